import { Box, SegmentedControl } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PaperHead } from '../frame/paper-head.tsx'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { useScreen } from '../frame/screen.tsx'
import { useMe } from '../frame/session.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import type { RowAction, RowTone } from '../parts/grid/grid-props.ts'
import { ListScreen } from '../parts/grid/list-screen.tsx'
import { useGridState } from '../parts/grid/use-grid-state.ts'
import { notify } from '../parts/notices.tsx'
import { stateWord } from '../parts/state-words.ts'
import { EmptyState } from '../parts/states.tsx'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { type Doing, useDoing } from './use-doing.ts'
import { type UserAction, useMayNotAdminister, useWhyNotWith } from './use-may.ts'
import { useRoles } from './use-roles.ts'
import { useUserColumns } from './user-columns.tsx'
import { UserDialogs } from './user-dialogs.tsx'
import { type UserHere, usersHere, usersQuery } from './user-query.ts'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** Usuários: who works at the property, with which roles and limits, and what can be done about it. */
export function UsersScreen() {
  const say = useWords(userWords)
  const { language } = useLanguage()
  const property = useProperty()
  const businessDate = useBusinessDate()
  const navigate = useNavigate()
  const [doing, go] = useDoing()
  const [state, onState] = useGridState()
  const { of, setOf, readAt, query } = useShownUsers()
  const all = query.data?.all ?? NOBODY
  const title = titleOf(doing, say)
  const blocked = useMayNotAdminister()
  const columns = useUserColumns()
  const actionsOf = useRowActions(go)
  const tone = useInactiveTone()
  const openNew = () => go({ do: 'new' })
  useScreen({
    title: say('users'),
    help: [say('help1'), say('help2'), say('help3')],
    keys: [
      {
        key: 'F2',
        label: say('newUser'),
        run: openNew,
        blocked: blocked && blockedText(blocked, language),
        onBlocked: (text) => notify({ kind: 'refused', text }),
      },
    ],
  })
  const shown = useMemo(
    () => (of === 'all' ? all : all.filter((user) => user.grants.length > 0 || user.elsewhere === 0)),
    [all, of],
  )
  return (
    <Box className={classes.list}>
      <ListScreen<UserHere>
        name="users"
        title={say('users')}
        label={say('users')}
        rows={shown}
        columns={columns}
        rowId={idOf}
        state={state}
        onState={onState}
        businessDate={businessDate}
        timeZone={property.timeZone}
        onOpen={(user) => void navigate({ to: `/${property.propertyId}/users/${user.id}` })}
        rowActions={actionsOf}
        isLoading={query.data === undefined && query.error === null}
        error={query.error}
        onRetry={() => void query.refetch()}
        rowTone={tone}
        printed={<PaperHead title={say('users')} at={readAt} />}
        empty={<EmptyState title={say('empty')} hint={say('emptyHint')} />}
        actions={
          <>
            {all.some((user) => user.elsewhere > 0) && (
              <SegmentedControl
                aria-label={say('whose')}
                data={[
                  { value: 'here', label: say('ofThisProperty') },
                  { value: 'all', label: say('everybody') },
                ]}
                value={of}
                onChange={setOf}
              />
            )}
            <ActionButton
              isMain
              label={say('newUser')}
              keyHint="F2"
              icon={<IconUserPlus size={15} aria-hidden />}
              blocked={blocked}
              onRun={openNew}
            />
          </>
        }
      />
      {title && !blocked && (
        <AwaitedDialog title={title} query={query} onClose={() => go({})}>
          {({ all, roles }) => (
            <UserDialogs
              doing={doing}
              user={all.find((user) => user.id === doing.user) ?? null}
              roles={roles}
              onClose={() => go({})}
            />
          )}
        </AwaitedDialog>
      )}
    </Box>
  )
}

const NOBODY: readonly UserHere[] = []

/** What the dialog of what is being done is called; null where nothing is. */
function titleOf(doing: Doing, say: Say<typeof userWords>): string | null {
  const what = doing.do ?? ''
  return isTitled(what) ? say(TITLES[what]) : null
}

const TITLES = {
  new: 'newUser',
  password: 'newPassword',
  unlock: 'unlock',
  grant: 'grantRole',
  revoke: 'revokeRole',
  deactivate: 'deactivate',
  reactivate: 'reactivate',
} as const satisfies Readonly<Record<UserAction | 'new', keyof typeof userWords>>

function isTitled(what: string): what is keyof typeof TITLES {
  return Object.hasOwn(TITLES, what)
}

function idOf(user: UserHere): string {
  return user.id
}

/** Who is inactive stands back. */
function useInactiveTone(): (user: UserHere) => RowTone | null {
  const { language } = useLanguage()
  return useMemo(() => {
    const word = stateWord('user', 'inactive')!.text[language]
    return (user: UserHere) => (user.state === 'inactive' ? ({ tone: 'muted', word } as const) : null)
  }, [language])
}

/** The users and roles, and of which properties they are to be: that stands in the URL. */
function useShownUsers() {
  const property = useProperty()
  const { userId } = useMe()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { readonly of?: string }
  const users = useQuery(usersQuery(property.propertyId))
  const roles = useRoles()
  const { language } = useLanguage()
  const loaded = useMemo(() => {
    if (!users.data || !roles.data) return undefined
    return {
      all: usersHere(users.data, { roles: roles.data, property, userId, language }),
      roles: roles.data,
    }
  }, [users.data, roles.data, property, userId, language])
  return {
    of: search.of === 'all' ? 'all' : 'here',
    setOf: (of: string) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, of: of === 'all' ? of : undefined }),
      } as never),
    readAt: users.dataUpdatedAt,
    query: {
      data: loaded,
      error: users.error ?? roles.error,
      refetch: () => Promise.all([users.refetch(), roles.refetch()]),
    },
  }
}

function useRowActions(go: ReturnType<typeof useDoing>[1]): (users: readonly UserHere[]) => RowAction[] {
  const say = useWords(userWords)
  const whyNotWith = useWhyNotWith()
  return (users) => {
    const [user] = users
    if (!user) return []
    const whyNot = whyNotWith(user)
    const action = (what: UserAction, label: string, key: string): RowAction => {
      const reason = users.length > 1 ? say('whyOneAtATime') : whyNot[what]
      return {
        id: what,
        label,
        key,
        ...(reason !== null && { disabledReason: reason }),
        run: () => go({ do: what, user: user.id }),
      }
    }
    return [
      action('password', say('newPassword'), 'F4'),
      action('grant', say('grantRole'), 'F7'),
      action('revoke', say('revokeRole'), 'F8'),
      user.state === 'inactive'
        ? action('reactivate', say('reactivate'), 'F9')
        : action('deactivate', say('deactivate'), 'Delete'),
    ]
  }
}
