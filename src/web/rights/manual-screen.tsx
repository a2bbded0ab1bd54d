import { Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef } from 'react'
import { REFUSALS_OF_ALL } from '../../api/refusals-of.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { Screen } from '../frame/screen.tsx'
import { ME } from '../frame/session.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { shortText } from '../parts/blocked-text.ts'
import { EmptyState } from '../parts/states.tsx'
import { useSearchParam } from '../parts/use-search-param.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './manual.module.css'
import { ManualContents } from './manual-contents.tsx'
import { OperationEntry } from './manual-operation.tsx'
import { RightEntry } from './manual-right.tsx'
import { findInManual, type ManualPart } from './manual-search.ts'
import { manualWords } from './manual-words.ts'
import { rightWords } from './right-words.ts'
import { SearchField } from './search-field.tsx'

/** The manual: every operation with its rights, conditions and refusals, and every right, made of the tables themselves. */
export function ManualScreen() {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const [text, setText] = useSearchParam('q')
  const search = useRef<HTMLInputElement>(null)
  const readAt = useQueryClient().getQueryState(ME)!.dataUpdatedAt
  const asked = useDeferredValue(text ?? '')
  const parts = useMemo(() => findInManual(asked, language), [asked, language])
  const print = () => window.print()
  const facts = asked === '' ? [] : [`${say('search')}: ${asked}`]
  return (
    <Screen
      title={say('manual')}
      help={[say('help1'), say('help2')]}
      keys={[
        {
          key: '/',
          label: say('search'),
          run: () => {
            search.current?.focus()
            search.current?.select()
          },
          isQuiet: true,
        },
        { key: 'F9', label: say('print'), run: print },
      ]}
      aside={
        <>
          <SearchField
            ref={search}
            label={say('search')}
            clear={say('clear')}
            text={text ?? ''}
            onText={(next) => setText(next === '' ? null : next)}
          />
          <ActionButton
            label={say('print')}
            keyHint="F9"
            icon={<IconPrinter size={15} aria-hidden />}
            onRun={print}
          />
        </>
      }
    >
      <PaperHead title={say('manual')} at={readAt} facts={facts} />
      <Found parts={parts} isSearch={asked !== ''} />
      <Book parts={parts} isSearch={asked !== ''} />
    </Screen>
  )
}

function Found({ parts, isSearch }: { readonly parts: readonly ManualPart[]; readonly isSearch: boolean }) {
  const say = useWords(manualWords)
  const operations = parts.reduce((sum, part) => sum + part.operations.length, 0)
  const rights = parts.reduce((sum, part) => sum + part.rights.length, 0)
  return (
    <Text size="xs" c="dimmed" role="status" data-screen-only>
      {(!isSearch || operations + rights > 0) && say('found', { operations, rights })}
    </Text>
  )
}

function Book({ parts, isSearch }: { readonly parts: readonly ManualPart[]; readonly isSearch: boolean }) {
  const say = useWords(manualWords)
  const sayArea = useWords(rightWords)
  const withOperations = parts.filter((part) => part.operations.length > 0)
  const withRights = parts.filter((part) => part.rights.length > 0)
  if (withOperations.length + withRights.length === 0)
    return <EmptyState title={say('nothing')} hint={say('nothingHint')} />
  return (
    <div className={classes.book}>
      <ManualContents parts={parts} />
      <div className={classes.pages}>
        {!isSearch && <Introduction />}
        {withOperations.map(({ area, operations }) => (
          <section key={area} aria-labelledby={`operations-${area}`} className={classes.part}>
            <h2 id={`operations-${area}`} className={classes.partTitle}>
              {sayArea(area)}
            </h2>
            {operations.map((operation) => (
              <OperationEntry key={operation} operation={operation} />
            ))}
          </section>
        ))}
        {withRights.map(({ area, rights }) => (
          <section key={area} aria-labelledby={`rights-${area}`} className={classes.part}>
            <h2 id={`rights-${area}`} className={classes.partTitle}>
              {say('rights')}: {sayArea(area)}
            </h2>
            {rights.map((right) => (
              <RightEntry key={right} right={right} />
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}

function Introduction() {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  return (
    <section aria-labelledby="every-operation" className={classes.part}>
      <h2 id="every-operation" className={classes.partTitle}>
        {say('everyOperation')}
      </h2>
      <p className={classes.text}>{say('intro')}</p>
      <p className={classes.text}>{say('introLimits')}</p>
      <p className={classes.text}>{say('everyOperationHint')}</p>
      <ul className={classes.refusals}>
        {REFUSALS_OF_ALL.map((code) => (
          <li key={code}>{shortText(code, language)}</li>
        ))}
      </ul>
    </section>
  )
}
