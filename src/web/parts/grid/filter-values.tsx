import { Group, MultiSelect, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/es'
import 'dayjs/locale/pt-br'
import { type FormEvent, useMemo } from 'react'
import { useWords } from '../../words/language.tsx'
import { readDay } from '../fields/date-text.ts'
import { readNumber } from '../fields/decimal-text.ts'
import type { Column } from './column.ts'
import type { Filter } from './filter.ts'
import { valueText } from './filter-text.ts'
import { PERIODS } from './period.ts'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** More kinds of values than this are typed, not chosen from a list. */
const MOST_OPTIONS = 300

const WITHIN = { withinPortal: false } as const

/** The fields of a filter's values, by what its operator holds against. */
export function FilterValues<Row extends object>(props: {
  readonly controls: GridControls<Row>
  readonly column: Column<Row>
  readonly filter: Filter
  readonly onValues: (values: readonly string[]) => void
}) {
  const say = useWords(LIST_WORDS)
  const { column, filter, onValues } = props
  const { operator, values } = filter
  const { language } = props.controls.writing
  const isDay = column.kind === 'date' || column.kind === 'instant'
  if (operator === 'empty' || operator === 'filled') return null
  if (operator === 'in')
    return (
      <Select
        label={say('period')}
        data={PERIODS.map((period) => ({ value: period, label: say(period) }))}
        value={values[0] ?? null}
        allowDeselect={false}
        comboboxProps={WITHIN}
        onChange={(period) => period && onValues([period])}
      />
    )
  if (operator === 'between')
    return isDay ? (
      <DayRange controls={props.controls} values={values} onValues={onValues} />
    ) : (
      <SizeRange {...props} />
    )
  if (column.kind === 'yesNo')
    return (
      <SegmentedControl
        fullWidth
        data={['yes', 'no'].map((value) => ({
          value,
          label: valueText(value, column, props.controls.writing),
        }))}
        value={values[0] ?? ''}
        onChange={(value) => onValues([value])}
      />
    )
  if (column.kind === 'number' || column.kind === 'money')
    return (
      <TextInput
        label={say('value')}
        inputMode="decimal"
        defaultValue={values[0] ? valueText(values[0], column, props.controls.writing) : ''}
        onChange={(event) => onValues([readNumber(event.currentTarget.value, language) ?? 'x'])}
      />
    )
  if (operator === 'has')
    return (
      <TextInput
        label={say('value')}
        value={values[0] ?? ''}
        onChange={(event) => onValues([event.currentTarget.value])}
      />
    )
  return <OneOf {...props} />
}

function OneOf<Row extends object>({
  controls,
  column,
  filter,
  onValues,
}: Parameters<typeof FilterValues<Row>>[0]) {
  const say = useWords(LIST_WORDS)
  const { rows } = controls.props
  const options = useMemo(() => {
    if (column.words) return column.words
    const found = new Set(rows.map((row) => column.value(row)).filter((value) => typeof value === 'string'))
    return [...found].filter((value) => value !== '')
  }, [rows, column])
  if (options.length > MOST_OPTIONS)
    return (
      <TagsInput
        label={say('values')}
        value={[...filter.values]}
        comboboxProps={WITHIN}
        onChange={onValues}
      />
    )
  const all = [...new Set([...options, ...filter.values])].map((value) => ({
    value,
    label: valueText(value, column, controls.writing),
  }))
  return (
    <MultiSelect
      label={say('values')}
      data={
        column.words ? all : all.sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }))
      }
      value={[...filter.values]}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={say('noneOfThese')}
      limit={80}
      comboboxProps={WITHIN}
      onChange={onValues}
    />
  )
}

/** Two days, typed or chosen; either may be left open. */
export function DayRange<Row extends object>({
  controls,
  values,
  onValues,
}: {
  readonly controls: GridControls<Row>
  readonly values: readonly string[]
  readonly onValues: (values: readonly string[]) => void
}) {
  const say = useWords(LIST_WORDS)
  const { language } = controls.writing
  const { businessDate } = controls.props
  const [from = '', until = ''] = values
  const read = (text: string) => readDay(text, { language, businessDate }).value
  const field = (day: string, onDay: (day: string) => void) =>
    ({
      valueFormat: language === 'en' ? 'YYYY-MM-DD' : 'DD/MM/YYYY',
      placeholder: language === 'en' ? 'yyyy-mm-dd' : 'dd/mm/aaaa',
      locale: language.toLowerCase(),
      clearable: true,
      size: 'xs',
      popoverProps: WITHIN,
      // Dayjs would read it as an American day.
      dateParser: read,
      // What was read of the beginning of a text does not stand for the whole of it.
      onInput: (event: FormEvent<HTMLInputElement>) => read(event.currentTarget.value) ?? onDay(''),
      value: day || null,
      onChange: (chosen: string | null) => onDay(chosen ?? ''),
    }) as const
  return (
    <Group gap="xs" grow>
      <DateInput {...field(from, (day) => onValues([day, until]))} label={say('from')} />
      <DateInput {...field(until, (day) => onValues([from, day]))} label={say('until')} />
    </Group>
  )
}

function SizeRange<Row extends object>({
  controls,
  column,
  filter,
  onValues,
}: Parameters<typeof FilterValues<Row>>[0]) {
  const say = useWords(LIST_WORDS)
  const [from = '', until = ''] = filter.values
  // What is not a number is kept as it is, so that it cannot be applied.
  const read = (typed: string) => (typed === '' ? '' : (readNumber(typed, controls.writing.language) ?? 'x'))
  const text = (value: string) => (value === '' ? '' : valueText(value, column, controls.writing))
  return (
    <Group gap="xs" grow>
      <TextInput
        label={say('from')}
        inputMode="decimal"
        defaultValue={text(from)}
        onChange={(event) => onValues([read(event.currentTarget.value), until])}
      />
      <TextInput
        label={say('until')}
        inputMode="decimal"
        defaultValue={text(until)}
        onChange={(event) => onValues([from, read(event.currentTarget.value)])}
      />
    </Group>
  )
}
