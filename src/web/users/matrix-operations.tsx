import { VisuallyHidden } from '@mantine/core'
import type { OperationName } from '../../api/operation-names.ts'
import { OPERATION_SENTENCES } from '../../api/operation-sentences.ts'
import { OPERATION_WORDS } from '../../api/operation-words.ts'
import type { Right } from '../../rights/rights.ts'
import { opennessOf } from '../../rights/rows.ts'
import { DegreeMark } from '../rights/degree-mark.tsx'
import type { ManualPart } from '../rights/manual-search.ts'
import { degreeOf, needsTexts, opennessText } from '../rights/openness-text.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { useLanguage } from '../words/language.tsx'
import classes from './matrix.module.css'
import { AreaRow, MatrixRow } from './matrix-row.tsx'
import type { Role } from './user-query.ts'

type Held = { readonly role: Role; readonly rights: ReadonlySet<Right> }

/** The rows of the matrix by operation: what each needs, and what each role may, may but for some cases, or lacks. */
export function OperationRows(props: {
  readonly roles: readonly Role[]
  readonly parts: readonly ManualPart[]
}) {
  const { roles, parts } = props
  const held = roles.map((role): Held => ({ role, rights: new Set(rightsOf(role)) }))
  return parts
    .filter(({ operations }) => operations.length > 0)
    .map(({ area, operations }) => (
      <tbody key={area}>
        <AreaRow area={area} columns={roles.length + 2} />
        {operations.map((operation) => (
          <OperationRow key={operation} operation={operation} held={held} />
        ))}
      </tbody>
    ))
}

function OperationRow({
  operation,
  held,
}: {
  readonly operation: OperationName
  readonly held: readonly Held[]
}) {
  const { language } = useLanguage()
  const roles = held.map(({ role, rights }) => ({ role, openness: opennessOf(operation, rights) }))
  return (
    <MatrixRow
      id={operation}
      name={OPERATION_WORDS[operation][language]}
      columns={held.length + 2}
      detail={
        <>
          <p>{OPERATION_SENTENCES[operation][language]}</p>
          <dl className={classes.byRole}>
            {roles.map(({ role, openness }) => (
              <div key={role.id}>
                <dt>{role.name}</dt>
                <dd>{opennessText(openness, language)}</dd>
              </div>
            ))}
          </dl>
        </>
      }
    >
      <NeedsCell operation={operation} />
      {roles.map(({ role, openness }) => {
        const degree = degreeOf(openness)
        const text = opennessText(openness, language)
        return (
          <td key={role.id} title={degree === 'open' ? undefined : text}>
            <span aria-hidden>
              <DegreeMark degree={degree} />
            </span>
            <VisuallyHidden>{text}</VisuallyHidden>
          </td>
        )
      })}
    </MatrixRow>
  )
}

/** What an operation needs, a line for what is always needed and for each condition. */
export function NeedsCell({ operation }: { readonly operation: OperationName }) {
  const { language } = useLanguage()
  return (
    <td className={classes.needs}>
      {needsTexts(operation, language).map((text) => (
        <div key={text}>{text}</div>
      ))}
    </td>
  )
}
