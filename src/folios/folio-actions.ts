import type { RefusalCode } from '../api/refusals.ts'
import { type Actions, type PossibleAction, sortActions } from '../rights/actions.ts'
import type { Actor } from '../users/actor.ts'
import type { Limits } from '../users/limits.ts'
import { percentUnits } from '../values/money.ts'
import type { Charge } from './charge.ts'
import { holdingFacts } from './end-folio.ts'
import { type Folio, isClosed, isOpenOrLocked } from './folio.ts'
import { chargesRefused, paymentsRefused } from './folio-changes.ts'
import { isOverLimit, sizeOf } from './limit.ts'
import type { Payment } from './payment.ts'

/** Who acts: their rights, and the most that they may void, give back and take off. */
export type FolioActor = Pick<Actor, 'rights' | keyof Limits>

/** A folio as it stands, with what its operations refuse by. Minor units of the property's currency. */
export type StandingFolio = Pick<Folio, 'id' | 'state' | 'kind' | 'documentId' | 'receivableAccountId'> & {
  readonly balanceMinor: bigint
  /** What stands on it. */
  readonly lineCount: number
  readonly paymentCount: number
  readonly chargedMinor: bigint
  readonly paidMinor: bigint
  /** It has a correction that was not voided. */
  readonly isCorrected: boolean
  /** Of a correction: another came after it. */
  readonly isBuiltOn: boolean
  /** Of a correction: the balance of the folio that it corrects. */
  readonly correctedBalanceMinor: bigint | null
  /** Of a correction: what it and the others of that folio come to. */
  readonly correctionsMinor: bigint | null
  /** Of an advance: something of it was used. */
  readonly isConsumed: boolean
  /** Of an advance: what of it is left to use, with taxes. */
  readonly unusedMinor: bigint | null
  /** Its account takes folios. */
  readonly isAccountActive: boolean
}

/**
 * What somebody can do with a folio as it stands, by the table of rights and the rules that the operations themselves refuse
 * by, in their order. What also depends on another folio, on an amount or on the catalogue is refused when it is asked for.
 */
export function folioActions(folio: StandingFolio, actor: FolioActor): Actions {
  const charges = chargesRefused(folio)?.code ?? null
  const payments = paymentsRefused(folio)?.code ?? null
  const held = { lines: { length: folio.lineCount }, payments: { length: folio.paymentCount } }
  const holding = holdingFacts(folio, held)
  const refunds = payments ?? noRefund(actor)
  const correction = whyNoCorrection(folio)
  const close = whyNoClose(folio)
  const ended = { hasCharges: holding.hasCharges ?? false, hasPayments: holding.hasPayments ?? false }
  const possible: PossibleAction[] = [
    { action: 'postCharge', refusal: charges },
    { action: 'postCharge:isCustom', refusal: charges },
    { action: 'postCharge:isCredit', refusal: charges },
    { action: 'voidCharge', refusal: charges ? 'partOnClosedFolio' : null },
    { action: 'transferCharges', refusal: charges ?? (folio.lineCount === 0 ? 'nothingChanges' : null) },
    { action: 'applyDiscount:isPredefined', refusal: charges },
    { action: 'applyDiscount:isManual', refusal: charges ?? noDiscount(actor) },
    { action: 'postPayment', refusal: payments },
    {
      action: isClosed(folio) ? 'postPayment:refundsClosedFolio' : 'postPayment:refundsOpenFolio',
      refusal: refunds,
    },
    { action: 'voidPayment', refusal: folio.state === 'open' ? null : 'folioNotOpen' },
    { action: 'closeFolio', facts: { isOutstanding: folio.balanceMinor !== 0n }, refusal: close },
    ...(folio.balanceMinor > 0n
      ? [{ action: 'closeFolio:addsPayment' as const, refusal: close ?? payments }]
      : []),
    ...(folio.balanceMinor < 0n
      ? [{ action: 'closeFolio:refundsOpenFolio' as const, refusal: close ?? refunds }]
      : []),
    { action: 'lockFolio', refusal: folio.state === 'open' ? null : 'folioNotOpen' },
    { action: 'unlockFolio', refusal: folio.state === 'locked' ? null : 'folioNotLocked' },
    { action: 'setBilling', refusal: isOpenOrLocked(folio) ? null : 'folioNotOpen' },
    { action: 'setBilling:writesParty', refusal: isOpenOrLocked(folio) ? null : 'folioNotOpen' },
    ...(folio.documentId !== null
      ? [
          {
            action: 'correctBilling' as const,
            refusal: folio.state === 'voided' ? ('documentVoided' as const) : null,
          },
        ]
      : []),
    { action: 'duplicateFolio', refusal: whyNoDuplicate(folio) },
    { action: 'invoiceAdvance', refusal: whyNoAdvance(folio) },
    { action: 'consumeAdvance', refusal: charges },
    { action: 'correctFolio', refusal: correction },
    { action: 'correctFolio:addsPayment', refusal: correction ?? payments },
    { action: 'correctFolio:refundsClosedFolio', refusal: correction ?? refunds },
    { action: 'correctFolio:refundsCard', refusal: correction ?? refunds },
    { action: 'voidFolio', facts: holding, refusal: whyNoVoid(folio, actor) },
    { action: 'reopenFolio', facts: ended, refusal: whyNoReopen(folio) },
  ]
  return sortActions(possible, actor.rights)
}

