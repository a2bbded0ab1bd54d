import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleX, IconFlask } from '@tabler/icons-react'
import { addDays } from '../../values/plain-date.ts'
import { useProperty } from '../frame/property.tsx'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { countsText, type OpenDay } from './checklist.ts'
import classes from './close-plan.module.css'
import { words } from './words.ts'

/** What a dry run found: the steps of the close in their order, and where it would stop. */
export function ClosePlan(props: {
  readonly plan: OpenDay
  /** When it was asked for. */
  readonly at: string
  readonly onDismiss: () => void
}) {
  const { plan, at } = props
  const say = useWords(words)
  const format = useFormat()
  const { language } = useLanguage()
  const { timeZone } = useProperty()
  const stops = plan.blocks.length > 0
  const facts = { date: format.date(plan.date), next: format.date(addDays(plan.date, 1)) }
  const first = stops ? say('planStops', { items: countsText(plan.blocks, language) }) : say('planChecks')
  const later = [
    nightsText(plan.nightsDue, { say, count: format.count }),
    say('planTurns', facts),
    say('planSeals'),
  ]
  return (
    <section className={classes.plan} aria-label={say('plan')} data-stops={stops || undefined}>
      <div className={classes.head}>
        <IconFlask size={17} aria-hidden />
        <h2 className={classes.title}>{say('plan')}</h2>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={props.onDismiss}>
          {say('dismiss')}
        </Button>
      </div>
      <ol className={classes.steps}>
        <li data-state={stops ? 'stops' : 'done'}>
          {stops ? <IconCircleX size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
          {first}
        </li>
        {later.map((text) => (
          <li key={text} data-state={stops ? 'ahead' : 'done'}>
            {stops ? <IconCircle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
            {text}
            {stops && <span className={classes.not}>({say('planNotReached')})</span>}
          </li>
        ))}
      </ol>
      <p className={classes.nothing}>{say('planNothing', { time: format.time(at, timeZone) })}</p>
    </section>
  )
}

/** How many nights the close posts, in words. */
export function nightsText(
  nights: number,
  { say, count }: { readonly say: Say<typeof words>; readonly count: (count: number) => string },
): string {
  if (nights === 0) return say('planNoNights')
  return nights === 1 ? say('planNightsOne') : say('planNights', { count: count(nights) })
}
