import { collection, table } from '../journal/table.ts'
import type { Shift } from './shift.ts'

export const shifts = table<Shift>(
  'shifts',
  {
    id: 'text',
    userId: 'text',
    state: 'text',
    openedOn: 'date',
    openedAt: 'timestamptz',
    closedOn: 'date',
    closedAt: 'timestamptz',
  },
  { mutable: ['state', 'closedOn', 'closedAt'] },
)

/** A user's shifts that are open: at most one. */
export const openShiftsOf = collection(shifts, 'userId', "state = 'open'")
