import { Box, SegmentedControl, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import { useMe } from '../frame/session.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { notify } from '../parts/notices.tsx'
import { type Asked, WithQuery } from '../parts/states.tsx'
import { ADMINISTRATOR_ROLE } from '../words/built-in-names.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { type Ended, useDoneText } from './ended.ts'
import { FixedRoleDialog } from './fixed-role-dialog.tsx'
import { type MatrixRows, MatrixView } from './matrix-view.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import { RolesList } from './roles-list.tsx'
import { useAfterChange } from './use-after-change.ts'
import { useDoing } from './use-doing.ts'
import { useMayNotAdminister } from './use-may.ts'
import { useRoles } from './use-roles.ts'
import { type Role, type UserHere, usersHere, usersQuery } from './user-query.ts'

/** Perfis: the roles as a list or side by side, and what each lets one do. */
export function RolesScreen() {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  const [, go] = useDoing()
  const blocked = useMayNotAdminister()
  const { roles, users, readAt } = useRolesAndUsers()
  const { show, rows, isSimulated, setShown } = useShown()
  const openNew = () => go({ do: 'new' })
  useScreen({
    title: say('roles'),
    help: [say('help1'), say('help2'), say('help3')],
    keys: [
      {
        key: 'F2',
        label: say('newRole'),
        run: openNew,
        blocked: blocked && blockedText(blocked, language),
        onBlocked: (text) => notify({ kind: 'refused', text }),
      },
    ],
  })
  const actions = (
    <>
      {show === 'matrix' && !isSimulated && (
        <SegmentedControl
          aria-label={say('by')}
          data={[
            { value: 'right', label: say('byRight') },
            { value: 'operation', label: say('byOperation') },
          ]}
          value={rows}
          onChange={(chosen) => setShown({ rows: chosen === 'operation' ? chosen : undefined })}
        />
      )}
      <SegmentedControl
        aria-label={say('view')}
        data={[
          { value: 'list', label: say('list') },
          { value: 'matrix', label: say('matrix') },
        ]}
        value={show}
        onChange={(chosen) => setShown({ show: chosen === 'matrix' ? chosen : undefined })}
      />
      <ActionButton
        isMain
        label={say('newRole')}
        keyHint="F2"
        icon={<IconPlus size={15} aria-hidden />}
        blocked={blocked}
        onRun={openNew}
      />
    </>
  )
  const open = (role: Role) => go({ do: 'change', role: role.id })
  return (
    <Box className={show === 'list' ? classes.list : classes.screen}>
      {show === 'list' ? (
        <RolesList query={roles} readAt={readAt} users={users} actions={actions} onOpen={open} go={go} />
      ) : (
        <div className={`${classes.beside} printed-wide`}>
          <div className={classes.head} data-screen-only>
            <Title order={1}>{say('roles')}</Title>
            <div className={classes.aside}>{actions}</div>
          </div>
          <WithQuery query={roles}>
            {(listed) => (
              <MatrixView roles={byName(listed)} users={users} readAt={readAt} rows={rows} onOpen={open} />
            )}
          </WithQuery>
        </div>
      )}
      {!blocked && <Doings roles={roles} users={users} />}
    </Box>
  )
}

function Doings({
  roles,
  users,
}: {
  readonly roles: Asked<readonly Role[]>
  readonly users: readonly UserHere[]
}) {
  const say = useWords(roleWords)
  const [doing, go] = useDoing()
  if (doing.do !== 'new' && doing.do !== 'change') return null
  const title = say(doing.do === 'new' ? 'newRole' : 'changeRole')
  return (
    <AwaitedDialog title={title} query={roles} onClose={() => go({})}>
      {(listed) => <RoleDialogs roles={listed} users={users} />}
    </AwaitedDialog>
  )
}

function RoleDialogs(props: { readonly roles: readonly Role[]; readonly users: readonly UserHere[] }) {
  const { roles, users } = props
  const say = useWords(roleWords)
  const [doing, go] = useDoing()
  const after = useAfterChange()
  const doneText = useDoneText()
  const close = () => go({})
  const role = roles.find((one) => one.id === doing.role) ?? null
  const given = {
    onClose: close,
    onDone: (name: string, ended: readonly Ended[]) => {
      close()
      after(doneText(say('saved', { name }), ended))
    },
  }
  if (doing.do === 'new') {
    const from = role && { ...role, name: say('copyName', { name: role.name }) }
    return <RoleDialog changed={null} {...(from && { from })} users={0} {...given} />
  }
  if (!role) return null
  if (role.id === ADMINISTRATOR_ROLE) return <FixedRoleDialog role={role} onClose={close} />
  return <RoleDialog key={role.id} changed={role} users={holders(users, role.id).length} {...given} />
}

/** The users of the property that have a role. */
export function holders(users: readonly UserHere[], roleId: string): readonly UserHere[] {
  return users.filter((user) => user.grants.some((grant) => grant.role.id === roleId))
}

function byName(roles: readonly Role[]): readonly Role[] {
  return roles.toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The roles, and the users who have them: without these nothing is said of who has which. */
function useRolesAndUsers(): {
  readonly roles: Asked<readonly Role[]>
  readonly users: readonly UserHere[]
  readonly readAt: number
} {
  const { language } = useLanguage()
  const property = useProperty()
  const { userId } = useMe()
  const roles = useRoles()
  const users = useQuery(usersQuery(property.propertyId))
  const here = useMemo(
    () => usersHere(users.data ?? [], { roles: roles.data ?? [], property, userId, language }),
    [users.data, roles.data, property, userId, language],
  )
  const asked = {
    data: users.data && roles.data,
    error: roles.error ?? users.error,
    refetch: () => Promise.all([roles.refetch(), users.refetch()]),
  }
  return { roles: asked, users: here, readAt: roles.dataUpdatedAt }
}

type Shown = {
  readonly show?: string | undefined
  readonly rows?: string | undefined
  readonly as?: string | undefined
}

/** List or matrix, and of what: it stands in the URL. */
function useShown() {
  const search = useSearch({ strict: false }) as Shown
  const navigate = useNavigate()
  const rows: MatrixRows = search.rows === 'operation' ? 'operation' : 'right'
  return {
    show: search.show === 'matrix' ? 'matrix' : 'list',
    rows,
    /** Then the rows are operations. */
    isSimulated: search.as !== undefined,
    setShown: (next: Shown) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...next }),
      } as never),
  }
}
