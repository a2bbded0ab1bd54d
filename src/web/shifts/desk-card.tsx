import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useProperty } from '../frame/property.tsx'
import classes from './desk.module.css'

/** A card of the desk: its number is the key that opens it. */
export function DeskCard({
  number,
  title,
  link,
  children,
}: {
  readonly number: number
  readonly title: string
  /** Where it leads, and what that is called. */
  readonly link?: { readonly path: string; readonly text: string }
  readonly children: ReactNode
}) {
  const { propertyId } = useProperty()
  const id = `desk-card-${number}`
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      <div className={classes.content}>{children}</div>
      {link && (
        <Link to={`/${propertyId}/${link.path}`} className={classes.link}>
          {link.text}
        </Link>
      )}
    </section>
  )
}
