import { hash } from 'node:crypto'

/** A stream of choices: the same seed gives the same choices in the same order, on every machine. */
export type Chance = {
  /** A whole number from the first to the second, both included. */
  whole(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  /** True so many times in a hundred. */
  percent(likely: number): boolean
  /** So many decimal digits, which may begin with zeros. */
  digits(count: number): string
}

/**
 * Makes a stream from the name of what it is for, so that one more choice in one place changes nothing in another. The
 * generator is mulberry32 (T. Ettinger, public domain): 32 bits of state, good enough for names and prices and for nothing
 * that must not be guessed.
 */
export function chanceOf(seed: string): Chance {
  let state = hash('sha256', seed, 'buffer').readUInt32BE(0)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const whole = (from: number, to: number): number => from + (next() % (to - from + 1))
  return {
    whole,
    pick: (from) => from[whole(0, from.length - 1)]!,
    percent: (likely) => whole(1, 100) <= likely,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
  }
}
