import { type Account, NEW_ACCOUNT } from '../accounts/account.ts'
import { accounts } from '../accounts/store.ts'
import type { Input } from '../api/inputs.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { type Context, type Decision, insert, type Operation, tell } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { addDays, daysBetween } from '../values/plain-date.ts'
import { nightlyRates, tooLong } from './nightly-rates.ts'
import type { Stay, StayNight, StayState } from './stay.ts'
import { stayNights, stays, staysByExternalId } from './store.ts'

/** Books a stay: its account, which is pending until the guest comes, and its nights with their rates. */
export const createStay: Operation<Input<'createStay'>> = {
  name: 'createStay',
  needs: stayNeeds,
  facts: stayFacts,
  decide: (input, state, context) => {
    const { arrival } = input
    if (arrival < context.businessDate) {
      return { refusal: refuse('arrivalPast', { arrival, businessDate: context.businessDate }) }
    }
    return bookStay(input, 'reserved', state, context)
  },
}

/** What {@link bookStay} needs: who has the external id, and the AR account that is billed. */
export function stayNeeds(input: Input<'createStay'>): readonly Ref[] {
  return [
    ...(input.externalId ? [rowsOf(staysByExternalId, input.externalId)] : []),
    ...(input.receivableAccountId ? [row(accounts, input.receivableAccountId)] : []),
  ]
}

/** No right depends on the stay; the AR account must be there. */
export function stayFacts(input: Input<'createStay'>, state: State): object | Refusal {
  const accountId = input.receivableAccountId
  if (accountId && !state.get(accounts, accountId))
    return refuse('notFound', { object: 'account', id: accountId })
  return {}
}

/** What createStay and importStay share: the stay in a state that it begins with. */
export function bookStay(
  input: Input<'createStay'>,
  begins: Extract<StayState, 'reserved' | 'cancelled' | 'noShow'>,
  state: State,
  context: Context,
): Decision {
  const { externalId, arrival, departure } = input
  if (externalId && state.list(staysByExternalId, externalId).length > 0) {
    return { refusal: refuse('alreadyExists', { object: 'stay', id: externalId }) }
  }
  if (departure < arrival) return { refusal: refuse('stayDates', { arrival, departure }) }
  const billed = input.receivableAccountId ? state.get(accounts, input.receivableAccountId)! : null
  if (billed && billed.kind !== 'receivable') {
    return { refusal: refuse('accountNotReceivable', { accountId: billed.id, kind: billed.kind }) }
  }
  const needed = daysBetween(arrival, departure)
  const refusal = tooLong(needed)
  if (refusal) return { refusal }
  const rates = nightlyRates({ ...input, needed }, state, context)
  if ('refusal' in rates) return rates
  const account = guestAccount(input, begins, context)
  const stay: Stay = {
    id: context.id('sty'),
    externalId: externalId ?? null,
    state: begins,
    accountId: account.id,
    guestName: input.guestName,
    adults: input.adults,
    children: input.children,
    arrival,
    departure,
    roomType: input.roomType,
    roomId: null,
    guarantee: input.guarantee,
    receivableAccountId: billed?.id ?? null,
    details: input.details,
    createdOn: context.businessDate,
    arrivedOn: null,
    departedOn: null,
    cancelReason: null,
  }
  const nights = rates.minors.map(
    (rateMinor, at): StayNight => ({
      stayId: stay.id,
      serviceDate: addDays(arrival, at),
      rateMinor,
      chargeCode: input.chargeCode,
      chargeId: null,
    }),
  )
  return {
    effects: [
      insert(accounts, account),
      insert(stays, stay),
      ...nights.map((night) => insert(stayNights, night)),
      tell('stay.created', stay.id),
    ],
    answer: { stay: { id: stay.id, state: stay.state, accountId: account.id, arrival, departure } },
  }
}

function guestAccount(input: Input<'createStay'>, begins: StayState, context: Context): Account {
  return {
    id: context.id('acc'),
    ...NEW_ACCOUNT,
    kind: 'guest',
    status: begins === 'reserved' ? 'pending' : 'cancelled',
    name: input.guestName,
    openedOn: context.businessDate,
  }
}
