import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './stays.module.css'

/** What is known of something, a line each; those without a value are left out. */
export function Facts({
  facts,
  isWide = false,
}: {
  readonly facts: readonly (readonly [string, ReactNode])[]
  /** Two in a line. */
  readonly isWide?: boolean
}) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={classes.facts} data-wide={isWide || undefined}>
      {known.map(([label, value]) => (
        <FactLine key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

/** Something that does not stop one, and that one must know before going on. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

function FactLine({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
