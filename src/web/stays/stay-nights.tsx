import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDecimal, minorDigits, parseDecimal, type WireMoney } from '../../values/money.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { useProperty } from '../frame/property.tsx'
import { ToneMark } from '../parts/grid/tone-mark.tsx'
import { Money } from '../parts/money.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Night, StayDetail } from './stay-query.ts'
import classes from './stays.module.css'
import { stayWords } from './words.ts'

/** The nights of a stay: what each costs, and whether it is on the folio yet. */
export function StayNights({
  stay,
  businessDate,
}: {
  readonly stay: StayDetail
  readonly businessDate: PlainDate
}) {
  const say = useWords(stayWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  if (stay.nights.length === 0) return <p className={classes.text}>{say('nightsNone')}</p>
  const folioId = stay.openFolioId ?? stay.folios[0]?.id
  return (
    <table className={classes.folios} aria-label={say('nightsTitle')}>
      <thead>
        <tr>
          <th scope="col">{say('night')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col" className={classes.figure}>
            {say('rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {stay.nights.map((night) => (
          <tr key={night.serviceDate}>
            <th scope="row">{format.date(night.serviceDate)}</th>
            <td>
              {night.chargeId && folioId ? (
                <Anchor component={Link} to={`/${propertyId}/folios/${folioId}`} inherit>
                  <NightState night={night} businessDate={businessDate} isExpected />
                </Anchor>
              ) : (
                <NightState
                  night={night}
                  businessDate={businessDate}
                  isExpected={stay.state === 'reserved' || stay.state === 'inHouse'}
                />
              )}
            </td>
            <td className={classes.figure}>
              <Money value={night.rate} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('total')}</th>
          <td />
          <td className={classes.figure}>
            <Money value={sumOf(stay.nights)} withCurrency />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function NightState(props: {
  readonly night: Night
  readonly businessDate: PlainDate
  readonly isExpected: boolean
}) {
  const { night, businessDate } = props
  const say = useWords(stayWords)
  if (night.chargeId) return <ToneMark tone="done" word={say('nightPosted')} />
  if (!props.isExpected) return <ToneMark tone="muted" word={say('nightMissed')} />
  if (night.serviceDate < businessDate) return <ToneMark tone="warning" word={say('nightMissed')} />
  return say(night.serviceDate === businessDate ? 'nightTonight' : 'nightToCome')
}

function sumOf(nights: readonly Night[]): WireMoney {
  const { currency } = nights[0]!.rate
  const digits = minorDigits(currency)
  const sum = nights.reduce((all, { rate }) => all + (parseDecimal(rate.amount, digits) ?? 0n), 0n)
  return { amount: formatDecimal(sum, digits), currency }
}
