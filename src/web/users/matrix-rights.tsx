import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { EXPLANATIONS } from '../../rights/explanations.ts'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import type { ManualPart } from '../rights/manual-search.ts'
import { matrixWords } from '../rights/matrix-words.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { opensTexts } from '../rights/what-one-may.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import classes from './matrix.module.css'
import { AreaRow, MatrixRow } from './matrix-row.tsx'
import type { Role } from './user-query.ts'

/** The rows of the matrix by right: which roles have each. */
export function RightRows(props: { readonly roles: readonly Role[]; readonly parts: readonly ManualPart[] }) {
  const { roles, parts } = props
  const held = roles.map((role) => ({ role, rights: new Set<Right>(rightsOf(role)) }))
  return parts
    .filter(({ rights }) => rights.length > 0)
    .map(({ area, rights }) => (
      <tbody key={area}>
        <AreaRow area={area} columns={roles.length + 1} />
        {rights.map((right) => (
          <RightRow key={right} right={right} held={held} />
        ))}
      </tbody>
    ))
}

function RightRow(props: {
  readonly right: Right
  readonly held: readonly { readonly role: Role; readonly rights: ReadonlySet<Right> }[]
}) {
  const { right, held } = props
  const say = useWords(matrixWords)
  const { language } = useLanguage()
  return (
    <MatrixRow
      id={right}
      name={RIGHTS[right][language]}
      columns={held.length + 1}
      detail={
        <>
          <p>{EXPLANATIONS[right][language]}.</p>
          <p>
            {say('opens')}: {opensTexts(right, language).join(' · ')}
          </p>
        </>
      }
    >
      {held.map(({ role, rights }) => (
        <td key={role.id}>
          {rights.has(right) ? (
            <>
              <IconCheck size={16} stroke={2.4} aria-hidden className={classes.open} />
              <VisuallyHidden>{say('yes')}</VisuallyHidden>
            </>
          ) : (
            <VisuallyHidden>{say('no')}</VisuallyHidden>
          )}
        </td>
      ))}
    </MatrixRow>
  )
}
