import { toWire } from '../../values/money.ts'
import type { Charge, Folio, Payment } from './folio-query.ts'
import {
  exchangedText,
  isBelowZero,
  type Line,
  type LinesSource,
  minorOf,
  type Saying,
  sizeOf,
} from './lines.ts'

/** A line before its place is known. */
export type Bare = Omit<Line, 'balance'>

/** What a charge is read beside: its folio, and the charges that it may have been made from. */
type Beside = { readonly folio: LinesSource; readonly byId: ReadonlyMap<string, Charge> }

/** A charge, or a tax or fee whose charge lies elsewhere. */
export function lineOfCharge(charge: Charge, beside: Beside, saying: Saying): Bare {
  const { say, format } = saying
  const { currency } = charge.total
  const taxes = minorOf(charge.total) - minorOf(charge.net)
  const isOfAnotherDay = charge.serviceDate !== charge.businessDate
  return {
    id: charge.id,
    of: { charge },
    businessDate: charge.businessDate,
    serviceDate: charge.serviceDate,
    recordedAt: charge.recordedAt,
    code: charge.code,
    description: [
      charge.description,
      isOfAnotherDay && say('consumedOn', { date: format.date(charge.serviceDate) }),
    ]
      .filter(Boolean)
      .join(' · '),
    marks: marksOf(charge, beside, saying),
    note: charge.note,
    quantity: charge.quantity,
    unitPrice: charge.unitPrice,
    amount: charge.state === 'posted' ? charge.total : toWire(0n, currency),
    written: charge.total,
    taxes: toWire(charge.state === 'posted' ? taxes : 0n, currency),
    recordedByName: charge.recordedByName,
    ended: endedOf(charge),
    isUnder: false,
  }
}

/** A payment, or below zero a refund. */
export function lineOfPayment(payment: Payment, folio: LinesSource, saying: Saying): Bare {
  const { say, format } = saying
  const { currency } = payment.amount
  const written = toWire(-minorOf(payment.amount), currency)
  const isGivenBack = minorOf(payment.refunded) > 0n
  return {
    id: payment.id,
    of: { payment },
    businessDate: payment.businessDate,
    serviceDate: payment.businessDate,
    recordedAt: payment.recordedAt,
    code: payment.method,
    description: [
      isBelowZero(payment.amount) && say(payment.refundsId ? 'cardRefund' : 'refund'),
      payment.methodName ?? payment.method,
      payment.exchangeRate &&
        exchangedText({ money: sizeOf(payment.original), rate: payment.exchangeRate }, format),
      cardText(payment),
      payment.note,
    ]
      .filter(Boolean)
      .join(' · '),
    marks: [
      ...(isGivenBack ? [say('refundedOf', { amount: format.money(payment.refunded) })] : []),
      ...movedMark(payment, folio, saying),
    ],
    note: null,
    quantity: null,
    unitPrice: null,
    amount: payment.state === 'posted' ? written : toWire(0n, currency),
    written,
    taxes: null,
    recordedByName: payment.recordedByName,
    ended: endedOf(payment),
    isUnder: false,
  }
}

/** What a correction put on the folio that it corrects; one on account went to who owes that. */
export function lineOfCorrection(
  correction: Folio['corrections'][number],
  { balance, receivableAccountId, receivableName }: LinesSource,
  { say, format }: Saying,
): Bare {
  const { id, number, state, total, closedOn, closedAt, reason } = correction
  const isElsewhere = state === 'voided' || receivableAccountId !== null
  const name = say('documentNumbered', { name: correction.documentName, number: correction.documentNumber })
  return {
    ...balanceLine({ id, on: closedOn!, at: closedAt!, byName: null }),
    of: { correction: id },
    description: say('correctionLine', { document: name, number }),
    marks:
      receivableAccountId === null
        ? []
        : [`${format.money(total)}: ${say('onAccountTo', { name: receivableName })}`],
    note: reason,
    amount: isElsewhere ? toWire(0n, balance.currency) : total,
    written: total,
    ended: state === 'voided' ? { as: 'voided', on: null, byName: null, reason: null } : null,
  }
}

