import { StateBadge } from '../parts/state-badge.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Account, Folio } from './folio-query.ts'
import { folioWords } from './words.ts'

/** The folios of the account side by side: number, state, balance and the key that goes there. */
export function FolioTabs({
  account,
  folio,
  onChoose,
}: {
  readonly account: Account
  /** The one that is looked at. */
  readonly folio: Folio | null
  readonly onChoose: (folioId: string) => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  return (
    <nav aria-label={say('folios')}>
      <ul className={classes.tabs}>
        {account.folios.map((one, at) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.tab}
              aria-current={one.id === folio?.id}
              onClick={() => onChoose(one.id)}
            >
              <span>
                {say('folio', { number: one.number })} {one.billingName && `· ${one.billingName}`}
              </span>
              <span className={classes.tabFoot}>
                <StateBadge of="folio" state={one.state} />
                {format.money(one.onAccount ?? one.balance)}
                {at < 8 && <span className={classes.key}>Alt+Shift+{at + 1}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
