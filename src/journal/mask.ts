import { maskCardNumbersIn } from '../values/card-number.ts'

/**
 * An operation's input as it may be kept: every card number in its texts and keys is left with its first six and last
 * four digits. A full card number is never stored (PCI DSS 3.4).
 *
 * What must stay exact stays, by its place in the input and not by its name alone: ids, amounts, rates of exchange
 * and the numbers by which an acquirer's files are matched. Some of them pass for card numbers, and masked they would
 * match nothing. Gives the same object where nothing is masked.
 */
export function maskCardNumbers<T>(input: T): T {
  if (!isObject(input)) return masked(input)
  return maskEntries(input, (key, held) => {
    if (typeof held === 'string') return isExactField(key) ? held : masked(held)
    return key === 'card' && isObject(held) ? maskEntries(held, maskCardField) : masked(held)
  })
}

const EXACT_OF_CARD = new Set(['merchant', 'nsu', 'authorization', 'tid', 'terminal'])

function maskCardField(key: string, held: unknown): unknown {
  return EXACT_OF_CARD.has(key) && typeof held === 'string' ? held : masked(held)
}

/** Ids of ours and tax ids; an external id is whatever another system calls so. */
function isExactField(key: string): boolean {
  return key === 'exchangeRate' || (key.endsWith('Id') && key !== 'externalId')
}

function masked<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T
  if (Array.isArray(value)) return maskItems(value) as T
  if (!isObject(value) || isMoney(value)) return value
  return maskEntries(value, (_, held) => masked(held))
}

/** An id of ours, or a hash, with how often it has come: nobody's card number, though its digits may look like one. */
const IDENTITY = /^(?:[a-z]{3}_[0-9a-z]{26}|[0-9a-f]{64}(?:-\d{1,9})?)$/

function maskText(text: string): string {
  const instead = maskCardNumbersIn(text)
  return instead === text || IDENTITY.test(text) ? text : instead
}

function maskItems(items: readonly unknown[]): readonly unknown[] {
  const instead = items.map(masked)
  return instead.some((item, at) => item !== items[at]) ? instead : items
}

function maskEntries<T extends object>(value: T, mask: (key: string, held: unknown) => unknown): T {
  let isChanged = false
  const entries: [string, unknown][] = []
  for (const key of Object.keys(value)) {
    const held = (value as Readonly<Record<string, unknown>>)[key]
    const entry: [string, unknown] = [maskText(key), mask(key, held)]
    entries.push(entry)
    isChanged ||= entry[0] !== key || entry[1] !== held
  }
  return isChanged ? (Object.fromEntries(entries) as T) : value
}

function isMoney(value: object): boolean {
  return Object.keys(value).length === 2 && 'amount' in value && 'currency' in value
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