/**
 * What somebody can do with a charge of a folio. `totalMinor` is with its taxes and fees, `priceMinor` what a discount on it
 * would be of; they lie on the same folio.
 */
export function chargeActions(
  charge: Pick<Charge, 'kind' | 'parentId' | 'state' | 'folioDiscountId'> & {
    readonly totalMinor: bigint
    readonly priceMinor: bigint
  },
  folio: Pick<Folio, 'id' | 'state' | 'kind'>,
  actor: FolioActor,
): Actions {
  const stands = charge.parentId ? 'chargeIsDependant' : charge.state === 'posted' ? null : 'chargeEnded'
  const ofCode = charge.folioDiscountId ? 'chargeIsDiscount' : null
  const item =
    charge.kind === 'advance' ? 'chargeIsAdvance' : charge.kind === 'discount' ? 'chargeIsDiscount' : null
  const closed = chargesRefused(folio)
  const parts = closed ? 'partOnClosedFolio' : null
  const words = stands ?? ofCode ?? parts
  const money = stands ?? ofCode ?? item ?? parts
  const price = charge.priceMinor
  const discountable = price > 0n ? null : price === 0n ? 'chargeIsZero' : 'chargeIsCredit'
  const tooMuch = isOverLimit(actor.maxVoidMinor, sizeOf(charge.totalMinor)) ? 'limitExceeded' : null
  return sortActions(
    [
      { action: 'editCharge:changesDate', refusal: words },
      { action: 'editCharge:changesPrice', refusal: money },
      { action: 'editCharge:changesText', refusal: words },
      { action: 'editCharge:changesOther', refusal: words },
      { action: 'voidCharge', refusal: stands ?? ofCode ?? parts ?? tooMuch },
      {
        action: 'splitCharge',
        refusal: stands ?? item ?? parts ?? (charge.totalMinor === 0n ? 'chargeIsZero' : null),
      },
      {
        action: 'transferCharges',
        refusal: closed?.code ?? stands ?? (charge.kind === 'discount' ? 'chargeIsDiscount' : null),
      },
      {
        action: 'applyDiscount:isManual',
        refusal: closed?.code ?? stands ?? item ?? discountable ?? noDiscount(actor),
      },
    ],
    actor.rights,
  )
}

