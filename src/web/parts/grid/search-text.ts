import { cellText, type Writing } from './cell-text.ts'
import { type Column, isMoney } from './column.ts'
import { fold, searchWords } from './fold.ts'

/** What finds rows by words. Holds the text of each row that it has looked at, so that the next letter is quick. */
export type RowSearch<Row> = {
  readonly find: (rows: readonly Row[], text: string) => readonly Row[]
  /** Makes a row's text before it is asked for. */
  readonly prepare: (row: Row) => void
}

/** A search over what is shown of rows: all words must be found, in whatever columns, accents and case aside. */
export function makeRowSearch<Row extends object>(
  columns: readonly Column<Row>[],
  writing: Writing,
): RowSearch<Row> {
  const texts = new WeakMap<Row, string>()
  const textOf = (row: Row) => {
    const held = texts.get(row)
    if (held !== undefined) return held
    const made = fold(columns.map((column) => searched(row, column, writing)).join('\n'))
    texts.set(row, made)
    return made
  }
  const find: RowSearch<Row>['find'] = (rows, text) => {
    const words = searchWords(text)
    if (words.length === 0) return rows
    return rows.filter((row) => {
      const all = textOf(row)
      return words.every((word) => all.includes(word))
    })
  }
  return { find, prepare: (row) => void textOf(row) }
}

/** Prepares the rows while nothing else is done, so that the first letter is as quick as the next. Gives what stops it. */
export function prepareIdly<Row>(rows: readonly Row[], search: RowSearch<Row>): () => void {
  // Safari has no idle time; there the first letter prepares.
  if (typeof requestIdleCallback === 'undefined') return () => {}
  let at = 0
  const step = (deadline: IdleDeadline) => {
    for (; at < rows.length && deadline.timeRemaining() > 1; at++) search.prepare(rows[at]!)
    if (at < rows.length) asked = requestIdleCallback(step)
  }
  let asked = requestIdleCallback(step)
  return () => cancelIdleCallback(asked)
}

/** An amount is found as it is written and as it is typed, without points between thousands. */
function searched<Row>(row: Row, column: Column<Row>, writing: Writing): string {
  const value = column.value(row)
  const text = cellText(value, column, writing)
  return isMoney(value) ? `${text} ${value.amount.replace('.', ',')} ${value.amount}` : text
}
