import classes from './folio.module.css'
import { FolioHead } from './folio-head.tsx'
import type { Account } from './folio-query.ts'

/** The folios of an account in a row, each with the key that goes there. */
export function FolioTabs({
  account,
  shown,
  label,
  chosenId,
  onChoose,
}: {
  readonly account: Account
  /** Those that stand here. */
  readonly shown: Account['folios']
  readonly label: string
  /** The one that is looked at. */
  readonly chosenId: string | null
  readonly onChoose: (folioId: string) => void
}) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>
        {shown.map((folio) => (
          <li key={folio.id}>
            <FolioHead
              folio={folio}
              at={account.folios.indexOf(folio)}
              isChosen={folio.id === chosenId}
              onChoose={() => onChoose(folio.id)}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}
