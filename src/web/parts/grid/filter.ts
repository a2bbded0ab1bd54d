import { minorDigits, parseDecimal } from '../../../values/money.ts'
import { isPlainDate, type PlainDate } from '../../../values/plain-date.ts'
import { cellText, type Writing, wallClock } from './cell-text.ts'
import { type CellValue, type Column, type ColumnKind, isMoney } from './column.ts'
import { fold } from './fold.ts'
import { type Days, daysOf, isPeriod } from './period.ts'

/**
 * How a cell is held against a filter's values. `is`: one of them; `not`: none of them; `has`: the text is in what is shown;
 * `between`: from the first to the second, both included, an empty one being no bound; `in`: the days of a period;
 * `empty` and `filled`: of no values.
 */
export const OPERATORS = ['is', 'not', 'has', 'between', 'in', 'empty', 'filled'] as const
export type Operator = (typeof OPERATORS)[number]

/** What rows must hold in a column to be listed. Values are text as in the URL: ISO days, decimals with a point, `yes` and `no`. */
export type Filter = {
  readonly column: string
  readonly operator: Operator
  readonly values: readonly string[]
}

/** The operators that a kind has, the usual one first. */
export const OPERATORS_OF: Readonly<Record<ColumnKind, readonly Operator[]>> = {
  text: ['has', 'is', 'not', 'empty', 'filled'],
  code: ['is', 'has', 'not', 'empty', 'filled'],
  word: ['is', 'not', 'empty', 'filled'],
  number: ['between', 'is', 'empty', 'filled'],
  money: ['between', 'is', 'empty', 'filled'],
  date: ['in', 'between', 'empty', 'filled'],
  instant: ['in', 'between', 'empty', 'filled'],
  yesNo: ['is', 'empty', 'filled'],
}

/** What the days of a filter are counted from, and where instants are read. */
export type Standpoint = Writing & { readonly businessDate: PlainDate }

/** True for a filter that a column of this kind can be held against. */
export function fitsKind(filter: Filter, kind: ColumnKind): boolean {
  return OPERATORS_OF[kind].includes(filter.operator) && fitsOperator(filter) && valuesFit(filter, kind)
}

/** True where the values are as many as the operator needs, whatever the column. */
export function fitsOperator({ operator, values }: Filter): boolean {
  if (operator === 'empty' || operator === 'filled') return values.length === 0
  if (operator === 'between') return values.length === 2 && values.some((value) => value !== '')
  if (operator === 'in') return values.length === 1 && isPeriod(values[0])
  const isOne = operator === 'has'
  return values.length > 0 && (!isOne || values.length === 1) && values.every((value) => value !== '')
}

/** The rows that pass every filter. A filter of a column that is not here, or that does not fit it, passes all. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: readonly Filter[],
  standpoint: Standpoint,
): readonly Row[] {
  const tests = filters.flatMap((filter) => {
    const column = columns.find((one) => one.id === filter.column)
    if (!column || !fitsKind(filter, column.kind)) return []
    const passes = testOf(filter, column, standpoint)
    return [(row: Row) => passes(column.value(row))]
  })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((passes) => passes(row)))
}

function valuesFit({ operator, values }: Filter, kind: ColumnKind): boolean {
  if (kind === 'yesNo') return values.every((value) => value === 'yes' || value === 'no')
  if (kind === 'number' || kind === 'money')
    return values.every((value) => value === '' || smallest(value) !== null)
  const isDays = operator === 'between' && (kind === 'date' || kind === 'instant')
  return !isDays || values.every((value) => value === '' || isPlainDate(value))
}

type Test = (value: CellValue) => boolean

type Shown = Pick<Column<never>, 'kind' | 'say'>

function testOf(filter: Filter, column: Shown, standpoint: Standpoint): Test {
  const { kind } = column
  const { operator, values } = filter
  if (operator === 'empty') return isEmpty
  if (operator === 'filled') return (value) => !isEmpty(value)
  if (operator === 'in') {
    const period = values[0]!
    return isPeriod(period) ? dayTest(daysOf(period, standpoint.businessDate), standpoint) : () => true
  }
  if (kind === 'number' || kind === 'money') return sizeTest(filter)
  if (operator === 'between')
    return dayTest({ from: values[0]!, until: values[1]! || '9999-12-31' }, standpoint)
  if (kind === 'yesNo') return (value) => values.includes(value === true ? 'yes' : 'no') && value !== null
  return textTest(filter, (value) => cellText(value, column, standpoint))
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === ''
}

function textTest({ operator, values }: Filter, shown: (value: string) => string): Test {
  if (operator === 'has') {
    const part = fold(values[0]!)
    return (value) => typeof value === 'string' && fold(shown(value)).includes(part)
  }
  const wanted = new Set(values)
  return operator === 'is'
    ? (value) => typeof value === 'string' && wanted.has(value)
    : (value) => !(typeof value === 'string' && wanted.has(value))
}

function dayTest({ from, until }: Days, { timeZone }: Standpoint): Test {
  return (value) => {
    if (typeof value !== 'string') return false
    const day = value.length > 10 ? wallClock(value, timeZone).date : value
    return from <= day && day <= until && day !== ''
  }
}

function sizeTest({ operator, values }: Filter): Test {
  const sizes = values.map((value) => (value === '' ? null : smallest(value)))
  if (operator === 'is')
    return (value) => {
      const size = sizeOf(value)
      return size !== null && sizes.includes(size)
    }
  const [least = null, most = null] = sizes
  return (value) => {
    const size = sizeOf(value)
    return size !== null && (least === null || least <= size) && (most === null || size <= most)
  }
}

/** No currency has more decimals, and a number of a list has fewer. */
const SIZE_DECIMALS = 6

function smallest(text: string): bigint | null {
  return parseDecimal(text, SIZE_DECIMALS)
}

function sizeOf(value: CellValue): bigint | null {
  if (isMoney(value)) {
    const digits = minorDigits(value.currency)
    const minor = parseDecimal(value.amount, digits)
    return minor === null ? null : minor * 10n ** BigInt(SIZE_DECIMALS - digits)
  }
  return typeof value === 'number' ? smallest(value.toFixed(SIZE_DECIMALS)) : null
}
