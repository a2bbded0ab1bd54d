import { folded } from '../../../values/folded.ts'

/** Something that a code or a name finds: a charge code, a payment method, a room. */
export type Coded = { readonly code: string; readonly name: string }

/**
 * Those that a text finds, the best first: the code itself, codes that begin with it, names with a word that begins with
 * it, then what contains it. Accents and capitals do not matter; of several words each must be found.
 */
export function findCoded<C extends Coded>(text: string, among: readonly C[]): readonly C[] {
  const asked = plainOf(text)
  if (asked === '') return among
  return among
    .map((one) => ({ one, rank: rankOf(asked, one) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

/** The one whose code the text is. */
export function exactCode<C extends Coded>(text: string, among: readonly C[]): C | null {
  const asked = plainOf(text)
  return among.find((one) => plainOf(one.code) === asked) ?? null
}

const NOT_FOUND = 9

function rankOf(asked: string, one: Coded): number {
  const code = plainOf(one.code)
  const name = plainOf(one.name)
  if (code === asked) return 0
  if (code.startsWith(asked)) return 1
  if (name.startsWith(asked)) return 2
  if (` ${name}`.includes(` ${asked}`)) return 3
  const all = `${code} ${name}`
  return asked.split(' ').every((word) => all.includes(word)) ? 4 : NOT_FOUND
}

function plainOf(text: string): string {
  return folded(text).trim().replace(/\s+/g, ' ')
}
