import type { ReactNode } from 'react'
import classes from './folio.module.css'

/** A line of what will be posted: what it is, and how much. */
export type Sum = { readonly what: string; readonly much: ReactNode; readonly isStrong?: boolean }

/** Lines of what will be posted, the amounts below one another. */
export function Sums({ sums }: { readonly sums: readonly Sum[] }) {
  return (
    <dl className={classes.sums}>
      {sums.map(({ what, much, isStrong }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names of their own
        <div key={at} data-strong={isStrong || undefined}>
          <dt>{what}</dt>
          <dd>{much}</dd>
        </div>
      ))}
    </dl>
  )
}
