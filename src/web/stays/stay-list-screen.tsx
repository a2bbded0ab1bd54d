import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { createSignal, type Signal, useSignal } from '../client/signal.ts'
import type { KeyAction } from '../frame/key-layers.ts'
import { useKeys } from '../frame/keys.tsx'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import type { RowAction } from '../parts/grid/grid-props.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { useWholeList } from '../parts/grid/use-whole-list.ts'
import { notify } from '../parts/notices.tsx'
import { useOffer } from '../parts/offered.ts'
import { EmptyState } from '../parts/states.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { type OpenStayDialog, type StayAct, useStayActs } from './stay-acts.ts'
import { type ListedStay, stayColumns } from './stay-columns.tsx'
import { StayDialogs } from './stay-dialogs.tsx'
import { toneOf } from './stay-facts.ts'
import { StayPeek } from './stay-peek.tsx'
import { loadStays, roomsQuery, type StayList } from './stay-query.ts'
import { stayWords } from './words.ts'

/** One of the lists of stays, with all that is done from it. */
export function StayListScreen(props: {
  readonly list: StayList
  readonly title: string
  readonly help: string
  readonly empty: { readonly title: string; readonly hint: string; readonly icon: ReactNode }
  readonly actions?: ReactNode
}) {
  const { list, title } = props
  const say = useWords(stayWords)
  const { language } = useLanguage()
  const { timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const [state, onState] = useGridState()
  const [dialog, setDialog] = useState<OpenStayDialog | null>(null)
  const [focused] = useState(() => createSignal<ListedStay | null>(null))
  const acts = useStayActs(setDialog)
  const whole = useStays(list)
  const columns = useMemo(() => stayColumns(list, { say, language }), [list, say, language])
  const rowTone = useCallback((row: ListedStay) => toneOf(row, businessDate, say), [businessDate, say])
  useScreen({ title, help: [props.help, say('listHelp')] })

  const rowActions = (rows: readonly ListedStay[]): readonly RowAction[] => {
    const [row] = rows
    if (!row) return []
    return acts(row)
      .filter(({ id }) => id !== ENTER[list])
      .map(({ id, label, blocked, run }) => {
        const key = keyOf(list, id)
        const reason = rows.length > 1 ? say('onlyOne') : blocked && blockedText(blocked, language)
        return { id, label, run, ...(key && { key }), ...(reason && { disabledReason: reason }) }
      })
  }
  return (
    <>
      <FocusedKeys list={list} focused={focused} acts={acts} />
      <ListScreen<ListedStay>
        {...whole}
        name={`stays.${list}`}
        label={title}
        title={title}
        columns={columns}
        rowId={idOf}
        state={state}
        onState={onState}
        businessDate={businessDate}
        timeZone={timeZone}
        onOpen={(row) =>
          acts(row)
            .find(({ id }) => id === ENTER[list])
            ?.run()
        }
        rowActions={rowActions}
        rowTone={rowTone}
        onFocusedRow={focused.set}
        peek={(row) => <StayPeek stay={row} />}
        empty={<EmptyState {...props.empty} />}
        printed={<PaperHead title={title} at={whole.readAt} />}
        actions={props.actions}
      />
      <StayDialogs open={dialog} onClose={() => setDialog(null)} />
    </>
  )
}

/** The stays of a list, each with how its room is. */
function useStays(list: StayList) {
  const { propertyId } = useProperty()
  const { rows: stays, ...whole } = useWholeList([propertyId, 'stays', 'list', list], (asked) =>
    loadStays({ propertyId, list, ...asked }),
  )
  const rooms = useQuery(roomsQuery(propertyId))
  const rows = useMemo(() => {
    const statuses = new Map(rooms.data?.map((room) => [room.id, room.status]))
    return stays.map((stay) => ({ ...stay, roomStatus: statuses.get(stay.roomId ?? '') ?? null }))
  }, [stays, rooms.data])
  return {
    ...whole,
    rows,
    // Without the rooms a list is still worked by, but says so.
    error: whole.error ?? rooms.error,
    onRetry: () => {
      if (whole.error) whole.onRetry()
      if (rooms.error) void rooms.refetch()
    },
  }
}

/** The function keys of the list, for the row with the focus, wherever on the page they are pressed. */
function FocusedKeys({
  list,
  focused,
  acts,
}: {
  readonly list: StayList
  readonly focused: Signal<ListedStay | null>
  readonly acts: (stay: ListedStay) => readonly StayAct[]
}) {
  const say = useWords(stayWords)
  const { language } = useLanguage()
  const row = useSignal(focused)
  const own = row ? acts(row) : []
  useKeys(
    'screen',
    KEYS[list].flatMap(([key, id, name]): KeyAction[] => {
      const act = own.find((one) => one.id === id)
      const label = act?.label ?? say(name)
      const reason = act ? act.blocked && blockedText(act.blocked, language) : say('noRow')
      const onBlocked = () => notify({ kind: 'info', text: say('why', { label, reason }) })
      return [{ key, label, run: () => act?.run(), blocked: reason, onBlocked, isQuiet: key.length === 1 }]
    }),
  )
  useOffer(
    own.map(({ id, label, blocked, run }) => ({
      label: say('actOf', { label, name: row!.guestName }),
      key: keyOf(list, id),
      blocked: blocked && blockedText(blocked, language),
      run,
    })),
  )
  return null
}

type Key = readonly [
  key: string,
  id: StayAct['id'],
  name: 'checkIn' | 'reinstateStay' | 'checkOut' | 'openAccount' | 'pay' | 'assignRoom' | 'changeDeparture',
]

const PAY: Key = ['F4', 'pay', 'pay']
const ROOM: Key = ['U', 'assignRoom', 'assignRoom']
const DEPARTURE: Key = ['E', 'changeDeparture', 'changeDeparture']

/** The keys of each list, its main act on F2. */
const KEYS: Readonly<Record<StayList, readonly Key[]>> = {
  arrivals: [['F2', 'checkIn', 'checkIn'], PAY, ROOM, DEPARTURE],
  noShows: [['F2', 'reinstateStay', 'reinstateStay']],
  inHouse: [['F2', 'openAccount', 'openAccount'], PAY, ROOM, DEPARTURE],
  departures: [['F2', 'checkOut', 'checkOut'], PAY, ROOM, DEPARTURE],
  departed: [['F2', 'openAccount', 'openAccount']],
}

/** What Enter opens: who comes, or did not, has no folio that a cashier could work on. */
const ENTER: Readonly<Record<StayList, StayAct['id']>> = {
  arrivals: 'openStay',
  inHouse: 'openAccount',
  departures: 'openAccount',
  departed: 'openAccount',
  noShows: 'openStay',
}

function keyOf(list: StayList, id: StayAct['id']): string | undefined {
  return KEYS[list].find(([, one]) => one === id)?.[0]
}

function idOf(row: ListedStay): string {
  return row.id
}
