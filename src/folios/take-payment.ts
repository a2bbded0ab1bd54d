import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { exchanged } from '../catalogue/amounts.ts'
import type { PaymentMethod } from '../catalogue/catalogue.ts'
import { paymentMethods } from '../catalogue/store.ts'
import { type Context, type Effect, insert } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, rowsOf } from '../journal/table.ts'
import { shiftOfActor } from '../shifts/shift.ts'
import { openShiftsOf } from '../shifts/store.ts'
import type { ActorRef } from '../users/actor.ts'
import { fitsBooks } from '../values/money.ts'
import { type Folio, ledgerOf } from './folio.ts'
import { overLimit, sizeOf } from './limit.ts'
import { type Card, instalmentCount, type Payment, paymentPostings } from './payment.ts'
import { payments } from './store.ts'

/** A payment as it is given: of an operation of its own, or of one that takes money besides. */
export type GivenPayment = Pick<
  Input<'postPayment'>,
  'method' | 'amount' | 'exchangeRate' | 'card' | 'note'
> & { readonly refund?: Refund }

/** What a payment gives back: the card payment, and, where it is the last of it, what is left in the hotel's money. */
type Refund = { readonly of: Payment; readonly restMinor: bigint | null }

/** A payment that was taken: its row and postings, and the shift that it belongs to. */
export type TakenPayment = { readonly payment: Payment; readonly effects: readonly Effect[] }

/** What must be loaded before {@link takePayment}. */
export function paymentNeeds(actor: ActorRef): readonly Ref[] {
  return [rowsOf(openShiftsOf, actor.userId)]
}

/** Takes money on a folio, or gives it back, in the shift of who acts. That the folio takes payments is for the caller to see. */
export function takePayment(
  given: GivenPayment,
  folio: Pick<Folio, 'id' | 'kind'>,
  state: State,
  context: Context,
): TakenPayment | { readonly refusal: Refusal } {
  const way = given.refund ? wayBack(given.refund.of) : wayOf(given, state)
  if ('refusal' in way) return way
  const money = exchanged(context, {
    field: 'amount',
    money: given.amount,
    exchangeRate: given.exchangeRate,
  })
  if ('refusal' in money) return money
  const amountMinor = given.refund?.restMinor ?? money.toProperty(money.originalMinor)
  if (!fitsBooks(amountMinor)) {
    return { refusal: refuse('amountNotValid', { field: 'exchangeRate', ...given.amount }) }
  }
  const instalments = instalmentCount(given.card ?? null)
  // Also too little for a cent an instalment.
  if (BigInt(instalments) > sizeOf(amountMinor)) {
    return { refusal: refuse('amountIsZero', { field: 'amount' }) }
  }
  const refusal = overLimit(context, { limit: context.actor.maxRefundMinor, size: -amountMinor })
  if (refusal) return { refusal }
  const shift = shiftOfActor(state, context)
  const payment: Payment = {
    id: context.id('pay'),
    folioId: folio.id,
    originFolioId: folio.id,
    movedFromId: null,
    ...way,
    amountMinor,
    currency: money.originalCurrency,
    originalMinor: money.originalMinor,
    exchangeRate: money.exchangeRate,
    card: given.card ?? null,
    note: given.note ?? null,
    shiftId: shift.shiftId,
    businessDate: context.businessDate,
    recordedAt: context.instant,
    recordedBy: context.actor.userId,
    postingIds: Array.from({ length: instalments }, () => context.id('pst')),
    state: 'posted',
    endedOn: null,
    endedBy: null,
    endReason: null,
    refundsId: given.refund?.of.id ?? null,
  }
  return {
    payment,
    effects: [...shift.effects, insert(payments, payment), ...paymentPostings(payment, ledgerOf(folio))],
  }
}

/** By which method money comes in, and where it goes from there. */
type Way = Pick<Payment, 'method' | 'ledger' | 'ledgerId'>

function wayOf(given: GivenPayment, state: State): Way | { readonly refusal: Refusal } {
  const method = state.get(paymentMethods, given.method)
  if (!method?.isActive) return { refusal: refuse('paymentMethodUnknown', { method: given.method }) }
  const { id, ledger, ledgerId, currency } = method
  if (currency !== null && currency !== given.amount.currency) {
    return { refusal: refuse('methodCurrency', { field: 'amount', method: id, currency }) }
  }
  const refusal = cardRefused(method, given.card)
  return refusal ? { refusal } : { method: id, ledger, ledgerId }
}

/** Money goes back to whom it came from, whatever its method has become since. */
function wayBack({ method, ledger, ledgerId }: Payment): Way {
  return { method, ledger, ledgerId }
}

/** A card needs its details, anything else has none; what is paid at once has no instalments. */
function cardRefused(method: PaymentMethod, card: Card | undefined): Refusal | null {
  if (method.ledger !== 'card') return card ? refuse('cardDetailsNotWanted', { method: method.id }) : null
  if (!card) return refuse('cardDetailsMissing', { method: method.id, field: 'brand' })
  const isOneOff = card.modality === 'debit' || card.modality === 'credit'
  if (isOneOff && card.instalments > 1) {
    return refuse('cardDetailsMissing', { method: method.id, field: 'modality' })
  }
  return null
}
