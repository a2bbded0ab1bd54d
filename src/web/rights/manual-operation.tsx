import type { OperationName } from '../../api/operation-names.ts'
import { OPERATION_SENTENCES } from '../../api/operation-sentences.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import { FACT_WORDS } from '../../rights/fact-words.ts'
import type { Right } from '../../rights/rights.ts'
import { type Condition, conditionsOf } from '../../rights/rows.ts'
import { RULES } from '../../rights/rules.ts'
import { shortText } from '../parts/blocked-text.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { HeldRight } from './held-right.tsx'
import classes from './manual.module.css'
import { ManualEntry } from './manual-entry.tsx'
import { ownRefusals } from './manual-search.ts'
import { manualWords } from './manual-words.ts'

/** An operation in the manual. */
export function OperationEntry({ operation }: { readonly operation: OperationName }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const refusals = ownRefusals(operation)
  return (
    <ManualEntry id={operation} name={OPERATION_WORDS[operation][language]}>
      <p className={classes.text}>{OPERATION_SENTENCES[operation][language]}</p>
      <dl className={classes.facts}>
        <dt>{say('needs')}</dt>
        <dd>
          <Needs operation={operation} />
        </dd>
        <dt>{say('refusals')}</dt>
        <dd>
          {refusals.length === 0 ? (
            <span className={classes.faint}>{say('noRefusals')}</span>
          ) : (
            <ul className={classes.refusals}>
              {refusals.map((code) => (
                <li key={code}>{shortText(code, language)}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </ManualEntry>
  )
}

/** The rights of an operation: what is always needed, and what each condition asks for. */
function Needs({ operation }: { readonly operation: OperationName }) {
  const say = useWords(manualWords)
  const { all } = RULES[operation]
  const conditions = conditionsOf(operation)
  const either = conditions.filter(({ isEither }) => isEither)
  const besides = conditions.filter(({ isEither }) => !isEither)
  return (
    <div className={classes.needs}>
      {(all.length > 0 || either.length === 0) && (
        <div>
          <span className={classes.when}>{say('always')}:</span>{' '}
          {all.length === 0 ? say('noneAlways') : <RightList rights={all} />}
        </div>
      )}
      <Conditions title={say('oneOf')} conditions={either} />
      <Conditions title={say('besides')} conditions={besides} />
    </div>
  )
}

function Conditions(props: { readonly title: string; readonly conditions: readonly Condition[] }) {
  const { language } = useLanguage()
  if (props.conditions.length === 0) return null
  return (
    <div>
      <span className={classes.when}>{props.title}:</span>
      <ul className={classes.conditions}>
        {props.conditions.map(({ fact, rights }) => (
          <li key={fact}>
            {FACT_WORDS[fact][language]}: <RightList rights={rights} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function RightList({ rights }: { readonly rights: readonly Right[] }) {
  return rights.map((right, at) => (
    <span key={right}>
      {at > 0 && '; '}
      <HeldRight right={right} />
    </span>
  ))
}
