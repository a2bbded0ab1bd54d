import pg from 'pg'

type Parse = (text: string) => unknown

const TEXT_ARRAY: number = 1009
const INT8 = 20
const INT8_ARRAY = 1016
const NUMERIC = 1700
const NUMERIC_ARRAY = 1231
const DATE = 1082
const DATE_ARRAY = 1182
const TIMESTAMP = 1114
const TIMESTAMP_ARRAY = 1115
const TIMESTAMPTZ = 1184
const TIMESTAMPTZ_ARRAY = 1185

const parsers = new Map<number, Parse>([
  [INT8, BigInt],
  [INT8_ARRAY, arrayOf(BigInt)],
  [NUMERIC, asIs],
  [NUMERIC_ARRAY, arrayOf(asIs)],
  [DATE, asIs],
  [DATE_ARRAY, arrayOf(asIs)],
  [TIMESTAMP, asIs],
  [TIMESTAMP_ARRAY, arrayOf(asIs)],
  [TIMESTAMPTZ, parseInstant],
  [TIMESTAMPTZ_ARRAY, arrayOf(parseInstant)],
])

/**
 * How values come out of the database, for the `types` of a client: `int8` is a bigint, `numeric` and `date`
 * (`YYYY-MM-DD`) are PostgreSQL's own text, `timestamptz` is an instant as `parseInstant` writes it, arrays of these
 * alike. Everything else is as the driver has it. Nothing is set globally. The texts are right only in a session with
 * `SESSION_OPTIONS`.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format as 'text')
  },
}

/** What every session is started with, so that dates and instants have one spelling on every server. */
export const SESSION_OPTIONS = '-c TimeZone=UTC -c DateStyle=ISO,YMD'

/**
 * An instant as ISO 8601 in UTC with always six decimals, `2026-11-21T20:42:33.123456Z`, from PostgreSQL's text of a
 * `timestamptz` in a UTC session. The length is fixed so that comparing two as texts compares the instants.
 * `infinity`, `-infinity` and years before Christ stay as they are; another time zone is thrown.
 */
export function parseInstant(text: string): string {
  if (text.length === 29 && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 26)}Z`
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (match) return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z`
  if (text.endsWith('infinity') || text.endsWith(' BC')) return text
  throw new Error(`the session is not in UTC: got the instant ${text}`)
}

function asIs(text: string): string {
  return text
}

/** By way of the driver's own reading of `text[]`, which knows quotes, nulls and nested arrays. */
function arrayOf(parse: Parse): Parse {
  const readTexts = pg.types.getTypeParser(TEXT_ARRAY, 'text')
  const convert = (entry: unknown): unknown =>
    Array.isArray(entry) ? entry.map(convert) : entry === null ? null : parse(entry as string)
  return (text) => convert(readTexts(text))
}
