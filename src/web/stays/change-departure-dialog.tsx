import { useState } from 'react'
import type { WireMoney } from '../../values/money.ts'
import { addDays, type PlainDate } from '../../values/plain-date.ts'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { DateField } from '../parts/fields/date-field.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { changeOf, chargedUntil, timesRate } from './departure-change.ts'
import { stayDialogWords } from './dialog-words.ts'
import { FreshStayDialog } from './fresh-stay-dialog.tsx'
import { sendChangeDeparture } from './send.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { nightsText, subjectOf } from './stay-facts.ts'
import type { StayDetail } from './stay-query.ts'
import { stayWords } from './words.ts'

/**
 * Makes a departure later or earlier. It begins with one night more, which is what guests ask for; what the API would
 * refuse the date for is said at the field as far as it is known.
 */
export function ChangeDepartureDialog(props: StayDialogProps) {
  const say = useWords(stayWords)
  return (
    <FreshStayDialog title={say('changeDeparture')} stay={props.stay} onClose={props.onClose}>
      {(stay) => <ChangeDepartureForm {...props} stay={stay} />}
    </FreshStayDialog>
  )
}

function ChangeDepartureForm({ stay, onClose, onDone }: StayDialogProps & { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId, currency } = useProperty()
  const businessDate = useBusinessDate()
  const [departure, setDeparture] = useState<PlainDate | null>(() =>
    latest(addDays(stay.departure, 1), businessDate),
  )
  const [rate, setRate] = useState<WireMoney | null>(stay.rateLast)
  const change = departure === null ? null : changeOf(stay, departure)
  const isLonger = change?.kind === 'longer'
  const operation = useOperation({
    body: {
      departure: departure ?? '',
      expectedDeparture: stay.departure,
      rates: isLonger && rate ? [rate] : [],
    },
    run: (body, key) => sendChangeDeparture({ propertyId, stayId: stay.id, key, ...body }),
    onDone: ({ stay: { departure: until } }) =>
      onDone(sayDialog('departureChanged', { guest: stay.guestName, date: format.date(until) })),
  })
  const why = departure && whyNot(stay, departure)
  return (
    <Dialog
      title={say('changeDeparture')}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('changeDeparture')}
      preview={change && !why && <Preview change={change} rate={rate} number={stay.roomNumber} />}
    >
      <DateField
        label={sayDialog('newDeparture')}
        name="departure"
        value={departure}
        onChange={setDeparture}
        businessDate={businessDate}
        least={latest(stay.arrival, businessDate)}
        error={why && sayDialog(why.code, { number: stay.roomNumber, date: format.date(why.date) })}
        required
        autoFocus
      />
      {isLonger && (
        <MoneyField
          label={sayDialog('rateAdded')}
          name="rates"
          currency={currency}
          value={rate}
          onChange={setRate}
          allowsZero
          required
        />
      )}
    </Dialog>
  )
}

function latest(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

type WhyNot = {
  readonly code: 'departureIsThat' | 'departureCharged' | 'departurePromised'
  readonly date: PlainDate
}

/** Why the departure cannot be that day, as far as the screen knows. */
function whyNot(stay: StayDetail, departure: PlainDate): WhyNot | null {
  if (departure === stay.departure) return { code: 'departureIsThat', date: departure }
  const charged = chargedUntil(stay.nights)
  if (charged && departure < charged) return { code: 'departureCharged', date: charged }
  const { roomFreeUntil } = stay
  const isPromised = roomFreeUntil !== null && departure > roomFreeUntil
  return isPromised ? { code: 'departurePromised', date: roomFreeUntil } : null
}

/** What is charged, and when: each night falls on the folio in its own night. */
function Preview(props: {
  readonly change: ReturnType<typeof changeOf>
  readonly rate: WireMoney | null
  readonly number: string | null
}) {
  const { change, rate, number } = props
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const from = format.date(change.from)
  const until = format.date(change.until)
  const nights = nightsText(change.nights, say)
  if (change.kind === 'longer') {
    if (!rate) return null
    const total = format.money(timesRate(rate, change.nights))
    if (change.nights === 1) return sayDialog('longerOnePreview', { from, total })
    return sayDialog('longerPreview', { nights, rate: format.money(rate), total, from, until })
  }
  const text = sayDialog('shorterPreview', { nights, from, until })
  return number === null ? text : `${text} ${sayDialog('roomFreed', { number, date: from })}`
}
