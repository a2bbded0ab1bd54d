import { type Context, type Effect, insert } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { openShiftsOf, shifts } from './store.ts'

/** A cashier's session (turno de caixa): every payment belongs to one. */
export type Shift = {
  readonly id: string
  readonly userId: string
  readonly state: 'open' | 'closed'
  readonly openedOn: PlainDate
  readonly openedAt: string
  readonly closedOn: PlainDate | null
  readonly closedAt: string | null
}

/** The actor's open shift; one opens by itself at a cashier's first payment. Needs {@link openShiftsOf}. */
export function shiftOfActor(
  state: State,
  context: Context,
): { readonly shiftId: string; readonly effects: readonly Effect[] } {
  const open = state.list(openShiftsOf, context.actor.userId).find((shift) => shift.state === 'open')
  if (open) return { shiftId: open.id, effects: [] }
  const shift: Shift = {
    id: context.id('shf'),
    userId: context.actor.userId,
    state: 'open',
    openedOn: context.businessDate,
    openedAt: context.instant,
    closedOn: null,
    closedAt: null,
  }
  return { shiftId: shift.id, effects: [insert(shifts, shift)] }
}
