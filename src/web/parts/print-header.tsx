import { useLayoutEffect } from 'react'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './print-header.module.css'
import { printWords } from './print-words.ts'

/**
 * The head of what is printed: seen on paper only. Its title and instant stand on every page, with the page's number, by
 * `printed.css`; all of it on the first.
 */
export function PrintHeader(props: {
  readonly title: string
  readonly property: string
  /** What else there is to know of it. */
  readonly facts: readonly string[]
  readonly user: string
  /** The instant of what is shown, not of the printing. */
  readonly at: string
  readonly timeZone?: string
}) {
  const { title, property, user, at, timeZone, facts } = props
  const say = useWords(printWords)
  const position = say('position', { at: useFormat().instant(at, timeZone) })
  useLayoutEffect(() => {
    // Margin boxes of a page read the root's properties: there is no other way for a text to get there.
    const root = document.documentElement.style
    root.setProperty('--printed-title', cssText(`${property} · ${title}`))
    root.setProperty('--printed-at', cssText(position))
    return () => {
      root.removeProperty('--printed-title')
      root.removeProperty('--printed-at')
    }
  }, [property, title, position])
  return (
    <header className={classes.header} data-print-only>
      <div className={classes.line}>
        <span className={classes.property}>{property}</span>
        <span>{position}</span>
      </div>
      <div className={classes.title}>{title}</div>
      <div className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span>{say('by', { user })}</span>
      </div>
    </header>
  )
}

/** A text as CSS writes it; what it could end the text with is left out. */
function cssText(text: string): string {
  return `"${text.replace(/[\\"\n\r\f]/g, ' ')}"`
}
