import { Anchor } from '@mantine/core'
import {
  IconHelpCircle,
  IconKey,
  IconLockOpen,
  IconUserCheck,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import { Screen } from '../frame/screen.tsx'
import { useMe } from '../frame/session.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { notify } from '../parts/notices.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { EmptyState, WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { type Doing, useDoing } from './use-doing.ts'
import { type KeyAction, type UserAction, useWhyNotWith, type WhyNotWith } from './use-may.ts'
import { useRoles } from './use-roles.ts'
import { UserName } from './user-columns.tsx'
import { UserDialogs } from './user-dialogs.tsx'
import { UserKeys } from './user-keys.tsx'
import { userPageWords } from './user-page-words.ts'
import { type Role, type UserHere, usersHere, usersQuery } from './user-query.ts'
import { UserRights } from './user-rights.tsx'
import { UserRoles } from './user-roles.tsx'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** One user: roles here with their limits, what these let them do, API keys, and what can be done about it. */
export function UserScreen() {
  const { userId } = useParams({ strict: false })
  const property = useProperty()
  const me = useMe()
  const say = useWords(userPageWords)
  const users = useQuery(usersQuery(property.propertyId))
  const roles = useRoles()
  const { language } = useLanguage()
  const user = usersHere(users.data ?? [], {
    roles: roles.data ?? [],
    property,
    userId: me.userId,
    language,
  }).find((one) => one.id === userId)
  if (user && roles.data) return <OpenUser user={user} roles={roles.data} />
  return (
    <Screen title={say('user')} help={[say('help1'), say('help2')]}>
      <WithQuery query={users}>
        {() => (
          <WithQuery query={roles}>
            {() => <EmptyState title={say('notFound')} hint={say('notFoundHint')} action={<ToUsers />} />}
          </WithQuery>
        )}
      </WithQuery>
    </Screen>
  )
}

function OpenUser({ user, roles }: { readonly user: UserHere; readonly roles: readonly Role[] }) {
  const say = useWords(userPageWords)
  const sayUsers = useWords(userWords)
  const [doing, go] = useDoing()
  const whyNot = useWhyNotWith()(user)
  const key = (name: string, what: UserAction | KeyAction, label: string) => ({
    key: name,
    label,
    run: () => go({ do: what }),
    blocked: whyNot[what],
    onBlocked: (text: string) => notify({ kind: 'refused', text }),
  })
  return (
    <Screen
      title={user.name}
      help={[say('help1'), say('help2'), sayUsers('help2'), sayUsers('help3')]}
      keys={[
        key('F2', 'grant', sayUsers('grantRole')),
        key('F4', 'password', sayUsers('newPassword')),
        key('F7', 'key', say('newKey')),
      ]}
      head={<Head user={user} whyNot={whyNot} go={go} />}
    >
      <div className={classes.user}>
        <div className={classes.column}>
          <UserRoles user={user} go={go} isActive={user.state !== 'inactive'} />
          <UserKeys user={user} doing={doing} go={go} />
        </div>
        <UserRights user={user} />
      </div>
      <UserDialogs doing={doing} user={user} roles={roles} onClose={() => go({})} />
    </Screen>
  )
}

function Head(props: {
  readonly user: UserHere
  readonly whyNot: WhyNotWith
  readonly go: (doing: Doing) => void
}) {
  const { user, whyNot, go } = props
  const say = useWords(userWords)
  const format = useFormat()
  const { timeZone, propertyId } = useProperty()
  const navigate = useNavigate()
  const blocked = (what: UserAction) => {
    const title = whyNot[what]
    return title === null ? null : { code: what, title }
  }
  return (
    <div className={classes.head}>
      <div className={classes.who}>
        <ToUsers />
        <h1 className={classes.name}>
          <UserName user={user} />
        </h1>
        <div className={classes.facts}>
          <StateBadge of="user" state={user.state} />
          {user.login && <span>{user.login}</span>}
          <span>
            {say('lastSignIn')}:{' '}
            {user.lastSignInAt ? format.instant(user.lastSignInAt, timeZone) : say('never')}
          </span>
        </div>
      </div>
      <div className={classes.actions}>
        <ActionButton
          isMain
          label={say('grantRole')}
          keyHint="F2"
          icon={<IconUserPlus size={15} aria-hidden />}
          blocked={blocked('grant')}
          onRun={() => go({ do: 'grant' })}
        />
        <ActionButton
          label={say('newPassword')}
          keyHint="F4"
          icon={<IconKey size={15} aria-hidden />}
          blocked={blocked('password')}
          onRun={() => go({ do: 'password' })}
        />
        <ActionButton
          label={say('unlock')}
          icon={<IconLockOpen size={15} aria-hidden />}
          blocked={blocked('unlock')}
          onRun={() => go({ do: 'unlock' })}
        />
        <ActionButton
          label={say('whyNot')}
          icon={<IconHelpCircle size={15} aria-hidden />}
          onRun={() => void navigate({ to: `/${propertyId}/why-not`, search: { user: user.id } } as never)}
        />
        {user.state === 'inactive' ? (
          <ActionButton
            label={say('reactivate')}
            icon={<IconUserCheck size={15} aria-hidden />}
            blocked={blocked('reactivate')}
            onRun={() => go({ do: 'reactivate' })}
          />
        ) : (
          <ActionButton
            isDanger
            label={say('deactivate')}
            icon={<IconUserMinus size={15} aria-hidden />}
            blocked={blocked('deactivate')}
            onRun={() => go({ do: 'deactivate' })}
          />
        )}
      </div>
    </div>
  )
}

function ToUsers() {
  const say = useWords(userPageWords)
  const { propertyId } = useProperty()
  return (
    <Anchor component={Link} to={`/${propertyId}/users`} size="sm">
      {say('back')}
    </Anchor>
  )
}
