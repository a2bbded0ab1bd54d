import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { Language } from '../../api/language.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import type { Column } from '../parts/grid/column.ts'
import type { RowAction, RowTone } from '../parts/grid/grid-props.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn } from '../parts/state-words.ts'
import { EmptyState } from '../parts/states.tsx'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { occupancyOf, USES, type Use } from './room-facts.ts'
import { roomWords } from './room-words.ts'
import type { Room } from './stay-query.ts'
import { useRoomActs } from './use-room-acts.ts'

/** The rooms as a list: sorted, filtered, exported. */
export function RoomList(props: {
  readonly query: UseQueryResult<readonly Room[]>
  readonly onOpen: (room: Room) => void
  readonly actions: ReactNode
  readonly printed: ReactNode
}) {
  const { query } = props
  const say = useWords(roomWords)
  const { language } = useLanguage()
  const { timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const [state, onState] = useGridState()
  const columns = useMemo(() => roomColumns({ say, language, businessDate }), [say, language, businessDate])
  const rowTone = useCallback((room: Room) => toneOf(room, businessDate, say), [businessDate, say])
  useScreen({ title: say('rooms'), help: [say('help'), say('helpKeys')] })
  const acts = useRoomActs()
  const rowActions = (rows: readonly Room[]): readonly RowAction[] => {
    const only = rows.length > 1 ? { disabledReason: say('onlyOne') } : {}
    return acts(rows[0]!)
      .filter(({ id }) => id !== 'account')
      .map((act) => ({ ...act, ...only }))
  }
  return (
    <ListScreen<Room>
      name="rooms"
      label={say('rooms')}
      title={say('rooms')}
      rows={query.data ?? NONE}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      businessDate={businessDate}
      timeZone={timeZone}
      onOpen={props.onOpen}
      rowActions={rowActions}
      rowTone={rowTone}
      isLoading={query.isPending}
      error={query.error}
      onRetry={() => void query.refetch()}
      empty={<EmptyState title={say('none')} hint={say('noneHint')} />}
      actions={props.actions}
      printed={props.printed}
    />
  )
}

const NONE: readonly Room[] = []

function idOf(room: Room): string {
  return room.id
}

function toneOf(room: Room, businessDate: PlainDate, say: Say<typeof roomWords>): RowTone | null {
  const use = occupancyOf(room, businessDate)
  return use === 'departing' ? { tone: 'warning', word: say('departing') } : null
}

function roomColumns(of: {
  readonly say: Say<typeof roomWords>
  readonly language: Language
  readonly businessDate: PlainDate
}): readonly Column<Room>[] {
  const { say, language, businessDate } = of
  return [
    { id: 'number', title: say('number'), kind: 'code', width: 72, value: (room) => room.number },
    { id: 'type', title: say('type'), kind: 'code', width: 72, value: (room) => room.type },
    {
      id: 'status',
      title: say('status'),
      ...stateColumn('room', language),
      width: 150,
      value: (room) => room.status,
      cell: (room) => <StateBadge of="room" state={room.status} />,
    },
    {
      id: 'use',
      title: say('use'),
      kind: 'word',
      words: USES,
      width: 120,
      value: (room) => occupancyOf(room, businessDate),
      say: (use) => say(use as Use),
    },
    { id: 'guest', title: say('guest'), kind: 'text', value: (room) => room.guestName },
    { id: 'departure', title: say('departure'), kind: 'date', value: (room) => room.departure },
    {
      id: 'nextArrival',
      title: say('nextArrival'),
      kind: 'date',
      width: 128,
      value: (room) => room.nextArrival?.arrival ?? null,
    },
    {
      id: 'nextGuest',
      title: say('nextGuest'),
      kind: 'text',
      value: (room) => room.nextArrival?.guestName ?? null,
    },
  ]
}