/** What moved the balance at the close: nothing where the folio was paid. */
export function linesOfClose(folio: LinesSource, { say }: Saying): readonly Bare[] {
  const { id, onAccount, closedOn, closedAt, correctsId, balance } = folio
  if (closedOn === null || closedAt === null || folio.state === 'voided') return []
  const line = (of: Line['of'], description: string, minor: bigint): Bare => {
    const amount = toWire(minor, balance.currency)
    const bare = balanceLine({ id, on: closedOn, at: closedAt, byName: folio.onAccountByName })
    return { ...bare, of, description, amount, written: amount }
  }
  if (onAccount !== null) {
    const text = say('onAccountTo', { name: folio.receivableName })
    return [line({ onAccount: true }, text, -minorOf(onAccount))]
  }
  if (correctsId === null) return []
  const corrected = folio.siblings.find((one) => one.id === correctsId)
  const minor = folio.charges.reduce(
    (sum, { state, total }) => (state === 'posted' ? sum + minorOf(total) : sum),
    0n,
  )
  return [line({ corrects: correctsId }, say('correctsLine', { number: corrected?.number }), -minor)]
}

/** What lines that are neither a charge nor a payment have in common. */
function balanceLine({
  id,
  on,
  at,
  byName,
}: {
  readonly id: string
  readonly on: string
  readonly at: string
  readonly byName: string | null
}): Omit<Bare, 'of' | 'description' | 'amount' | 'written'> {
  return {
    id,
    businessDate: on,
    serviceDate: on,
    recordedAt: at,
    code: null,
    marks: [],
    note: null,
    quantity: null,
    unitPrice: null,
    taxes: null,
    recordedByName: byName,
    ended: null,
    isUnder: false,
  }
}

/** How a charge came to be what it is; of one that was made from others, what became of those too. */
function marksOf(charge: Charge, { folio, byId }: Beside, saying: Saying): readonly string[] {
  const { say, format } = saying
  const marks: string[] = []
  let isEdited = false
  for (let at: Charge | undefined = charge; at; at = before(at)) {
    if (at.source === 'edit' || at.version > 1) isEdited = true
    if (at.source === 'split') {
      const whole = byId.get(at.sourceId!)
      marks.push(
        whole
          ? say('partOf', { text: whole.description, amount: format.money(whole.total) })
          : say('partOfSplit'),
      )
    }
    if (at.source === 'quantityCorrection') marks.push(say('quantityCorrection'))
    if (at.source === 'priceCorrection') marks.push(say('priceCorrection'))
    if (at.source === 'advance') marks.push(say('advanceUsed'))
    marks.push(...movedMark(at, folio, saying))
  }
  return [...new Set(isEdited ? [say('edited'), ...marks] : marks)]

  function before({ source, sourceId }: Charge): Charge | undefined {
    return source === 'edit' || source === 'split' ? byId.get(sourceId!) : undefined
  }
}

/** `transferido da comanda 2`, with whose it is where it is of another account. */
function movedMark(
  { movedFrom }: Pick<Charge, 'movedFrom'>,
  { siblings }: LinesSource,
  { say }: Saying,
): readonly string[] {
  if (!movedFrom) return []
  const { folioId, number, accountName: name } = movedFrom
  const isOwn = siblings.some(({ id }) => id === folioId)
  return [isOwn ? say('movedFromOwn', { number }) : say('movedFrom', { number, name })]
}

function endedOf({ state, endedOn, endedByName, endReason }: Charge | Payment): Line['ended'] {
  return state === 'posted' ? null : { as: state, on: endedOn, byName: endedByName, reason: endReason }
}

/** `2x NSU 004512`: what finds the sale at the acquirer. */
function cardText({ card }: Payment): string | null {
  if (!card) return null
  const parts = [card.instalments > 1 && `${card.instalments}x`, card.nsu && `NSU ${card.nsu}`]
  return parts.filter(Boolean).join(' ')
}
