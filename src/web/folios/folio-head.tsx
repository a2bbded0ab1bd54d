import { useEffect, useRef } from 'react'
import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Account } from './folio-query.ts'
import { KindBadge } from './kind-badge.tsx'
import { folioWords } from './words.ts'

type ListedFolio = Account['folios'][number]

/** The key that goes to a folio of the account by its place; null behind the eighth. */
export function folioKey(at: number): string | null {
  // Alt with a digit alone changes the browser's tab in Firefox.
  return at < 8 ? `Alt+Shift+${at + 1}` : null
}

/** A folio by number, whom it is made out to, kind, state and balance: the button that goes to it. */
export function FolioHead({
  folio,
  at,
  isChosen,
  onChoose,
}: {
  readonly folio: ListedFolio
  /** Its place in the account. */
  readonly at: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const key = folioKey(at)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isChosen])
  return (
    <button ref={button} type="button" className={classes.tab} aria-current={isChosen} onClick={onChoose}>
      <span className={classes.tabTop}>
        <b>{say('folio', { number: folio.number })}</b>
        <KindBadge kind={folio.kind} />
        <StateBadge of="folio" state={folio.state} />
        {key && <span className={classes.key}>{key}</span>}
      </span>
      <span className={classes.tabFoot}>
        <span className={classes.billed}>
          {say('billedOf', { name: folio.billingName ?? folio.accountName })}
        </span>
        <b>{format.money(folio.onAccount ?? folio.balance)}</b>
      </span>
    </button>
  )
}
