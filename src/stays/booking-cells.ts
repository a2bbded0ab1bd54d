import { type Refusal, refuse } from '../api/refusals.ts'
import { formatDecimal, minorDigits, parseDecimal } from '../values/money.ts'
import { isPlainDate, type PlainDate } from '../values/plain-date.ts'

/** The columns that a booking is made from. A file may have others, which count only for a row's identity. */
export const COLUMNS = [
  'hotel',
  'lead_time',
  'arrival_date_year',
  'arrival_date_month',
  'arrival_date_day_of_month',
  'stays_in_weekend_nights',
  'stays_in_week_nights',
  'adults',
  'children',
  'babies',
  'meal',
  'country',
  'market_segment',
  'distribution_channel',
  'reserved_room_type',
  'assigned_room_type',
  'deposit_type',
  'agent',
  'company',
  'customer_type',
  'adr',
  'required_car_parking_spaces',
  'total_of_special_requests',
  'reservation_status',
  'reservation_status_date',
] as const
export type Column = (typeof COLUMNS)[number]

/** The columns that are kept as they are, and no rule reads. */
export const DETAILS = {
  lead_time: 'leadTime',
  meal: 'meal',
  country: 'country',
  market_segment: 'marketSegment',
  distribution_channel: 'distributionChannel',
  customer_type: 'customerType',
  reserved_room_type: 'reservedRoomType',
  deposit_type: 'depositType',
  agent: 'agent',
  company: 'company',
  required_car_parking_spaces: 'parkingSpaces',
  total_of_special_requests: 'specialRequests',
} as const satisfies { readonly [C in Column]?: string }

/** The header of a bookings file: where each column stands. */
export type BookingCells = {
  /** The cells of a row; a row with too few or too many of them is refused. */
  cells(line: number, record: readonly string[]): Cells | { readonly refusal: Refusal }
}

/**
 * One row's cells, each read as what it must be. What cannot be read comes back as some value, and `refused` says
 * so: of several bad cells the first one that was read.
 */
export type Cells = {
  readonly refused: Refusal | null
  /** A whole number, not negative. */
  count(column: Column): number
  /** The same, where the data has `NA` for unknown: then none. */
  countIfKnown(column: Column): number
  /** A price of a night, decimal text with the currency's decimals, not negative. */
  amount(column: Column): string
  /** A code without spaces. */
  code(column: Column): string
  /** A code, or null where there is none. */
  optional(column: Column): string | null
  oneOf<Known extends Readonly<Record<string, string>>>(column: Column, known: Known): Known[keyof Known]
  /** A date, `7/1/2015` (month first) or `2015-07-01`. */
  date(column: Column): PlainDate
  /** The arrival, which the file has in three columns, the month as its English name. */
  dateOfParts(): PlainDate
  details(): Readonly<Record<string, string>>
}

/** Reads the header; names the first column that is missing. */
export function openCells(header: readonly string[]): BookingCells | { readonly missing: Column } {
  const places = new Map(header.map((name, at) => [name.trim(), at]))
  const missing = COLUMNS.find((column) => !places.has(column))
  if (missing) return { missing }
  return {
    cells: (line, record) => {
      if (record.length < header.length) {
        return { refusal: refuse('columnMissing', { line, column: header[record.length] }) }
      }
      if (record.length > header.length) {
        const facts = { line, given: record.length, needed: header.length }
        return { refusal: refuse('columnsTooMany', facts) }
      }
      return readCells(line, (column) => record[places.get(column)!]!.trim())
    },
  }
}

function readCells(line: number, text: (column: Column) => string): Cells {
  let refused: Refusal | null = null
  const bad = <Instead>(
    code: 'valueNotDate' | 'valueNotNumber' | 'valueNegative' | 'valueNotKnown' | 'valueNotValid',
    column: Column,
    facts: { readonly instead: Instead; readonly known?: string },
  ): Instead => {
    refused ??= refuse(code, { line, column, value: text(column), known: facts.known })
    return facts.instead
  }
  const whole = (column: Column): number => {
    const value = text(column)
    if (/^-\d+(\.0*)?$/.test(value)) return bad('valueNegative', column, { instead: 0 })
    if (!/^\d{1,4}(\.0*)?$/.test(value)) return bad('valueNotNumber', column, { instead: 0 })
    return Number(value)
  }
  const code = (column: Column): string =>
    /^[^\s\p{Cc}]{1,100}$/u.test(text(column)) ? text(column) : bad('valueNotValid', column, { instead: '-' })

  return {
    get refused() {
      return refused
    },
    count: whole,
    countIfKnown: (column) => (text(column) === 'NA' ? 0 : whole(column)),
    amount: (column) => {
      const minor = /^-?\d{1,13}(\.\d*)?$/.test(text(column)) ? parseDecimal(text(column), DECIMALS) : null
      if (minor === null) return bad('valueNotNumber', column, { instead: '0' })
      if (minor < 0n) return bad('valueNegative', column, { instead: '0' })
      return formatDecimal(minor, DECIMALS)
    },
    code,
    optional: (column) => (text(column) === 'NULL' || text(column) === '' ? null : code(column)),
    oneOf: (column, known) => {
      const found = Object.hasOwn(known, text(column)) ? known[text(column)] : undefined
      const names = Object.keys(known)
      return (found ??
        bad('valueNotKnown', column, {
          instead: known[names[0]!],
          known: names.join(', '),
        })) as (typeof known)[keyof typeof known]
    },
    date: (column) => {
      const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text(column))
      const date = american ? joined(american[3]!, american[1]!, american[2]!) : text(column)
      return isPlainDate(date) ? date : bad('valueNotDate', column, { instead: SOME_DATE })
    },
    dateOfParts: () => {
      const month = MONTHS.indexOf(text('arrival_date_month')) + 1
      if (!/^(19|20|21)\d\d$/.test(text('arrival_date_year')))
        return bad('valueNotDate', 'arrival_date_year', { instead: SOME_DATE })
      if (month === 0) return bad('valueNotDate', 'arrival_date_month', { instead: SOME_DATE })
      const date = joined(text('arrival_date_year'), String(month), text('arrival_date_day_of_month'))
      return isPlainDate(date)
        ? date
        : bad('valueNotDate', 'arrival_date_day_of_month', { instead: SOME_DATE })
    },
    details: () =>
      Object.fromEntries(
        Object.entries(DETAILS).flatMap(([column, name]) => {
          const value = text(column as Column)
          if (!/^\P{Cc}{0,200}$/u.test(value)) bad('valueNotValid', column as Column, { instead: '' })
          return value === '' || value === 'NULL' ? [] : [[name, value]]
        }),
      ),
  }
}

const DECIMALS = minorDigits('EUR')
const SOME_DATE = '2000-01-01'
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function joined(year: string, month: string, day: string): PlainDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
