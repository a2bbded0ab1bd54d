import type { ClientBase, Pool } from 'pg'
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

const SHIFT_VIEW = `select s.id, s.user_id as "userId", u.name as "userName", s.state, s.opened_on as "openedOn",
    s.opened_at as "openedAt", s.closed_on as "closedOn", s.closed_at as "closedAt"
  from shifts s join users u on u.id = s.user_id
  where s.property_id = $1`

/** One shift; null if the property has none of this id. */
export async function loadShiftView(
  client: ClientBase | Pool,
  { propertyId, shiftId }: { readonly propertyId: string; readonly shiftId: string },
): Promise<ShiftView | null> {
  const found = await client.query<ShiftView>({
    name: 'load-shift-view',
    text: `${SHIFT_VIEW} and s.id = $2`,
    values: [propertyId, shiftId],
  })
  return found.rows[0] ?? null
}

/** The shift that a user has open; null if there is none. */
export async function loadShiftOfUser(
  client: ClientBase | Pool,
  { propertyId, userId }: { readonly propertyId: string; readonly userId: string },
): Promise<ShiftView | null> {
  const found = await client.query<ShiftView>({
    name: 'load-shift-of-user',
    text: `${SHIFT_VIEW} and s.user_id = $2 and s.state = 'open'`,
    values: [propertyId, userId],
  })
  return found.rows[0] ?? null
}

/** Shifts by id: in a state and of a user, where these are given. */
export async function loadShiftViews(
  pool: Pool,
  by: {
    readonly propertyId: string
    readonly state: string | null
    readonly userId: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly ShiftView[]> {
  const found = await pool.query<ShiftView>({
    name: 'load-shift-views',
    text: `${SHIFT_VIEW} and ($2::text is null or s.state = $2) and ($3::text is null or s.user_id = $3)
        and ($4::text is null or s.id > $4)
      order by s.id limit $5`,
    values: [by.propertyId, by.state, by.userId, by.after, by.limit],
  })
  return found.rows
}
