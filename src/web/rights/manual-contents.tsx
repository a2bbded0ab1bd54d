import { Anchor } from '@mantine/core'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { RIGHTS } from '../../rights/rights.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './manual.module.css'
import type { ManualPart } from './manual-search.ts'
import { manualWords } from './manual-words.ts'
import { rightWords } from './right-words.ts'

/** The contents of what is shown of the manual, beside it: a link to each operation and each right. */
export function ManualContents({ parts }: { readonly parts: readonly ManualPart[] }) {
  const say = useWords(manualWords)
  const sayArea = useWords(rightWords)
  const { language } = useLanguage()
  const list = (title: string, links: readonly (readonly [id: string, name: string])[]) =>
    links.length > 0 && (
      <li key={title}>
        <span className={classes.contentsArea}>{title}</span>
        <ul>
          {links.map(([id, name]) => (
            <li key={id}>
              <Anchor href={`#${id}`} className={classes.contentsLink}>
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      </li>
    )
  return (
    <nav aria-label={say('contents')} className={classes.contents} data-screen-only>
      <ul>
        {parts.map(({ area, operations }) =>
          list(
            sayArea(area),
            operations.map((operation) => [operation, OPERATION_WORDS[operation][language]]),
          ),
        )}
        {parts.map(({ area, rights }) =>
          list(
            `${say('rights')}: ${sayArea(area)}`,
            rights.map((right) => [right, RIGHTS[right][language]]),
          ),
        )}
      </ul>
    </nav>
  )
}
