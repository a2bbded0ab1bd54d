/**
 * Arrays for parameters such as `unnest($1::text[], $2::bigint[])`, in the order of `values`. The driver's own
 * encoding of arrays handles one value at a time and takes most of the time of a large insert.
 *
 * Texts are kept exactly, whatever they contain, except that PostgreSQL refuses a text with the character U+0000. Also
 * for `date`, `timestamptz`, `numeric` and `json` given as texts.
 */
export function textArray(values: readonly (string | null)[]): string {
  return joined(values, (value) =>
    value.includes('"') || value.includes('\\') ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`,
  )
}

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

/** For `json[]`: each value becomes one JSON document, and null stays SQL's null. */
export function jsonArray(values: readonly unknown[]): Buffer {
  return documentArray(
    values.map((value) => (value === null || value === undefined ? null : JSON.stringify(value))),
  )
}

/**
 * For `json[]`, of documents that are JSON texts already. In PostgreSQL's binary form, as a document is full of
 * quotes, and escaping them in an array literal costs both sides more than all the rest.
 */
export function documentArray(texts: readonly (string | null)[]): Buffer {
  const sizes = texts.map((text) => (text === null ? 0 : Buffer.byteLength(text)))
  const array = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + size, texts.length === 0 ? 12 : 20))
  // The number of dimensions, whether there are nulls, the type of an element; each dimension's length and first index.
  const dimensions = texts.length === 0 ? [] : [texts.length, 1]
  let at = 0
  for (const number of [dimensions.length / 2, texts.includes(null) ? 1 : 0, JSON_TYPE, ...dimensions]) {
    at = array.writeInt32BE(number, at)
  }
  for (const [index, text] of texts.entries()) {
    at = array.writeInt32BE(text === null ? -1 : sizes[index]!, at)
    if (text === null) continue
    at += array.write(text, at)
  }
  return array
}

/** The type `json` in PostgreSQL's catalog. */
const JSON_TYPE = 114

function joined<T>(values: readonly (T | null)[], write: (value: T) => string): string {
  let literal = '{'
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (index > 0) literal += ','
    literal += value === null || value === undefined ? 'NULL' : write(value)
  }
  return `${literal}}`
}
