import { IconShieldLock } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { RIGHTS } from '../../rights/rights.ts'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import type { Column } from '../parts/grid/column.ts'
import type { RowAction } from '../parts/grid/grid-props.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { type Asked, EmptyState } from '../parts/states.tsx'
import { RIGHTS_BY_AREA, rightsOf } from '../rights/right-areas.ts'
import { rightWords } from '../rights/right-words.ts'
import { ADMINISTRATOR_ROLE } from '../words/built-in-names.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import type { Doing } from './use-doing.ts'
import type { Role, UserHere } from './user-query.ts'

type RoleRow = Role & { readonly holders: readonly UserHere[] }

/** The roles as a list, by name, with how many rights each has and who has it here. */
export function RolesList(props: {
  readonly query: Asked<readonly Role[]>
  /** When the roles were read, in milliseconds since 1970. */
  readonly readAt: number
  readonly users: readonly UserHere[]
  readonly actions: ReactNode
  readonly onOpen: (role: Role) => void
  readonly go: (doing: Doing) => void
}) {
  const { query, users, go } = props
  const say = useWords(roleWords)
  const { timeZone } = useProperty()
  const businessDate = useBusinessDate()
  const [state, onState] = useGridState()
  const columns = useColumns()
  const rows = useMemo(
    () =>
      (query.data ?? [])
        .map(
          (role): RoleRow => ({
            ...role,
            holders: users.filter((user) => user.grants.some((grant) => grant.role.id === role.id)),
          }),
        )
        .sort((a, b) => a.name.localeCompare(b.name)),
    [query.data, users],
  )
  const actionsOf = ([role, ...more]: readonly RoleRow[]): readonly RowAction[] => {
    if (!role || more.length > 0) return []
    const isFixed = role.id === ADMINISTRATOR_ROLE
    return [
      {
        id: 'change',
        label: say('change'),
        key: 'F4',
        ...(isFixed && { disabledReason: say('fixed') }),
        run: () => go({ do: 'change', role: role.id }),
      },
      {
        id: 'copy',
        label: say('copyRole'),
        key: 'F7',
        run: () => go({ do: 'new', role: role.id }),
      },
    ]
  }
  return (
    <ListScreen<RoleRow>
      name="roles"
      title={say('roles')}
      label={say('roles')}
      rows={rows}
      columns={columns}
      rowId={idOf}
      state={state}
      onState={onState}
      businessDate={businessDate}
      timeZone={timeZone}
      onOpen={props.onOpen}
      rowActions={actionsOf}
      isLoading={query.data === undefined && query.error === null}
      error={query.error}
      onRetry={() => void query.refetch()}
      peek={(role) => <Peek role={role} />}
      printed={<PaperHead title={say('roles')} at={props.readAt} />}
      empty={<EmptyState title={say('empty')} hint={say('emptyHint')} />}
      actions={props.actions}
    />
  )
}

function idOf(role: RoleRow): string {
  return role.id
}

function useColumns(): readonly Column<RoleRow>[] {
  const say = useWords(roleWords)
  const sayRights = useWords(rightWords)
  return useMemo(
    (): readonly Column<RoleRow>[] => [
      {
        id: 'name',
        title: say('name'),
        kind: 'text',
        width: 210,
        value: (role) => role.name,
        cell: (role) => (
          <>
            {role.name}
            {role.allRights && <IconShieldLock size={14} aria-hidden className={classes.shield} />}
          </>
        ),
      },
      { id: 'rights', title: say('rights'), kind: 'number', value: (role) => rightsOf(role).length },
      {
        id: 'users',
        title: say('usersHere'),
        kind: 'number',
        width: 110,
        value: (role) => role.holders.length,
      },
      {
        id: 'who',
        title: say('whoHasIt'),
        kind: 'text',
        width: 240,
        value: (role) => role.holders.map((user) => user.name).join(', '),
      },
      ...RIGHTS_BY_AREA.map(
        ({ area, rights }): Column<RoleRow> => ({
          id: area,
          title: sayRights(area),
          kind: 'number',
          width: 120,
          isHidden: true,
          value: (role) => {
            const held = rightsOf(role)
            return rights.filter((right) => held.includes(right)).length
          },
        }),
      ),
    ],
    [say, sayRights],
  )
}

/** What a role lets one do, and who has it, beside the list. */
function Peek({ role }: { readonly role: RoleRow }) {
  const say = useWords(roleWords)
  const sayRights = useWords(rightWords)
  const { language } = useLanguage()
  const held = rightsOf(role)
  return (
    <div className={classes.peek}>
      <h2>{role.name}</h2>
      <p>{role.holders.length === 0 ? say('nobody') : role.holders.map((user) => user.name).join(', ')}</p>
      {RIGHTS_BY_AREA.map(({ area, rights }) => {
        const own = rights.filter((right) => held.includes(right))
        if (own.length === 0) return null
        return (
          <section key={area} aria-label={sayRights(area)}>
            <h3>{sayRights(area)}</h3>
            <ul>
              {own.map((right) => (
                <li key={right}>{RIGHTS[right][language]}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
