import { type ReactNode, useId } from 'react'
import classes from './users.module.css'

/** A part of a screen under a heading of its own, with what can be done in it at the right. */
export function Panel(props: {
  readonly title: string
  readonly hint?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.panelHead}>
        <div>
          <h2 id={id} className={classes.panelTitle}>
            {props.title}
          </h2>
          {props.hint && <p className={classes.hint}>{props.hint}</p>}
        </div>
        {props.aside && <div className={classes.panelAside}>{props.aside}</div>}
      </div>
      {props.children}
    </section>
  )
}
