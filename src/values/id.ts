import { hash, randomBytes } from 'node:crypto'

/**
 * A new id: a prefix that names the kind (`prp_`, `usr_`) and 26 letters of Crockford's base 32, the first ten
 * the instant in milliseconds, so that ids sort by time and new rows lie side by side in an index.
 */
export function newId(prefix: string, instantMs: number): string {
  return `${prefix}_${timeText(instantMs)}${base32(randomBytes(10), 16)}`
}

/**
 * Makes the ids of all rows that one operation writes, from the operation's own id: the same operation decided
 * at the same instant makes the same ids, and no two operations of a property the same. At most 32,768 each.
 */
export function derivedIds(source: {
  operationId: string
  propertyId: string
  instantMs: number
}): (prefix: string) => string {
  const digest = hash('sha256', `${source.propertyId}\n${source.operationId}`, 'buffer')
  const stem = timeText(source.instantMs) + base32(digest, 13)
  let next = 0
  return (prefix) => {
    if (next >= 32_768) throw new RangeError('an operation may make at most 32,768 rows')
    const ordinal = next++
    return `${prefix}_${stem}${LETTERS[ordinal >> 10]}${LETTERS[(ordinal >> 5) & 31]}${LETTERS[ordinal & 31]}`
  }
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

function timeText(instantMs: number): string {
  let text = ''
  for (let rest = Math.trunc(instantMs), place = 0; place < 10; place++, rest = Math.floor(rest / 32)) {
    text = LETTERS[rest % 32] + text
  }
  return text
}

function base32(bytes: Uint8Array, length: number): string {
  let text = ''
  let bits = 0
  let value = 0
  for (let at = 0; text.length < length; ) {
    if (bits < 5) {
      value = ((value & 31) << 8) | (bytes[at++] ?? 0)
      bits += 8
    }
    bits -= 5
    text += LETTERS[(value >> bits) & 31]
  }
  return text
}
