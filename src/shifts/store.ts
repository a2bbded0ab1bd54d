import type { Pool } from 'pg'
import { collection, table } from '../journal/table.ts'
import type { Shift } from './shift.ts'

/** Cashiers’ shifts, open and closed. */
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

/** A shift with its cashier's name. */
export type ShiftView = Shift & { readonly userName: string }

/** Shifts by id; those in a state, where one is given. */
export async function loadShiftViews(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly state: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly ShiftView[]> {
  const found = await pool.query<ShiftView>({
    name: 'load-shift-views',
    text: `select s.id, s.user_id as "userId", u.name as "userName", s.state, s.opened_on as "openedOn",
        s.opened_at as "openedAt", s.closed_on as "closedOn", s.closed_at as "closedAt"
      from shifts s join users u on u.id = s.user_id
      where s.property_id = $1 and ($2::text is null or s.state = $2) and ($3::text is null or s.id > $3)
      order by s.id limit $4`,
    values: [by.propertyId, by.state, by.after, by.limit],
  })
  return found.rows
}