/** What somebody can do with a payment of a folio. `refundedMinor` was given back of it, in its own currency. */
export function paymentActions(
  payment: Pick<Payment, 'state' | 'amountMinor' | 'originalMinor' | 'card'> & {
    readonly refundedMinor: bigint
  },
  folio: Pick<Folio, 'id' | 'state' | 'kind'>,
  actor: FolioActor,
): Actions {
  const voided: RefusalCode | null = payment.state === 'posted' ? null : 'paymentVoided'
  const open: RefusalCode | null = folio.state === 'open' ? null : 'folioNotOpen'
  const refunded: RefusalCode | null = payment.refundedMinor > 0n ? 'paymentRefunded' : null
  const tooMuch = isOverLimit(actor.maxVoidMinor, sizeOf(payment.amountMinor)) ? 'limitExceeded' : null
  return sortActions(
    [
      { action: 'voidPayment', refusal: voided ?? open ?? refunded ?? tooMuch },
      { action: 'transferPayment', refusal: voided ?? open },
      {
        action: 'refundCard',
        refusal: paymentsRefused(folio)?.code ?? voided ?? whyNoRefund() ?? noRefund(actor),
      },
    ],
    actor.rights,
  )

  function whyNoRefund(): RefusalCode | null {
    if (!payment.card) return 'paymentNotCard'
    if (payment.originalMinor < 0n) return 'paymentIsRefund'
    return payment.refundedMinor < payment.originalMinor ? null : 'refundTooBig'
  }
}

/** What somebody can do with the document of a folio. */
export function documentActions(folio: StandingFolio, actor: FolioActor): Actions {
  const { allowed, blocked } = folioActions(folio, actor)
  const isOfDocument = (action: string) =>
    /^(correctBilling|correctFolio|voidFolio|reopenFolio)\b/.test(action)
  return {
    allowed: allowed.filter(isOfDocument),
    blocked: blocked.filter(({ action }) => isOfDocument(action)),
  }
}

/** Who may give back nothing at all; how much is too much is refused when it is asked for. */
function noRefund({ maxRefundMinor }: FolioActor): RefusalCode | null {
  return maxRefundMinor === 0n ? 'limitExceeded' : null
}

/** Who may take off nothing at all. */
function noDiscount({ maxDiscountPercent }: FolioActor): RefusalCode | null {
  return maxDiscountPercent !== null && percentUnits(maxDiscountPercent) === 0n ? 'discountAboveLimit' : null
}

function whyNoClose(folio: StandingFolio): RefusalCode | null {
  if (!isOpenOrLocked(folio)) return 'folioNotOpen'
  return folio.kind === 'standard' ? null : 'folioKind'
}

function whyNoDuplicate(folio: StandingFolio): RefusalCode | null {
  if (folio.kind !== 'standard') return 'folioKind'
  if (folio.state === 'voided') return 'folioNotOpen'
  return folio.isAccountActive ? null : 'accountNotActive'
}

function whyNoAdvance(folio: StandingFolio): RefusalCode | null {
  if (folio.kind !== 'deposit') return 'folioKind'
  if (folio.state !== 'open') return 'folioNotOpen'
  return folio.balanceMinor < 0n ? null : 'depositEmpty'
}

function whyNoCorrection(folio: StandingFolio): RefusalCode | null {
  if (!isClosed(folio)) return 'folioNotClosed'
  return folio.kind === 'standard' ? null : 'folioKind'
}

function whyNoReopen(folio: StandingFolio): RefusalCode | null {
  return whyNoCorrection(folio) ?? (folio.isCorrected ? 'folioCorrected' : null)
}

function whyNoVoid(folio: StandingFolio, { maxVoidMinor }: FolioActor): RefusalCode | null {
  if (folio.state === 'voided') return 'folioNotOpen'
  if (folio.isCorrected) return 'folioCorrected'
  if (folio.isBuiltOn) return 'correctionNotLast'
  const { correctedBalanceMinor: corrected } = folio
  const isPaidFor =
    corrected !== null && corrected !== folio.chargedMinor && corrected !== folio.correctionsMinor
  if (isPaidFor && folio.receivableAccountId === null) return 'correctionPaid'
  if (folio.isConsumed) return 'advanceConsumed'
  return isOverLimit(maxVoidMinor, sizeOf(folio.chargedMinor)) ? 'limitExceeded' : null
}
