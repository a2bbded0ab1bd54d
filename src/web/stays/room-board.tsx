import { Title } from '@mantine/core'
import { IconDoorEnter, IconDoorExit, IconUser } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { PlainDate } from '../../values/plain-date.ts'
import { useLetterKeys } from '../keys/letters.ts'
import { AnchoredMenu, type MenuEntry, type MenuPoint } from '../parts/grid/anchored-menu.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { tileAfter, tileOfNumber } from './board-moves.ts'
import classes from './room-board.module.css'
import { floorsOf, occupancyOf } from './room-facts.ts'
import { roomWords } from './room-words.ts'
import type { Room } from './stay-query.ts'

/** Digits that follow within this time are of one number. */
const TYPING_MS = 900

/** The rooms as tiles, by floor. One of them is in the order of Tab; arrows and numbers go to the others. */
export function RoomBoard(props: {
  readonly rooms: readonly Room[]
  readonly businessDate: PlainDate
  readonly onOpen: (room: Room) => void
  /** What can be done with a room besides: in a menu, by the right button or Shift+F10. */
  readonly actions: (room: Room) => readonly MenuEntry[]
}) {
  const say = useWords(roomWords)
  const { businessDate, onOpen } = props
  const [menu, setMenu] = useState<{ readonly room: Room; readonly tile: HTMLElement } | null>(null)
  const [takesLetters] = useLetterKeys()
  const board = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const [current, setCurrent] = useState<string | null>(null)
  const floors = floorsOf(props.rooms)
  const rooms = floors.flatMap((floor) => floor.rooms)
  const tabbed = rooms.some((room) => room.id === current) ? current : rooms[0]?.id

  const go = (at: number) => tilesOf(board.current)[at]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const tiles = tilesOf(board.current)
    const from = tiles.indexOf(event.target as HTMLElement)
    if (from < 0) return
    if (/^\d$/.test(event.key) && takesLetters) {
      event.preventDefault()
      const { text, at } = typed.current
      const next = event.timeStamp - at < TYPING_MS ? text + event.key : event.key
      typed.current = { text: next, at: event.timeStamp }
      const found = tileOfNumber(
        next,
        rooms.map((room) => room.number),
      )
      if (found !== null) go(found)
      return
    }
    const places = tiles.map((tile) => {
      const { left, top } = tile.getBoundingClientRect()
      return { left, top }
    })
    const to = tileAfter(event.key, from, places)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the tiles within, heard on their way up
    <div ref={board} onKeyDown={onKeyDown}>
      {floors.map(({ floor, rooms: own }) => (
        <section key={floor} className={classes.floor} aria-label={titleOf(floor, say)}>
          <Title order={2}>{titleOf(floor, say)}</Title>
          <ul className={classes.tiles}>
            {own.map((room) => (
              <li key={room.id}>
                <Tile
                  room={room}
                  businessDate={businessDate}
                  isTabbed={room.id === tabbed}
                  onFocus={() => setCurrent(room.id)}
                  onOpen={() => onOpen(room)}
                  onMenu={(tile) => setMenu({ room, tile })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {menu && (
        <AnchoredMenu
          label={say('actions', { number: menu.room.number })}
          point={pointBelow(menu.tile)}
          entries={props.actions(menu.room)}
          onClose={() => {
            setMenu(null)
            menu.tile.focus()
          }}
        />
      )}
    </div>
  )
}

function pointBelow(tile: HTMLElement): MenuPoint {
  const { left, top, height } = tile.getBoundingClientRect()
  return { x: left, y: top, height, isAtEnd: false }
}

function Tile(props: {
  readonly room: Room
  readonly businessDate: PlainDate
  readonly isTabbed: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onMenu: (tile: HTMLElement) => void
}) {
  const { room, businessDate } = props
  const say = useWords(roomWords)
  const format = useFormat()
  const use = occupancyOf(room, businessDate)
  const { nextArrival, guestName, departure } = room
  const isToday = nextArrival !== null && nextArrival.arrival <= businessDate
  const next =
    nextArrival &&
    say(isToday ? 'comesToday' : 'comes', {
      guest: nextArrival.guestName,
      date: shortDate(format.date(nextArrival.arrival)),
    })
  const isOut = room.status === 'outOfOrder'
  // Beside what is short: a name has its line for itself.
  const type = <span className={classes.type}>{room.type}</span>
  const leaves =
    departure &&
    (departure <= businessDate
      ? say('leavesToday')
      : say('leaves', { date: shortDate(format.date(departure)) }))
  return (
    <button
      type="button"
      className={classes.tile}
      data-tile
      data-use={use}
      data-status={room.status}
      tabIndex={props.isTabbed ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onOpen}
      // The right button, the menu key and Shift+F10.
      onContextMenu={(event) => {
        event.preventDefault()
        props.onMenu(event.currentTarget)
      }}
      aria-haspopup="menu"
      title={[guestName, leaves, next].filter(Boolean).join(' · ')}
    >
      <span className={classes.top}>
        <span className={classes.number}>{room.number}</span>
        <StateBadge of="room" state={room.status} />
      </span>
      <span className={classes.line}>
        {(guestName !== null || !isOut) && (
          <span className={classes.guest}>{guestName ?? say('vacant')}</span>
        )}
        {!leaves && type}
      </span>
      {leaves && (
        <Line icon={use === 'departing' ? IconDoorExit : IconUser} text={leaves}>
          {type}
        </Line>
      )}
      {next && <Line icon={IconDoorEnter} text={next} />}
    </button>
  )
}

function Line(props: {
  readonly icon: typeof IconUser
  readonly text: string
  readonly children?: ReactNode
}) {
  const { icon: Icon, text, children } = props
  return (
    <span className={classes.line}>
      <Icon size={13} aria-hidden /> <span className={classes.words}>{text}</span>
      {children}
    </span>
  )
}

/** A day without its year, `12/03` or `03-12`: a tile is of this week or the next. */
function shortDate(date: string): string {
  return date.replace(/^\d{4}-|\/\d{4}$/, '')
}

function tilesOf(board: HTMLElement | null): readonly HTMLElement[] {
  return [...(board?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])]
}

function titleOf(floor: string, say: ReturnType<typeof useWords<typeof roomWords>>): string {
  return floor === '' ? say('noFloor') : say('floor', { floor })
}
