import type { Desk } from '../frame/property.tsx'
import { useWords } from '../words/language.tsx'
import classes from './desk.module.css'
import { DeskCard } from './desk-card.tsx'
import { deskWords } from './words.ts'

/** The rooms as a bar: how full the house is, and what is left. */
export function HouseCard({ desk }: { readonly desk: Desk }) {
  const say = useWords(deskWords)
  const { total, occupied, dirty, outOfOrder } = desk.rooms
  const free = Math.max(total - occupied - outOfOrder, 0)
  const parts = [
    ['occupied', occupied],
    ['free', free],
    ['outOfOrder', outOfOrder],
  ] as const
  const text = say('houseText', { total, occupied, free, outOfOrder })
  return (
    <DeskCard number={4} title={say('house')} link={{ path: 'rooms', text: say('roomsSee') }}>
      <p className={classes.figure}>
        {say('occupancy', { percent: total === 0 ? 0 : Math.round((100 * occupied) / total) })}
      </p>
      <div className={classes.bar} role="img" aria-label={text}>
        {parts.map(([name, count]) =>
          count > 0 ? <span key={name} data-part={name} style={{ flexGrow: count }} /> : null,
        )}
      </div>
      <ul className={classes.legend}>
        {parts.map(([name, count]) => (
          <li key={name} data-part={name}>
            {say(name)} <b>{count}</b>
          </li>
        ))}
        <li>
          {say('dirty')} <b>{dirty}</b>
        </li>
      </ul>
    </DeskCard>
  )
}
