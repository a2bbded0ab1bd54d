import { type Effect, insert, set } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Ref, row } from '../journal/table.ts'
import { numberSeries } from './store.ts'

/** A run of document numbers without gaps, of one property. */
export type NumberSeries = {
  readonly id: string
  /** Printed before the number. */
  readonly prefix: string
  readonly nextNumber: bigint
}

/** What must be loaded before {@link takeNumber}. */
export function seriesNeeded(seriesId: string): Ref {
  return row(numberSeries, seriesId)
}

/**
 * Takes the next number of a series; the first is 1. The number is taken in the transaction that issues the
 * document, under the lock of the books, so that none is skipped or given twice.
 */
export function takeNumber(
  state: State,
  seriesId: string,
): { readonly number: bigint; readonly prefix: string; readonly effects: readonly Effect[] } {
  const series = state.get(numberSeries, seriesId)
  if (!series) {
    const made: NumberSeries = { id: seriesId, prefix: '', nextNumber: 2n }
    return { number: 1n, prefix: '', effects: [insert(numberSeries, made)] }
  }
  const number = series.nextNumber
  return {
    number,
    prefix: series.prefix,
    effects: [set(numberSeries, seriesId, { nextNumber: number + 1n })],
  }
}
