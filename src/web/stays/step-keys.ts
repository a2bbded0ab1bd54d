/** Gives the Idempotency-Key of a step, by the step's name and what it sends. */
export type StepKeys = (step: string, content: string) => string

/**
 * The keys of the steps of one confirmation that sends several things. A step that is sent again as it was keeps its
 * key, so that it is done once; with other content it is another thing, also where that was sent once before: a room
 * that was given, taken back and given again is given twice.
 */
export function makeStepKeys(makeKey: () => string): StepKeys {
  const last = new Map<string, { readonly content: string; readonly key: string }>()
  return (step, content) => {
    const held = last.get(step)
    if (held?.content === content) return held.key
    const key = makeKey()
    last.set(step, { content, key })
    return key
  }
}
