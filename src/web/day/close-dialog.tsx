import { Text } from '@mantine/core'
import { addDays } from '../../values/plain-date.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { ConfirmTyped } from '../parts/dialog/confirm-typed.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import type { Job } from '../parts/job-query.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { countsText, type OpenDay } from './checklist.ts'
import { nightsText } from './close-plan.tsx'
import { words } from './words.ts'

/** Sets the close going, once somebody has typed the date that it opens. */
export function CloseDialog(props: {
  readonly day: OpenDay
  readonly onClose: () => void
  readonly onStarted: (jobId: string) => void
}) {
  const { day } = props
  const say = useWords(words)
  const format = useFormat()
  const { language } = useLanguage()
  const { propertyId } = useProperty()
  const next = addDays(day.date, 1)
  const operation = useOperation({
    body: { date: day.date },
    run: ({ date }) => startClose(propertyId, date),
    onDone: ({ id }) => props.onStarted(id),
  })
  const nights = nightsText(day.nightsDue, { say, count: format.count })
  return (
    <ConfirmTyped
      title={say('close')}
      subject={say('closeSubject', { date: format.longDate(day.date) })}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('close')}
      expected={format.date(next)}
      preview={say('closePreview', { nights, date: format.date(day.date), next: format.longDate(next) })}
    >
      <Text size="sm">{say('closeFinal')}</Text>
      {day.warnings.length > 0 && (
        <Text size="sm">{say('closeWarnings', { items: countsText(day.warnings, language) })}</Text>
      )}
    </ConfirmTyped>
  )
}

/**
 * Starts the job that closes a day, or gives the one that is at it: the date is what makes it the same, so that it needs
 * no key of its own.
 */
export async function startClose(propertyId: string, date: string): Promise<Job> {
  const started = await answer(
    api.POST('/v1/properties/{propertyId}/day/close', {
      params: { path: { propertyId } },
      body: { date, dryRun: false },
    }),
  )
  if (!('id' in started)) throw new Error('a close was asked for, and a dry run was answered')
  return started
}

/** What a close would do; changes nothing. */
export async function previewClose(propertyId: string, date: string): Promise<OpenDay> {
  const previewed = await answer(
    api.POST('/v1/properties/{propertyId}/day/close', {
      params: { path: { propertyId } },
      body: { date, dryRun: true },
    }),
  )
  if ('id' in previewed) throw new Error('a dry run was asked for, and a job was answered')
  return previewed
}
