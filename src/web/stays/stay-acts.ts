import { useNavigate } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { useWords } from '../words/language.tsx'
import type { Stay } from './stay-query.ts'
import { stayWords } from './words.ts'

/** What is done with a stay in a dialog. */
export type StayDialogKind =
  | 'assignRoom'
  | 'checkIn'
  | 'checkOut'
  | 'cancelStay'
  | 'markNoShow'
  | 'reinstateStay'
  | 'changeDeparture'
  | 'postRoomNight'

/** A dialog that is open, and of which stay. */
export type OpenStayDialog = { readonly kind: StayDialogKind; readonly stay: Stay }

/** Something that one may do with a stay, or why not. */
export type StayAct = {
  readonly id: StayDialogKind | 'openAccount' | 'openStay' | 'pay'
  readonly label: string
  readonly blocked: Blocked | null
  readonly run: () => void
}

/** Gives what can be done with a stay, the main act first; `open` opens a dialog of it. */
export function useStayActs(open: (dialog: OpenStayDialog) => void): (stay: Stay) => readonly StayAct[] {
  const say = useWords(stayWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  return (stay) => {
    const account = `/${propertyId}/accounts/${stay.accountId}`
    const go = (to: string, search = {}) => void navigate({ to, search } as never)
    const act = (id: StayDialogKind, label: string): StayAct => ({
      id,
      label,
      blocked: blockedOf(stay, id),
      run: () => open({ kind: id, stay }),
    })
    const goes: readonly StayAct[] = [
      { id: 'openAccount', label: say('openAccount'), blocked: null, run: () => go(account) },
      {
        id: 'openStay',
        label: say('openStay'),
        blocked: null,
        run: () => go(`/${propertyId}/stays/${stay.id}`),
      },
    ]
    const pay: StayAct = {
      id: 'pay',
      label: say('pay'),
      blocked: null,
      run: () => go(account, { do: 'pay' }),
    }
    const room = act('assignRoom', say(stay.roomId ? 'moveRoom' : 'assignRoom'))
    const departure = act('changeDeparture', say('changeDeparture'))
    if (stay.state === 'reserved') {
      const end = [act('cancelStay', say('cancelStay')), act('markNoShow', say('markNoShow'))]
      return [act('checkIn', say('checkIn')), room, ...goes, pay, departure, ...end]
    }
    if (stay.state === 'inHouse')
      return [
        act('checkOut', say('checkOut')),
        ...goes,
        pay,
        room,
        departure,
        act('postRoomNight', say('postNight')),
      ]
    if (stay.state === 'noShow') return [act('reinstateStay', say('reinstateStay')), ...goes]
    return goes
  }
}

/**
 * Why the API does not let a stay have something done to it; null also where its dialog is what leads on: a check-in
 * without a room chooses one, a check-out with a balance says what is to be paid.
 */
export function blockedOf(stay: Stay, action: StayDialogKind): Blocked | null {
  const blocked = stay.blockedActions.find((one) => one.action === action)
  if (!blocked) return null
  if (blocked.missingRights.length > 0) return blocked
  if (action === 'checkIn' && NEEDS_ROOM.includes(blocked.code))
    return stay.allowedActions.includes('assignRoom') ? null : blocked
  if (action === 'checkOut' && IS_TOLD.includes(blocked.code)) return null
  return blocked
}

/** The code by which the API refuses an action that {@link blockedOf} lets through to its dialog. */
export function codeOf(stay: Stay, action: StayDialogKind): string | null {
  return stay.blockedActions.find((one) => one.action === action)?.code ?? null
}

const NEEDS_ROOM: readonly string[] = ['roomNotAssigned', 'roomOutOfOrder', 'roomTaken']
const IS_TOLD: readonly string[] = ['chargesOnStay', 'nightsUnposted', 'folioStillOpen']
