/** One figure of the bench: what was measured, beside what it is measured against. */
export type Figure = {
  readonly name: string
  /** With its unit. */
  readonly measured: string
  /** What it is compared with, from the same run; empty for a figure that stands alone. */
  readonly peer: string
  /** Measured over peer; null for a figure that is only told. */
  readonly ratio: number | null
  readonly demanded: Demand | null
  /** What bounds it. */
  readonly bound: string
}

/** What a ratio must keep to. */
export type Demand = { readonly atLeast: number } | { readonly atMost: number }

/** What one part of the bench found: its figures, and what did not agree afterwards. */
export type Part = { readonly figures: readonly Figure[]; readonly faults: readonly string[] }

/** True unless the ratio misses what is demanded. */
export function isReached({ ratio, demanded }: Figure): boolean {
  if (ratio === null || demanded === null) return true
  return 'atLeast' in demanded ? ratio >= demanded.atLeast : ratio <= demanded.atMost
}

/** A figure on a few lines: the name and verdict, both rates, and what bounds it. */
export function figureText(figure: Figure): string {
  const { name, measured, peer, ratio, bound } = figure
  const against = peer && ` against ${peer}`
  const compared = ratio === null ? '' : `: ${ratio.toFixed(2)}${demandText(figure)}`
  return `${name}\n  ${measured}${against}${compared}${bound && `\n  ${bound}`}`
}

/** A number for people: `12,345`, `12.3` or `0.123`. */
export function count(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

function demandText(figure: Figure): string {
  const { demanded } = figure
  if (!demanded) return ''
  const words = 'atLeast' in demanded ? `at least ${demanded.atLeast}` : `at most ${demanded.atMost}`
  return ` (${words}) ${isReached(figure) ? 'ok' : 'BELOW'}`
}
