/**
 * Array literals for parameters such as `unnest($1::text[], $2::bigint[])`, in the order of `values`. The driver's own
 * encoding of arrays handles one value at a time and takes most of the time of a large insert.
 *
 * Texts are kept exactly, whatever they contain, except that PostgreSQL refuses a text with the character U+0000. Also
 * for `date`, `timestamptz`, `numeric` and `jsonb` given as texts.
 */
export function textArray(values: readonly (string | null)[]): string {
  let literal = '{'
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (index > 0) literal += ','
    if (value === null || value === undefined) literal += 'NULL'
    else literal += `"${NEEDS_ESCAPE.test(value) ? value.replace(ESCAPED, '\\$&') : value}"`
  }
  return `${literal}}`
}

const NEEDS_ESCAPE = /["\\]/
const ESCAPED = /["\\]/g

/** As `textArray`, for `bigint[]`. */
export function bigintArray(values: readonly (bigint | null)[]): string {
  return joined(values, String)
}

/** As `textArray`, for `integer[]` and `bigint[]`. A number that is not a safe integer is thrown. */
export function intArray(values: readonly (number | null)[]): string {
  return joined(values, (value) => {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`)
    return String(value)
  })
}

/** As `textArray`, for `boolean[]`. */
export function boolArray(values: readonly (boolean | null)[]): string {
  return joined(values, (value) => (value ? 't' : 'f'))
}

/** As `textArray`, for `jsonb[]`: each value becomes one JSON document, and null stays SQL's null. */
export function jsonArray(values: readonly unknown[]): string {
  return textArray(
    values.map((value) => (value === null || value === undefined ? null : JSON.stringify(value))),
  )
}

function joined<T>(values: readonly (T | null)[], write: (value: T) => string): string {
  let literal = '{'
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (index > 0) literal += ','
    literal += value === null || value === undefined ? 'NULL' : write(value)
  }
  return `${literal}}`
}
