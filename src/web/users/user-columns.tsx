import { VisuallyHidden } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Percent, WireMoney } from '../../values/money.ts'
import { useProperty } from '../frame/property.tsx'
import { instantText } from '../parts/grid/cell-text.ts'
import type { Column } from '../parts/grid/column.ts'
import { Money } from '../parts/money.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { stateColumn } from '../parts/state-words.ts'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { type UserHere, widest } from './user-query.ts'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** The columns of the list of users. */
export function useUserColumns(): readonly Column<UserHere>[] {
  const say = useWords(userWords)
  const { language } = useLanguage()
  return useMemo((): readonly Column<UserHere>[] => {
    const limit = (id: 'maxRefund' | 'maxVoid'): Column<UserHere> => ({
      id,
      title: say(id),
      kind: 'money',
      width: 112,
      value: (user) => widest(user.grants, id) ?? null,
      cell: (user) => <Limit value={widest(user.grants, id)} />,
    })
    return [
      { id: 'name', title: say('name'), kind: 'text', width: 170, value: nameOf, cell: Name },
      { id: 'login', title: say('login'), kind: 'text', width: 104, value: (user) => user.login },
      {
        id: 'roles',
        title: say('roles'),
        kind: 'text',
        width: 160,
        value: (user) => user.grants.map((grant) => grant.role.name).join(', '),
        cell: (user) =>
          user.grants.length > 0 ? (
            user.grants.map((grant) => grant.role.name).join(', ')
          ) : (
            <span className={classes.faint}>{say('noRole')}</span>
          ),
      },
      limit('maxRefund'),
      limit('maxVoid'),
      {
        id: 'maxDiscountPercent',
        title: say('maxDiscountPercent'),
        kind: 'number',
        width: 112,
        value: (user) => {
          const most = widest(user.grants, 'maxDiscountPercent')
          return most == null ? null : Number(most)
        },
        cell: (user) => <Limit value={widest(user.grants, 'maxDiscountPercent')} />,
      },
      {
        id: 'lastSignInAt',
        title: say('lastSignIn'),
        kind: 'instant',
        width: 136,
        value: (user) => user.lastSignInAt,
        cell: (user) => <LastSignIn at={user.lastSignInAt} />,
      },
      {
        id: 'state',
        title: say('state'),
        ...stateColumn('user', language),
        width: 98,
        value: (user) => user.state,
        cell: (user) => <StateBadge of="user" state={user.state} />,
      },
      {
        id: 'kind',
        title: say('kind'),
        kind: 'word',
        words: ['person', 'integration'],
        width: 100,
        isHidden: true,
        value: (user) => (user.isPerson ? 'person' : 'integration'),
        say: (kind) => say(kind === 'person' ? 'person' : 'integration'),
      },
      {
        id: 'elsewhere',
        title: say('elsewhere'),
        kind: 'number',
        width: 120,
        isHidden: true,
        value: (user) => user.elsewhere,
      },
    ]
  }, [say, language])
}

function LastSignIn({ at }: { readonly at: string | null }) {
  const say = useWords(userWords)
  const { language } = useLanguage()
  const { timeZone } = useProperty()
  if (at === null) return <span className={classes.faint}>{say('never')}</span>
  return instantText(at, { language, timeZone })
}

function nameOf(user: UserHere): string {
  return user.name
}

function Name(user: UserHere) {
  return <UserName user={user} />
}

/** A user's name, marked where it is a program or oneself. */
export function UserName({ user }: { readonly user: UserHere }) {
  const say = useWords(userWords)
  return (
    <>
      {!user.isPerson && (
        <>
          <IconRobot size={14} aria-hidden className={classes.robot} />
          <VisuallyHidden>{say('integration')}: </VisuallyHidden>
        </>
      )}
      {user.name}
      {user.isMe && <span className={classes.faint}> ({say('you')})</span>}
    </>
  )
}

/** A limit: an amount or a percentage, none at all, or nothing where there is no role. */
export function Limit({ value }: { readonly value: WireMoney | Percent | null | undefined }) {
  const say = useWords(userWords)
  const format = useFormat()
  if (value === undefined) return null
  if (value === null) return <span className={classes.faint}>{say('noLimit')}</span>
  return typeof value === 'string' ? format.percent(value) : <Money value={value} />
}
