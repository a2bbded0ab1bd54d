import { fold } from '../parts/grid/fold.ts'

/** Something that the palette offers. */
export type Entry = {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly detail?: string | undefined
  readonly key?: string | undefined
  readonly blocked?: string | null | undefined
  /** More words that people ask for it by. */
  readonly also?: string | undefined
  readonly run: () => void
}

/** The entries that a text means, best first, and those that it may mean. */
export type Ranked = { readonly sure: readonly Entry[]; readonly perhaps: readonly Entry[] }

/**
 * Ranks entries by what was typed, accents and capitals aside. Sure are those that have a word which begins with each word
 * that was typed, whole words first; where it stands within a word, or has one typo, it may be meant. All are sure where
 * nothing was typed; a number by itself is an account's, and means none of them.
 */
export function ranked(entries: readonly Entry[], text: string): Ranked {
  const asked = wordsOf(text)
  if (asked.length > 0 && asked.every((word) => /^\d+$/.test(word))) return { sure: [], perhaps: [] }
  const weighed = entries
    .map((entry, at) => ({ entry, at, weight: weigh(entry, asked) }))
    .filter(({ weight }) => weight < NOT_MEANT)
    .sort((a, b) => a.weight - b.weight || a.at - b.at)
  const part = (isSure: boolean) =>
    weighed.filter(({ weight }) => weight < PERHAPS === isSure).map(({ entry }) => entry)
  return { sure: part(true), perhaps: part(false) }
}

/**
 * Whether a word begins as was typed, but for one typo: a letter more, less, another, or two in each other's place. Short
 * words and numbers are what they are.
 */
export function beginsWithTypo(word: string, typed: string): boolean {
  if (typed.length < SHORTEST_WITH_TYPO || !/^\p{L}+$/u.test(typed)) return false
  let same = 0
  while (same < typed.length && typed[same] === word[same]) same++
  const rest = typed.slice(same)
  const left = word.slice(same)
  const isSwapped = rest.length > 1 && rest[0] === left[1] && rest[1] === left[0]
  return (
    left.slice(1).startsWith(rest.slice(1)) ||
    left.slice(1).startsWith(rest) ||
    left.startsWith(rest.slice(1)) ||
    (isSwapped && left.slice(2).startsWith(rest.slice(2)))
  )
}

const SHORTEST_WITH_TYPO = 4

/** Of a word that was typed: what it weighs by how it was found. Many words found surely weigh less than one perhaps. */
const WHOLE = 0
const BEGINNING = 1
const OTHER_NAME = 2
const PERHAPS = 100
const NOT_MEANT = 1_000_000

function weigh({ title, also = '' }: Entry, asked: readonly string[]): number {
  const words = wordsOf(title)
  const others = wordsOf(also)
  return asked.reduce((sum, typed) => sum + weighWord(typed, words, others), 0)
}

function weighWord(typed: string, words: readonly string[], others: readonly string[]): number {
  if (words.includes(typed)) return WHOLE
  if (words.some((word) => word.startsWith(typed))) return BEGINNING
  if (others.some((word) => word.startsWith(typed))) return OTHER_NAME
  if (words.some((word) => word.includes(typed))) return PERHAPS
  if ([...words, ...others].some((word) => beginsWithTypo(word, typed))) return 2 * PERHAPS
  return NOT_MEANT
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
