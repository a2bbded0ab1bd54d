import { isPlainDate, type PlainDate } from '../../../values/plain-date.ts'

/**
 * A decimal as it is typed here, with a point as it travels: `1234,5`, `1.234,50` and `1234.50` are all read. The last
 * sign parts the decimals unless it parts thousands; null for other text.
 */
export function readDecimal(typed: string): string | null {
  const text = typed.replaceAll(/\s|R\$/g, '').replace('−', '-')
  const match = /^(-?)([1-9]\d{0,2}([.,])\d{3}(?:\3\d{3})*|\d+)(?:([.,])(\d+))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', group, point, decimals] = match
  if (group !== undefined && group === point) return null
  // `1.234` is a thousand here, and `1,234` elsewhere: where it could be either, a point parts thousands.
  if (group === ',' && point === undefined && whole.split(',').length === 2)
    return `${sign}${whole.replace(',', '.')}`
  return `${sign}${whole.replaceAll(/[.,]/g, '')}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A day as it is typed here, `22/11/2026`, `22112026` or `22/11/26`, or as ISO text; null for other text. */
export function readDate(typed: string): PlainDate | null {
  const text = typed.trim()
  const match = /^(\d{1,2})[/.-]?(\d{1,2})[/.-]?(\d{4}|\d{2})$/.exec(text)
  const [, day = '', month = '', year = ''] = match ?? []
  const date = match ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isPlainDate(date) ? date : null
}
