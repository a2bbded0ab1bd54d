import { z } from 'zod'

/** A yes or no in a query: `true` or `false`. */
export const flag = z.preprocess(
  (given) => (given === 'true' ? true : given === 'false' ? false : given),
  z.boolean(),
)

/** Any of some words in a query: the parameter once for each. */
export function anyOf<T extends z.ZodType>(item: T) {
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item).max(50))
}
