import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './manual.module.css'

/** An entry of the manual: its id is the anchor by which it is linked to, and who comes by it is at it. */
export function ManualEntry(props: {
  readonly id: string
  readonly name: string
  /** Beside the name. */
  readonly mark?: ReactNode
  readonly children: ReactNode
}) {
  const { id, name } = props
  const isSought = useLocation({ select: ({ hash }) => hash === id })
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isSought) return
    article.current?.focus({ preventScroll: true })
    article.current?.scrollIntoView()
  }, [isSought])
  return (
    <article
      ref={article}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      data-sought={isSought || undefined}
      className={classes.entry}
    >
      <h3 id={`${id}-name`} className={classes.name}>
        {name} <code className={classes.code}>{id}</code>
        {props.mark}
      </h3>
      {props.children}
    </article>
  )
}
