import type { PlainDate } from '../../values/plain-date.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { useWords } from '../words/language.tsx'
import classes from './room-board.module.css'
import { filterRooms, ROOM_STATUSES, type RoomFilter, USES } from './room-facts.ts'
import { roomWords } from './room-words.ts'
import type { Room } from './stay-query.ts'

/** What the colours of the board mean, with how many rooms there are of each; pressed, only those are shown. */
export function RoomLegend(props: {
  readonly rooms: readonly Room[]
  readonly businessDate: PlainDate
  readonly filter: RoomFilter
  readonly onFilter: (filter: RoomFilter) => void
}) {
  const say = useWords(roomWords)
  const { rooms, businessDate, filter, onFilter } = props
  const countOf = (only: RoomFilter) => filterRooms(rooms, only, businessDate).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
    <div role="group" aria-label={say('legend')} className={classes.legend} data-screen-only>
      <div className={classes.group}>
        {USES.map((use) => (
          <button
            key={use}
            type="button"
            className={classes.chip}
            aria-pressed={filter.use === use}
            onClick={() => onFilter({ ...filter, use: filter.use === use ? null : use })}
          >
            <span className={classes.swatch} data-use={use} />
            {say(use)} <strong>{countOf({ use, status: filter.status })}</strong>
          </button>
        ))}
      </div>
      <div className={classes.group}>
        {ROOM_STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            className={classes.chip}
            aria-pressed={filter.status === status}
            onClick={() => onFilter({ ...filter, status: filter.status === status ? null : status })}
          >
            <StateBadge of="room" state={status} />
            <strong>{countOf({ use: filter.use, status })}</strong>
          </button>
        ))}
      </div>
    </div>
  )
}
