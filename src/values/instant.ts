/** An instant in UTC as ISO 8601 text with microseconds: the same text that the database gives back. */
export function instantText(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('Z', '000Z')
}
