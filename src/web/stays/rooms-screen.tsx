import { SegmentedControl, Text } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { notify } from '../parts/notices.tsx'
import { EmptyState, WithQuery } from '../parts/states.tsx'
import { useWords } from '../words/language.tsx'
import { RoomBoard } from './room-board.tsx'
import { filterRooms, ROOM_STATUSES, type RoomFilter, USES } from './room-facts.ts'
import { RoomLegend } from './room-legend.tsx'
import { RoomList } from './room-list.tsx'
import { roomWords } from './room-words.ts'
import { type Room, roomsQuery } from './stay-query.ts'
import { useRoomActs } from './use-room-acts.ts'

/** The rooms of the house: a board by floor, or a list. */
export function RoomsScreen() {
  const say = useWords(roomWords)
  const { propertyId } = useProperty()
  const businessDate = useBusinessDate()
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const rooms = useQuery(roomsQuery(propertyId))
  const put = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '.', search: (all: object) => ({ ...all, ...next }) } as never)
  const open = (room: Room) => {
    if (room.accountId) void navigate({ to: `/${propertyId}/accounts/${room.accountId}` })
    else if (room.nextArrival) void navigate({ to: `/${propertyId}/stays/${room.nextArrival.stayId}` })
    else notify({ kind: 'info', text: say('nothing', { number: room.number }) })
  }
  const toggle = (
    <SegmentedControl
      aria-label={say('show')}
      data={[
        { value: 'board', label: say('board') },
        { value: 'list', label: say('list') },
      ]}
      value={search.as === 'list' ? 'list' : 'board'}
      onChange={(value) => put({ as: value === 'list' ? value : undefined })}
    />
  )
  const printed = <PaperHead title={say('rooms')} at={rooms.dataUpdatedAt} />
  if (search.as === 'list') return <RoomList query={rooms} onOpen={open} actions={toggle} printed={printed} />
  const filter = filterOf(search)
  return (
    <Screen
      title={say('rooms')}
      help={[say('help'), say('helpKeys')]}
      aside={
        <>
          {rooms.data && <Counts rooms={rooms.data} filter={filter} />}
          {toggle}
        </>
      }
    >
      {printed}
      <WithQuery query={rooms}>
        {(all) => (
          <>
            <RoomLegend
              rooms={all}
              businessDate={businessDate}
              filter={filter}
              onFilter={({ use, status }) => put({ use: use ?? undefined, status: status ?? undefined })}
            />
            <Board rooms={all} filter={filter} onOpen={open} />
          </>
        )}
      </WithQuery>
    </Screen>
  )
}

function Board(props: {
  readonly rooms: readonly Room[]
  readonly filter: RoomFilter
  readonly onOpen: (room: Room) => void
}) {
  const say = useWords(roomWords)
  const businessDate = useBusinessDate()
  const acts = useRoomActs()
  const shown = filterRooms(props.rooms, props.filter, businessDate)
  if (props.rooms.length === 0)
    return <EmptyState icon={<IconDoor size={28} />} title={say('none')} hint={say('noneHint')} />
  if (shown.length === 0) return <EmptyState icon={<IconDoor size={28} />} title={say('noneMatch')} />
  return <RoomBoard rooms={shown} businessDate={businessDate} onOpen={props.onOpen} actions={acts} />
}

/** How full the house is, and how many rooms are shown. */
function Counts({ rooms, filter }: { readonly rooms: readonly Room[]; readonly filter: RoomFilter }) {
  const say = useWords(roomWords)
  const businessDate = useBusinessDate()
  const count = filterRooms(rooms, filter, businessDate).length
  const full = rooms.filter((room) => room.stayId !== null).length
  const percent = rooms.length === 0 ? 0 : Math.round((100 * full) / rooms.length)
  const counted =
    count === rooms.length ? say('count', { count }) : say('countOf', { count, all: rooms.length })
  return (
    <Text size="sm" c="dimmed" role="status">
      {counted} · {say('occupancy', { percent })}
    </Text>
  )
}

function filterOf(search: Readonly<Record<string, unknown>>): RoomFilter {
  return {
    use: USES.find((use) => use === search.use) ?? null,
    status: ROOM_STATUSES.find((status) => status === search.status) ?? null,
  }
}
