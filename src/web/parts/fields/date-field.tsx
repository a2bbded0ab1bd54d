import 'dayjs/locale/es'
import 'dayjs/locale/pt-br'
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { dateText } from '../../../api/fact-text.ts'
import type { Language } from '../../../api/language.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import { useLanguage, useWords } from '../../words/language.tsx'
import { type DateForm, readDay, stepDay } from './date-text.ts'
import { focusNextField } from './field-form.tsx'
import classes from './fields.module.css'
import { type FieldProps, selectAll, useField, useTyped } from './use-field.tsx'
import { fieldWords } from './words.ts'

/** A field of a day: relative texts and left-out years are read from the business date; see `readDay`. */
export type DateFieldProps = FieldProps<PlainDate> & {
  readonly businessDate: PlainDate
  /** The first day that may be chosen. */
  readonly least?: PlainDate | undefined
  /** The last day that may be chosen. */
  readonly most?: PlainDate | undefined
}

/** Takes a day as it is typed; ↑ and ↓ go by days, Alt+↓ or the button opens a calendar. */
export function DateField(props: DateFieldProps) {
  const { businessDate, least, most, value, onChange, blocked } = props
  const { language } = useLanguage()
  const say = useWords(fieldWords)
  const form: DateForm = { language, businessDate, least, most }
  const typed = useTyped({
    value,
    onChange,
    read: (text) => readDay(text, form),
    write: (day) => dateText(day, language),
  })
  const { input, changed, left } = useField(props, {
    problem: typed.reading.problem,
    isEmpty: typed.text.trim() === '',
  })
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const choose = (day: PlainDate) => {
    typed.set(dateText(day, language))
    changed()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (blocked || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    if (event.altKey) setOpen(event.key === 'ArrowDown')
    else choose(stepDay(typed.reading.value, event.key === 'ArrowUp' ? 1 : -1, form))
  }
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      // Alt+↓ does the same: Tab and Enter go from field to field.
      tabIndex={-1}
      aria-label={say('calendar')}
      title={say('calendar')}
      disabled={Boolean(blocked)}
      onClick={() => setOpen((was) => !was)}
    >
      <IconCalendar size={15} />
    </ActionIcon>
  )
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      position="bottom-start"
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          {...input}
          ref={field}
          classNames={{ ...input.classNames, input: `${input.classNames.input} ${classes.digits}` }}
          placeholder={say('dateHint')}
          rightSection={button}
          aria-keyshortcuts="Alt+ArrowDown"
          value={typed.text}
          onChange={(event) => {
            typed.set(event.currentTarget.value)
            changed()
          }}
          onKeyDown={onKeyDown}
          onFocus={selectAll}
          onBlur={() => {
            typed.settle()
            left()
          }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={say('calendarOf', { label: props.label })}
        data-mantine-stop-propagation
      >
        <Calendar
          form={form}
          value={typed.reading.value}
          onChoose={(day) => {
            choose(day)
            setOpen(false)
            // After the calendar has given the focus back.
            requestAnimationFrame(() => field.current && focusNextField(field.current))
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** A hotel has no weekends, and red says that something is wrong. */
const NO_DAYS: [] = []

const LOCALES: Readonly<Record<Language, string>> = { 'pt-BR': 'pt-br', en: 'en', es: 'es' }

function Calendar(props: {
  readonly form: DateForm
  readonly value: PlainDate | null
  readonly onChoose: (day: PlainDate) => void
}) {
  const { businessDate, language, least, most } = props.form
  const say = useWords(fieldWords)
  const begins = props.value ?? stepDay(null, 0, props.form)
  return (
    <DatePicker
      size="xs"
      locale={LOCALES[language]}
      firstDayOfWeek={language === 'es' ? 1 : 0}
      weekendDays={NO_DAYS}
      defaultDate={begins}
      value={props.value}
      onChange={(day) => day && props.onChoose(day)}
      {...(least && { minDate: least })}
      {...(most && { maxDate: most })}
      ariaLabels={{
        nextMonth: say('nextMonth'),
        previousMonth: say('previousMonth'),
        nextYear: say('nextYear'),
        previousYear: say('previousYear'),
        nextDecade: say('nextDecade'),
        previousDecade: say('previousDecade'),
      }}
      getDayProps={(day) => ({
        ...(day === businessDate && {
          className: classes.businessDay,
          title: say('businessDate'),
        }),
        ...(day === begins && { 'data-autofocus': true }),
      })}
    />
  )
}
