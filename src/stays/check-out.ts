import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { refuse } from '../api/refusals.ts'
import { foliosOfAccount } from '../folios/store.ts'
import { type Operation, set, tell } from '../journal/operation.ts'
import { balances } from '../journal/store.ts'
import { row, rowsOf } from '../journal/table.ts'
import { toWire } from '../values/money.ts'
import { isNightOf } from './stay.ts'
import { nightsOfStay, rooms, stays } from './store.ts'

/**
 * The guest leaves: refused with a balance, with a folio still open, and with a night before today that was never
 * charged. Nights of an early departure are not charged. The room is dirty, the account closed.
 */
export const checkOut: Operation<Input<'checkOut'>> = {
  name: 'checkOut',
  needs: (input, state) => {
    const own = [row(stays, input.stayId), rowsOf(nightsOfStay, input.stayId)]
    const stay = state.find(stays, input.stayId)
    if (!stay) return own
    const held = state.findAll(foliosOfAccount, stay.accountId)
    return [
      ...own,
      row(accounts, stay.accountId),
      ...(stay.roomId ? [row(rooms, stay.roomId)] : []),
      rowsOf(foliosOfAccount, stay.accountId),
      ...held.map((folio) => row(balances, 'guest', folio.id)),
    ]
  },
  facts: (input, state) =>
    state.get(stays, input.stayId) ? {} : refuse('notFound', { object: 'stay', id: input.stayId }),
  decide: (input, state, context) => {
    const stay = state.get(stays, input.stayId)!
    const stayId = stay.id
    const today = context.businessDate
    if (stay.state !== 'inHouse') {
      return { refusal: refuse('stayState', { stayId, state: stay.state, needed: 'inHouse' }) }
    }
    const held = state.list(foliosOfAccount, stay.accountId)
    // Also a settled one: what was paid on it since is given back first.
    const owing = held.find((folio) => state.balance('guest', folio.id) !== 0n)
    if (owing) {
      const balance = toWire(state.balance('guest', owing.id), context.currency)
      return { refusal: refuse('chargesOnStay', { stayId, folioId: owing.id, balance }) }
    }
    const missed = state
      .list(nightsOfStay, stayId)
      .some(({ serviceDate, chargeId }) => isNightOf(stay, serviceDate) && serviceDate < today && !chargeId)
    if (missed) return { refusal: refuse('nightsUnposted', { stayId, until: today }) }
    const open = held.find((folio) => folio.state === 'open' || folio.state === 'locked')
    if (open) return { refusal: refuse('folioStillOpen', { folioId: open.id }) }
    const departure = [today, stay.departure].sort()[0]!
    return {
      effects: [
        set(stays, stayId, { state: 'departed', departedOn: today, departure }),
        set(accounts, stay.accountId, { status: 'closed' }),
        ...(stay.roomId ? [set(rooms, stay.roomId, { status: 'dirty' as const })] : []),
        tell('stay.checkedOut', stayId),
      ],
      answer: { stay: { id: stayId, state: 'departed', departedOn: today } },
    }
  },
}
