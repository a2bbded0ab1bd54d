import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { type Desk, useDesk, useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Loading, WithQuery } from '../parts/states.tsx'
import { useWords } from '../words/language.tsx'
import { CloseShiftDialog } from './close-shift-dialog.tsx'
import classes from './desk.module.css'
import { ArrivalsCard, DayCard, DeparturesCard, SystemCard } from './desk-cards.tsx'
import { HouseCard } from './house-card.tsx'
import { ShiftCard } from './shift-card.tsx'
import { deskWords } from './words.ts'

/** Painel do turno: what needs the cashier now, a card each; the keys 1 to 6 open them. */
export function DeskScreen() {
  const say = useWords(deskWords)
  const desk = useDesk()
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const [isClosing, setClosing] = useState(false)
  const search = useSearch({ strict: false }) as { readonly shift?: string }
  const to = (path: string) => () => void navigate({ to: `/${propertyId}/${path}` })
  const shift = desk.data?.shift ?? null
  const openShift = () => shift && setClosing(true)
  const cards = [
    [say('shift'), openShift],
    [say('departures'), to('departures')],
    [say('arrivals'), to('arrivals')],
    [say('house'), to('rooms')],
    [say('day'), to('day')],
    [say('system'), to('jobs')],
  ] as const
  const keys = cards.map(([title, run], at) => ({
    key: String(at + 1),
    label: say('card', { title }),
    run: () => void run(),
    isQuiet: true,
  }))
  return (
    <Screen title={say('desk')} help={[say('help1'), say('help2')]} keys={keys}>
      <WithQuery query={desk} loading={<Loading rows={6} height={80} />}>
        {(data: Desk) => (
          <div className={classes.cards}>
            <ShiftCard desk={data} onClose={() => setClosing(true)} />
            <DeparturesCard desk={data} />
            <ArrivalsCard desk={data} />
            <HouseCard desk={data} />
            <DayCard desk={data} />
            <SystemCard desk={data} />
          </div>
        )}
      </WithQuery>
      {isClosing && shift && <CloseShiftDialog shift={shift} onClose={() => setClosing(false)} />}
      {search.shift && <ShiftOfLink shiftId={search.shift} onClose={to('desk')} />}
    </Screen>
  )
}

/** The shift that a link names: the night audit's, which cannot close the day before it is closed. */
function ShiftOfLink({ shiftId, onClose }: { readonly shiftId: string; readonly onClose: () => void }) {
  const say = useWords(deskWords)
  const { propertyId } = useProperty()
  const shift = useQuery({
    queryKey: [propertyId, 'shifts', shiftId],
    queryFn: () =>
      answer(
        api.GET('/v1/properties/{propertyId}/shifts/{shiftId}', {
          params: { path: { propertyId, shiftId } },
        }),
      ),
  })
  return (
    <AwaitedDialog title={say('closeShift')} query={shift} onClose={onClose}>
      {(data) =>
        data.state === 'closed' ? null : (
          <CloseShiftDialog shift={data} userName={data.userName} onClose={onClose} />
        )
      }
    </AwaitedDialog>
  )
}
