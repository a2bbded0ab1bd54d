import type { Content, ContentText, Style } from 'pdfmake/interfaces.js'
import type { Sum } from './printed.ts'

/** How a text looks. */
export type Look = Omit<Style, 'font'>

/**
 * A text as it was written, whatever it looks like. All that is printed becomes a node here, and only as text: no picture, no
 * link, no markup.
 */
export function textOf(text: string, look: Look = {}): ContentText {
  return { ...look, text }
}

/** Points that the longest of these amounts takes in one line. Of Roboto's signs that an amount has, the capitals are the widest. */
export function amountWidth(amounts: readonly string[], fontSize: number): number {
  return Math.max(0, ...amounts.map((amount) => amount.length)) * fontSize * 0.6
}

/**
 * A text, and at its right how much it comes to. Widths are counted in points, here and in tables: a column that takes what is
 * left would grow with a word that is longer than it, over the edge of the paper.
 */
export function sumRow(
  { text, amount }: Sum,
  { width, fontSize, ...look }: Look & { readonly width: number; readonly fontSize: number },
): Content {
  const right = amountWidth([amount], fontSize)
  return {
    ...look,
    fontSize,
    columns: [
      { ...textOf(text), width: width - right - GAP },
      { ...textOf(amount, { alignment: 'right', noWrap: true }), width: right },
    ],
    columnGap: GAP,
  }
}

const GAP = 8
