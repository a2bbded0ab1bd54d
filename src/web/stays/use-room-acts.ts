import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { newIdempotencyKey } from '../client/api.ts'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { notify, notifyError } from '../parts/notices.tsx'
import { stateWord } from '../parts/state-words.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { ROOM_STATUSES } from './room-facts.ts'
import { roomWords } from './room-words.ts'
import { sendRoomStatus } from './send.ts'
import { type Room, refreshProperty } from './stay-query.ts'

/** What can be done with a room: gone to, and said of it how it is. One that cannot be done stays, with its reason. */
export type RoomAct = {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly disabledReason?: string
  readonly isGroupStart?: boolean
}

/** Gives what can be done with a room. */
export function useRoomActs(): (room: Room) => readonly RoomAct[] {
  const say = useWords(roomWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const mark = useMarkRoom()
  const { language } = useLanguage()
  // Rooms do not say who may change them: the rule is the server's own.
  const missing = useMissingRights()('setRoomStatus', {})
  const noRight = missing && blockedText(missing, language)
  return (room) => {
    const { stayId, accountId, nextArrival } = room
    const vacant = stayId === null ? { disabledReason: say('vacantReason') } : {}
    const alone = nextArrival === null ? { disabledReason: say('noArrival') } : {}
    const go = (path: string) => void navigate({ to: `/${propertyId}/${path}` })
    return [
      { id: 'account', label: say('openAccount'), run: () => go(`accounts/${accountId}`), ...vacant },
      { id: 'stay', label: say('openStay'), run: () => go(`stays/${stayId}`), ...vacant },
      { id: 'next', label: say('openNext'), run: () => go(`stays/${nextArrival?.stayId}`), ...alone },
      ...ROOM_STATUSES.map((status, at) => {
        const reason = noRight ?? whyNot(room, status)
        return {
          id: status,
          label: say(MARKS[status]),
          run: () => void mark(room, status),
          ...(reason !== null && { disabledReason: typeof reason === 'object' ? say(reason.name) : reason }),
          ...(at === 0 && { isGroupStart: true }),
        }
      }),
    ]
  }
}

const MARKS = {
  clean: 'markClean',
  inspected: 'markInspected',
  dirty: 'markDirty',
  outOfOrder: 'markOutOfOrder',
} as const

function whyNot(room: Room, status: Room['status']): { readonly name: 'alreadyIs' | 'guestInRoom' } | null {
  if (room.status === status) return { name: 'alreadyIs' }
  return status === 'outOfOrder' && room.stayId !== null ? { name: 'guestInRoom' } : null
}

/** Says how a room is, and tells it with a way back. */
function useMarkRoom() {
  const say = useWords(roomWords)
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  return async (room: Room, status: Room['status']): Promise<void> => {
    const send = (to: Room['status'], key: string) =>
      sendRoomStatus({ propertyId, roomId: room.id, status: to, key })
    const said = (to: Room['status']) => ({
      number: room.number,
      status: stateWord('room', to)?.text[language] ?? to,
    })
    const refresh = () => void refreshProperty(queries, propertyId)
    try {
      await send(status, newIdempotencyKey())
      const undo = {
        send: (key: string) => send(room.status, key),
        done: say('unmarked', said(room.status)),
        onTried: refresh,
      }
      notify({ kind: 'done', text: say('marked', said(status)), undo })
    } catch (error) {
      notifyError(error)
    }
    refresh()
  }
}
