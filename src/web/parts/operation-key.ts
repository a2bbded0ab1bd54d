/** How the sending of something ended: done, refused, refused since the key is bound to other content, or nobody knows. */
export type Outcome = 'done' | 'refused' | 'bound' | 'unknown'

/**
 * The key to send with after this outcome.
 *
 * The same one stays until something is done: what was refused has bound no key, and where nobody answered, what was
 * sent may be done already. With another key it would be done twice, even where the content has changed meanwhile: then
 * the server says that the key is bound, people look, and what they send after that is a new thing.
 */
export function nextKey(key: string, outcome: Outcome, makeKey: () => string): string {
  return outcome === 'done' || outcome === 'bound' ? makeKey() : key
}

/** The outcome that an error is, by its problem's code; null where nobody answered. */
export function outcomeOf(code: string | null): Outcome {
  if (code === null) return 'unknown'
  // The database was lost, perhaps between keeping and answering.
  if (code === 'unavailable' || code === 'internalError') return 'unknown'
  return code === 'idempotencyKeyReused' ? 'bound' : 'refused'
}
