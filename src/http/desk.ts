import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { loadDeskCounts, loadOwingDepartures } from '../day/read-desk.ts'
import { countDueNights, loadLedgers } from '../day/store.ts'
import { inSnapshot } from '../db/transaction.ts'
import { loadShiftTotals } from '../folios/read.ts'
import { loadShiftOfUser } from '../shifts/store.ts'
import { instantText } from '../values/instant.ts'
import { toWire } from '../values/money.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { desk } from './desk-answers.ts'
import type { RouteParts } from './operation-route.ts'
import { addRead } from './read-route.ts'
import { totalsOnWire } from './shifts.ts'

const OWING_SHOWN = 20
const DAY_MS = 24 * 60 * 60 * 1000

/** The desk: what a cashier's first screen and the head of every screen show. */
export function addDeskRoutes(server: FastifyInstance, { pool, clock }: RouteParts): void {
  addRead(server, pool, {
    name: 'getDesk',
    path: '/desk',
    tag: 'desk',
    summary: 'What is before the desk now, and your own shift',
    answer: desk,
    read: async ({ propertyId, currency, visitor }) => {
      const { businessDate, ref } = visitor
      const failedSince = instantText(clock() - DAY_MS)
      const read = await readDesk(pool, { propertyId, date: businessDate, userId: ref.userId, failedSince })
      const { counts, shift, owing } = read
      const standing = (ledger: string) =>
        toWire(read.ledgers.find((one) => one.ledger === ledger)?.balanceMinor ?? 0n, currency)
      return {
        businessDate,
        shift: shift && {
          id: shift.id,
          openedOn: shift.openedOn,
          openedAt: shift.openedAt,
          totals: totalsOnWire(read.totals, currency).totals,
        },
        openShifts: counts.openShifts,
        // Nothing sends events yet.
        integrations: { destinations: 0, events: Number(counts.events) },
        arrivals: { due: counts.arrivalsDue, withoutRoom: counts.arrivalsWithoutRoom },
        departures: {
          due: counts.departuresDue,
          withBalance: owing.map(({ count, balanceMinor, ...stay }) => ({
            ...stay,
            balance: toWire(balanceMinor, currency),
          })),
          withBalanceCount: owing[0]?.count ?? 0,
        },
        inHouse: counts.inHouse,
        rooms: {
          total: counts.rooms,
          occupied: counts.occupiedRooms,
          dirty: counts.dirtyRooms,
          outOfOrder: counts.roomsOutOfOrder,
        },
        nightsDue: read.nightsDue,
        runningJobs: counts.runningJobs,
        failedJobs: counts.failedJobs,
        // No payment goes to a deposit ledger yet.
        ledgers: { guest: standing('guest'), deposit: standing('deposit'), city: standing('city') },
      }
    },
  })
}

/** All from one state of the books. */
async function readDesk(
  pool: pg.Pool,
  of: {
    readonly propertyId: string
    readonly date: PlainDate
    readonly userId: string
    readonly failedSince: string
  },
) {
  const { propertyId, date } = of
  return inSnapshot(pool, async (client) => {
    const shift = await loadShiftOfUser(client, of)
    return {
      shift,
      totals: shift ? await loadShiftTotals(client, { propertyId, shiftId: shift.id }) : [],
      counts: await loadDeskCounts(client, of),
      owing: await loadOwingDepartures(client, { propertyId, date, limit: OWING_SHOWN }),
      nightsDue: await countDueNights(client, propertyId, date),
      ledgers: await loadLedgers(client, propertyId),
    }
  })
}
