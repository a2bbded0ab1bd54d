import { z } from 'zod'
import { invalidInput } from '../api/input-errors.ts'
import { isInstantText } from '../values/instant.ts'
import { isPlainDate } from '../values/plain-date.ts'
import { Refused } from './problem.ts'

/** The most items of a page. */
const MOST = 1000

/** What every list takes besides its own filters. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
  cursor: z.string().max(1000).optional().describe('The `nextCursor` of the page before'),
}

/** {@link pageQuery} as it was read. */
export type PageQuery = { readonly limit: number; readonly cursor?: string | undefined }

/** A page of a list: its items, and the cursor of the next page; null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

/** The schema of a page. */
export function pageOf(item: z.ZodType) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** What a key of a list is; it decides what a cursor may hold. */
type KeyKind = 'text' | 'date' | 'instant' | 'number'

/**
 * The keys after which the page begins, as the last row of the page before had them; nulls for the first page. Refuses a
 * cursor that no list with such keys has given.
 */
export function keysAfter(
  query: PageQuery,
  kinds: readonly KeyKind[] = ['text'],
): readonly (string | null)[] {
  if (query.cursor === undefined) return kinds.map(() => null)
  const held = readCursor(query.cursor)
  const isOne =
    Array.isArray(held) && held.length === kinds.length && kinds.every((kind, at) => isKey(kind, held[at]))
  if (!isOne) throw new Refused(invalidInput([{ field: 'cursor', in: 'query', code: 'cursor' }]))
  return held
}

/**
 * Makes a page from rows of which one more than the limit was asked for: it tells whether there are more.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  query: PageQuery,
  by: { readonly keys: (row: Row) => readonly string[]; readonly item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(by.item),
    nextCursor: last === undefined ? null : writeCursor(by.keys(last)),
  }
}

function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** Keys go into statements as they are, so each must be what the database can read. */
function isKey(kind: KeyKind, key: unknown): boolean {
  if (typeof key !== 'string') return false
  if (kind === 'date') return isPlainDate(key)
  if (kind === 'number') return /^\d{1,18}$/.test(key)
  if (kind === 'instant') return isInstantText(key)
  return key.isWellFormed() && !key.includes('\0')
}
