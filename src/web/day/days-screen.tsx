import { SegmentedControl } from '@mantine/core'
import { useSearchParam } from '../parts/use-search-param.ts'
import { useWords } from '../words/language.tsx'
import { DaysCalendar } from './days-calendar.tsx'
import { DaysList } from './days-list.tsx'
import { daysWords } from './days-words.ts'

/** Dias fechados: a month as a picture, or all of them as a list. Which of the two stands in the URL. */
export function DaysScreen() {
  const say = useWords(daysWords)
  const [show, setShow] = useSearchParam('show')
  const isList = show === 'list'
  const toggle = (
    <SegmentedControl
      aria-label={say('show')}
      data={[
        { value: 'calendar', label: say('calendar') },
        { value: 'list', label: say('list') },
      ]}
      value={isList ? 'list' : 'calendar'}
      onChange={(value) => setShow(value === 'list' ? 'list' : null)}
    />
  )
  return isList ? <DaysList toggle={toggle} /> : <DaysCalendar toggle={toggle} />
}
