import { Anchor } from '@mantine/core'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { EXPLANATIONS } from '../../rights/explanations.ts'
import { FACT_WORDS } from '../../rights/fact-words.ts'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { rowsOpenedBy } from '../../rights/rows.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { Held } from './held-right.tsx'
import classes from './manual.module.css'
import { ManualEntry } from './manual-entry.tsx'
import { manualWords } from './manual-words.ts'

/** A right in the manual: what it is for, and the rows of the table that it opens. */
export function RightEntry({ right }: { readonly right: Right }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const rows = rowsOpenedBy(right)
  return (
    <ManualEntry id={right} name={RIGHTS[right][language]} mark={<Held right={right} />}>
      <p className={classes.text}>{EXPLANATIONS[right][language]}.</p>
      {rows.length > 0 && (
        <p className={classes.opened}>
          <span className={classes.when}>{say('opens')}:</span>{' '}
          {rows.map(({ operation, fact }, at) => (
            <span key={`${operation} ${fact}`}>
              {at > 0 && ' · '}
              <Anchor href={`#${operation}`} inherit underline="always">
                {OPERATION_WORDS[operation][language]}
              </Anchor>
              {fact && ` ${FACT_WORDS[fact][language]}`}
            </span>
          ))}
        </p>
      )}
    </ManualEntry>
  )
}
