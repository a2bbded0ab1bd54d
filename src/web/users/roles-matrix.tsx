import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconProgressCheck } from '@tabler/icons-react'
import { OPERATION_NAMES, type OperationName } from '../../api/operation-names.ts'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { FACT_WORDS, OPERATION_WORDS } from './operation-words.ts'
import { opennessOf, RIGHTS_BY_AREA, rightsOf } from './right-areas.ts'
import { rightWords } from './right-words.ts'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import type { Role } from './user-query.ts'
import { opensTexts } from './what-one-may.ts'

/** What the rows of the matrix are. */
export type MatrixRows = 'right' | 'operation'

/** Roles side by side: which rights each has, or what each lacks for every operation. Its own scrolling takes the arrow keys. */
export function RolesMatrix({
  roles,
  usersOf,
  rows,
  onOpen,
}: {
  readonly roles: readonly Role[]
  readonly usersOf: (roleId: string) => number
  readonly rows: MatrixRows
  readonly onOpen: (role: Role) => void
}) {
  const say = useWords(roleWords)
  const label = say(rows === 'right' ? 'matrixLabel' : 'matrixOperations')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className={classes.matrixScroll} tabIndex={0} aria-label={label}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{say(rows)}</th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} users={usersOf(role.id)} onOpen={() => onOpen(role)} />
            ))}
          </tr>
        </thead>
        {rows === 'right' ? <RightRows roles={roles} /> : <OperationRows roles={roles} />}
      </table>
    </section>
  )
}

function RoleHead(props: { readonly role: Role; readonly users: number; readonly onOpen: () => void }) {
  const { role, users } = props
  const say = useWords(roleWords)
  return (
    <th scope="col">
      <UnstyledButton className={classes.roleHead} onClick={props.onOpen}>
        {role.name}
      </UnstyledButton>
      <div className={classes.roleUsers}>
        {users === 1 ? say('usersOne') : say('usersCount', { count: users })}
      </div>
    </th>
  )
}

function RightRows({ roles }: { readonly roles: readonly Role[] }) {
  const say = useWords(roleWords)
  const sayRights = useWords(rightWords)
  const { language } = useLanguage()
  const held = roles.map((role) => ({ role, rights: new Set<Right>(rightsOf(role)) }))
  return RIGHTS_BY_AREA.map(({ area, rights }) => (
    <tbody key={area}>
      <tr className={classes.areaRow}>
        <th scope="rowgroup" colSpan={roles.length + 1}>
          <span>{sayRights(area)}</span>
        </th>
      </tr>
      {rights.map((right) => (
        <tr key={right}>
          <th scope="row" title={opensTexts(right, language).join(' · ')}>
            {RIGHTS[right][language]}
          </th>
          {held.map(({ role, rights: own }) => (
            <td key={role.id}>
              {own.has(right) ? <Yes label={say('yes')} /> : <VisuallyHidden>{say('no')}</VisuallyHidden>}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  ))
}

function OperationRows({ roles }: { readonly roles: readonly Role[] }) {
  const { language } = useLanguage()
  const held = roles.map((role) => ({ role, rights: new Set<Right>(rightsOf(role)) }))
  return (
    <tbody>
      {OPERATION_NAMES.map((operation) => (
        <tr key={operation}>
          <th scope="row">{OPERATION_WORDS[operation][language]}</th>
          {held.map(({ role, rights }) => (
            <OperationCell key={role.id} operation={operation} rights={rights} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function OperationCell({
  operation,
  rights,
}: {
  readonly operation: OperationName
  readonly rights: ReadonlySet<Right>
}) {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  const { missing, missingIf } = opennessOf(operation, rights)
  if (missing.length > 0) {
    const text = say('lacks', { rights: missing.map((right) => RIGHTS[right][language]).join('; ') })
    return (
      <td title={text}>
        <VisuallyHidden>{text}</VisuallyHidden>
      </td>
    )
  }
  if (missingIf.length === 0) {
    return (
      <td>
        <Yes label={say('yes')} />
      </td>
    )
  }
  const exceptions = missingIf.map(({ fact }) => FACT_WORDS[fact][language]).join('; ')
  const text = say('partly', { exceptions })
  return (
    <td title={text}>
      <IconProgressCheck size={16} aria-hidden className={classes.partly} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </td>
  )
}

function Yes({ label }: { readonly label: string }) {
  return (
    <>
      <IconCheck size={16} stroke={2.4} aria-hidden className={classes.yes} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  )
}
