import { useWords } from '../words/language.tsx'
import classes from './folio.module.css'
import type { Folio } from './folio-query.ts'
import { folioWords } from './words.ts'

/** What a folio is where it is not an ordinary one: a deposit, an advance, a correction. */
export function KindBadge({ kind }: { readonly kind: Folio['kind'] }) {
  const say = useWords(folioWords)
  return kind === 'standard' ? null : <span className={classes.kind}>{say(KINDS[kind])}</span>
}

const KINDS = { deposit: 'kindDeposit', advance: 'kindAdvance', correction: 'kindCorrection' } as const
