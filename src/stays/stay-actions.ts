import type { OperationName } from '../api/operation-names.ts'
import type { RefusalCode } from '../api/refusals.ts'
import { type Actions, sortActions } from '../rights/actions.ts'
import type { Right } from '../rights/rights.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { isExpected, type Stay } from './stay.ts'

/** A stay with what its operations refuse by. */
export type StandingStay = Pick<Stay, 'state' | 'arrival' | 'departure' | 'roomId'> & {
  readonly isRoomOutOfOrder: boolean
  /** Another guest is in its room. */
  readonly isRoomOccupied: boolean
  /** Some folio of its account, open or closed, does not stand at zero. */
  readonly hasBalance: boolean
  /** Some folio of its account is open or locked. */
  readonly hasUnclosedFolio: boolean
  /** A night before the business date has no charge. */
  readonly hasMissedNight: boolean
  /** The night of the business date, `isGivenUp` where the stay ends before it by now; null where there was none. */
  readonly tonight: {
    readonly isPosted: boolean
    readonly isGivenUp: boolean
    readonly isCodeKnown: boolean
  } | null
}

/**
 * What somebody with these rights can do with a stay as it stands on a business date, by the rules that the operations
 * themselves refuse by, in their order. Whether a room can be assigned depends on the room as well, and whether a departure
 * can be changed on the new one.
 */
export function stayActions(
  stay: StandingStay,
  businessDate: PlainDate,
  rights: ReadonlySet<Right>,
): Actions<OperationName> {
  return sortActions(
    [
      { action: 'assignRoom', refusal: isExpected(stay) ? null : 'stayState' },
      { action: 'checkIn', refusal: whyNoCheckIn(stay, businessDate) },
      { action: 'checkOut', refusal: whyNoCheckOut(stay) },
      { action: 'cancelStay', refusal: whyNoEnd(stay) },
      { action: 'markNoShow', refusal: whyNoNoShow(stay, businessDate) },
      { action: 'reinstateStay', refusal: whyNotAgain(stay, businessDate) },
      { action: 'changeDeparture', refusal: isExpected(stay) ? null : 'stayState' },
      { action: 'postRoomNight', refusal: whyNoNight(stay) },
    ],
    rights,
  )
}

function whyNoCheckIn(stay: StandingStay, businessDate: PlainDate): RefusalCode | null {
  if (stay.state !== 'reserved') return 'stayState'
  if (stay.arrival !== businessDate) return 'arrivalNotDue'
  if (!stay.roomId) return 'roomNotAssigned'
  if (stay.isRoomOutOfOrder) return 'roomOutOfOrder'
  return stay.isRoomOccupied ? 'roomTaken' : null
}

function whyNoCheckOut(stay: StandingStay): RefusalCode | null {
  if (stay.state !== 'inHouse') return 'stayState'
  if (stay.hasBalance) return 'chargesOnStay'
  if (stay.hasMissedNight) return 'nightsUnposted'
  return stay.hasUnclosedFolio ? 'folioStillOpen' : null
}

function whyNoEnd(stay: StandingStay): RefusalCode | null {
  if (stay.state !== 'reserved') return 'stayState'
  if (stay.hasBalance) return 'chargesOnStay'
  return stay.hasUnclosedFolio ? 'folioStillOpen' : null
}

function whyNoNoShow(stay: StandingStay, businessDate: PlainDate): RefusalCode | null {
  const isToCome = stay.state === 'reserved' && stay.arrival > businessDate
  return isToCome ? 'arrivalNotDue' : whyNoEnd(stay)
}

function whyNotAgain(stay: StandingStay, businessDate: PlainDate): RefusalCode | null {
  if (stay.state !== 'noShow') return 'stayState'
  return stay.departure < businessDate ? 'departurePast' : null
}

function whyNoNight({ tonight, state }: StandingStay): RefusalCode | null {
  if (tonight?.isPosted) return 'nightPosted'
  if (!tonight || tonight.isGivenUp) return 'nightNotDue'
  if (state !== 'inHouse') return 'stayState'
  return tonight.isCodeKnown ? null : 'chargeCodeUnknown'
}
