import { isPlainDate } from './plain-date.ts'

/** An instant in UTC as ISO 8601 text with microseconds: the same text that the database gives back. */
export function instantText(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('Z', '000Z')
}

/** True for the text of an instant that there is, as {@link instantText} writes it: of a day that exists, from the year 1 on. */
export function isInstantText(text: string): boolean {
  return isPlainDate(text.slice(0, 10)) && /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(text.slice(10))
}
