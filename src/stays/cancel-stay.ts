import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { foliosOfAccount } from '../folios/store.ts'
import { type Context, type Decision, type Operation, set, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { stays } from './store.ts'

/** Cancels a stay that has not begun. Refused while a folio of it has a balance or is open: that is settled first. */
export const cancelStay: Operation<Input<'cancelStay'>> = {
  name: 'cancelStay',
  needs: endNeeds,
  facts: endFacts,
  decide: (input, state, context) =>
    endUnbegun({ stayId: input.stayId, becomes: 'cancelled', reason: input.reason }, state, context),
}

/** What {@link endUnbegun} needs: the stay, its account, and its folios with their balances. */
export function endNeeds(input: { readonly stayId: string }, state: State): readonly Ref[] {
  const stay = state.find(stays, input.stayId)
  if (!stay) return [row(stays, input.stayId)]
  const held = state.findAll(foliosOfAccount, stay.accountId)
  return [
    row(stays, input.stayId),
    row(accounts, stay.accountId),
    rowsOf(foliosOfAccount, stay.accountId),
    ...held.map((folio) => row(balances, 'guest', folio.id)),
  ]
}

/** No right depends on what the stay holds; it must only be there. */
export function endFacts(input: { readonly stayId: string }, state: State): object | Refusal {
  return state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId })
}

/** What cancelStay and markNoShow share: the stay ends before it begins. */
export function endUnbegun(
  end: { readonly stayId: string; readonly becomes: 'cancelled' | 'noShow'; readonly reason: string | null },
  state: State,
  context: Context,
): Decision {
  const stay = state.get(stays, end.stayId)!
  const stayId = stay.id
  if (stay.state !== 'reserved') {
    return { refusal: refuse('stayState', { stayId, state: stay.state, needed: 'reserved' }) }
  }
  const held = state.list(foliosOfAccount, stay.accountId)
  const owing = held.find((folio) => state.balance('guest', folio.id) !== 0n)
  if (owing) {
    const balance = toWire(state.balance('guest', owing.id), context.currency)
    return { refusal: refuse('chargesOnStay', { stayId, folioId: owing.id, balance }) }
  }
  const open = held.find((folio) => folio.state === 'open' || folio.state === 'locked')
  if (open) return { refusal: refuse('folioStillOpen', { folioId: open.id }) }
  return {
    effects: [
      set(stays, stayId, { state: end.becomes, roomId: null, cancelReason: end.reason }),
      set(accounts, stay.accountId, { status: 'cancelled' }),
      tell(end.becomes === 'noShow' ? 'stay.noShow' : 'stay.cancelled', stayId),
    ],
    answer: { stay: { id: stayId, state: end.becomes } },
  }
}
