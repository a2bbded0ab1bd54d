import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Desk, useProperty } from '../frame/property.tsx'
import { WithQuery } from '../parts/states.tsx'
import { firstArrivalsQuery } from '../stays/stay-query.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './desk.module.css'
import { DeskCard } from './desk-card.tsx'
import { deskWords } from './words.ts'

type OfDesk = { readonly desk: Desk }

/** How many guests a card names. */
const NAMED = 8

/** Who leaves today and has not paid, by room: each leads to the folio. */
export function DeparturesCard({ desk }: OfDesk) {
  const say = useWords(deskWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const { due, withBalance, withBalanceCount } = desk.departures
  const more = due === 0 ? 'departuresSee' : due === 1 ? 'departuresOne' : 'departuresMore'
  const link = { path: 'departures', text: say(more, { count: due }) }
  return (
    <DeskCard number={2} title={say('departures')} link={link}>
      {withBalanceCount === 0 ? (
        <Good>{say(due === 0 ? 'departuresNobody' : 'departuresNone')}</Good>
      ) : (
        <ul className={classes.guests}>
          {withBalance.slice(0, NAMED).map((one) => (
            <li key={one.stayId}>
              <Link
                to={`/${propertyId}/accounts/${one.accountId}`}
                search={{ folio: one.folioId } as never}
                className={classes.guest}
              >
                <b>{one.roomNumber}</b>
                <span>{one.guestName}</span>
                <span className={classes.money}>{format.money(one.balance)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </DeskCard>
  )
}

/** Who is still to come today, and how many of them have no room yet; each leads to the stay. */
export function ArrivalsCard({ desk }: OfDesk) {
  const say = useWords(deskWords)
  const { due, withoutRoom } = desk.arrivals
  return (
    <DeskCard number={3} title={say('arrivals')} link={{ path: 'arrivals', text: say('arrivalsSee') }}>
      {due === 0 ? (
        <Good>{say('arrivalsNone')}</Good>
      ) : (
        <>
          <p className={classes.figure}>{say('arrivalsDue', { count: due })}</p>
          {withoutRoom > 0 && <Look>{say('arrivalsWithoutRoom', { count: withoutRoom })}</Look>}
          <FirstArrivals />
        </>
      )}
    </DeskCard>
  )
}

function FirstArrivals() {
  const say = useWords(deskWords)
  const { propertyId } = useProperty()
  const arrivals = useQuery(firstArrivalsQuery(propertyId, NAMED))
  return (
    <WithQuery query={arrivals}>
      {({ items }) => (
        <ul className={classes.guests}>
          {items.map((stay) => (
            <li key={stay.id}>
              <Link to={`/${propertyId}/stays/${stay.id}`} className={classes.guest}>
                <b>{stay.roomNumber ?? say('noRoomYet')}</b>
                <span>{stay.guestName}</span>
                <span className={classes.money}>{stay.roomType}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </WithQuery>
  )
}

/** What the night audit will find. */
export function DayCard({ desk }: OfDesk) {
  const say = useWords(deskWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const { guest, city, deposit } = desk.ledgers
  return (
    <DeskCard number={5} title={say('day')} link={{ path: 'day', text: say('daySee') }}>
      <p className={classes.figure}>{say('nightsDue', { count: desk.nightsDue })}</p>
      {desk.openShifts > 0 && <p>{say('openShifts', { count: desk.openShifts })}</p>}
      <dl className={classes.sums} aria-label={say('ledgers')}>
        {(
          [
            ['guestLedger', guest, { sort: '-balance' }],
            ['cityLedger', city, { f: 'state:is:onAccount', sort: '-onAccount' }],
            ['depositLedger', deposit, null],
          ] as const
        ).map(([name, money, search]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>
              {search ? (
                // The list whose total it is.
                <Link to={`/${propertyId}/folios`} search={search as never} className={classes.sumLink}>
                  {format.money(money)}
                </Link>
              ) : (
                format.money(money)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </DeskCard>
  )
}

/** Long work that runs or failed, and what waits for other systems. */
export function SystemCard({ desk }: OfDesk) {
  const say = useWords(deskWords)
  const format = useFormat()
  const { runningJobs, failedJobs, integrations } = desk
  return (
    <DeskCard number={6} title={say('system')} link={{ path: 'jobs', text: say('jobsSee') }}>
      {runningJobs > 0 && <p>{say('runningJobs', { count: runningJobs })}</p>}
      {failedJobs > 0 && <Look>{say('failedJobs', { count: failedJobs })}</Look>}
      {runningJobs + failedJobs === 0 && <Good>{say('noJobs')}</Good>}
      <p className={classes.dimmed}>{say('events', { count: format.count(integrations.events) })}</p>
    </DeskCard>
  )
}

function Good({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.good}>
      <IconCircleCheck size={16} aria-hidden /> {children}
    </p>
  )
}

function Look({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.look}>
      <IconAlertTriangle size={16} aria-hidden /> {children}
    </p>
  )
}
