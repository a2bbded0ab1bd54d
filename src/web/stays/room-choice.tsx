import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { focusNextField } from '../parts/fields/field-form.tsx'
import { useField } from '../parts/fields/use-field.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { bestRoom, findRooms } from './find-rooms.ts'
import type { OfferedRoom, Stay } from './stay-query.ts'
import classes from './stays.module.css'

/**
 * Chooses one of the free rooms, which are all in sight: a number narrows them, arrows go through them, Enter takes the
 * marked one and goes on. A whole number is chosen as it is typed.
 */
export function RoomChoice(props: {
  readonly stay: Stay
  readonly rooms: readonly OfferedRoom[]
  readonly value: OfferedRoom | null
  readonly onChange: (room: OfferedRoom | null) => void
}) {
  const { stay, rooms, value, onChange } = props
  const say = useWords(stayDialogWords)
  const format = useFormat()
  const listId = useId()
  const [text, setText] = useState(value?.number ?? '')
  const [marked, setMarked] = useState<string | null>(null)
  const found = useMemo(() => findRooms(rooms, value ? '' : text), [rooms, text, value])
  const active =
    found.find((room) => room.id === (marked ?? value?.id)) ?? bestRoom(found, value ? value.number : text)
  const { input, changed, left } = useField(
    { label: say('chooseRoom'), name: 'roomId', required: true, autoFocus: true },
    {
      problem: value === null && text.trim() !== '' ? { code: 'notFound' } : null,
      isEmpty: text.trim() === '',
    },
  )
  const type = (next: string) => {
    setText(next)
    setMarked(null)
    onChange(rooms.find((room) => room.number === next.trim()) ?? null)
    changed()
  }
  const take = (room: OfferedRoom) => {
    setText(room.number)
    setMarked(room.id)
    onChange(room)
    changed()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const at = found.findIndex((room) => room.id === active?.id)
      setMarked(found[Math.max(0, Math.min(found.length - 1, at + step))]!.id)
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && active) {
      event.preventDefault()
      take(active)
      focusNextField(event.currentTarget)
    }
  }
  const field = useRef<HTMLInputElement>(null)
  // The rooms come after the dialog has chosen where the focus begins.
  useEffect(() => field.current?.focus(), [])
  const groups = [
    { title: say('ofType', { type: stay.roomType }), rooms: found.filter((room) => room.isOfType) },
    { title: say('ofOtherTypes'), rooms: found.filter((room) => !room.isOfType) },
  ].filter((group) => group.rooms.length > 0)
  return (
    <div className={classes.rooms}>
      <TextInput
        {...input}
        ref={field}
        description={say('chooseRoomHint')}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={left}
      />
      <div id={listId} role="listbox" aria-label={say('freeRooms')} className={classes.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.groupTitle} aria-hidden>
              {group.title}
            </div>
            {group.rooms.map((room) => (
              <RoomOption
                key={room.id}
                id={`${listId}-${room.id}`}
                room={room}
                isActive={room.id === active?.id}
                isChosen={room.id === value?.id}
                onTake={() => take(room)}
              />
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={classes.none} role="status">
          {rooms.length === 0
            ? say('noneFree', { arrival: format.date(stay.arrival), departure: format.date(stay.departure) })
            : say('noneMatches', { text: text.trim() })}
        </p>
      )}
    </div>
  )
}

function RoomOption(props: {
  readonly id: string
  readonly room: OfferedRoom
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onTake: () => void
}) {
  const { room, isActive } = props
  const say = useWords(stayDialogWords)
  const format = useFormat()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) own.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    <div
      ref={own}
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      data-active={isActive || undefined}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onTake}
    >
      <strong>{room.number}</strong>
      <span>{room.type}</span>
      <StateBadge of="room" state={room.status} />
      <span className={classes.freeUntil}>
        {room.occupant !== null
          ? say('stillThere', { guest: room.occupant })
          : room.freeUntil
            ? say('freeUntil', { date: format.date(room.freeUntil) })
            : say('freeOpen')}
      </span>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
