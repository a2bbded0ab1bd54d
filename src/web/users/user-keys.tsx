import { Table } from '@mantine/core'
import { IconBan, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useProperty } from '../frame/property.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { KeyDialogs } from './key-dialogs.tsx'
import { Panel } from './panel.tsx'
import type { Doing } from './use-doing.ts'
import { useWhyNotWith } from './use-may.ts'
import { userPageWords } from './user-page-words.ts'
import { type ApiKey, keysQuery, type UserHere } from './user-query.ts'
import { RowButton } from './user-roles.tsx'
import classes from './users.module.css'

/** The API keys of a user: those that hold first, by what they are for, never by what they open. */
export function UserKeys({
  user,
  doing,
  go,
}: {
  readonly user: UserHere
  readonly doing: Doing
  readonly go: (doing: Doing) => void
}) {
  const say = useWords(userPageWords)
  const { propertyId } = useProperty()
  const keys = useQuery(keysQuery(propertyId, user.id))
  const whyNot = useWhyNotWith()(user)
  return (
    <Panel
      title={say('keys')}
      hint={say('keysHint')}
      aside={
        <ActionButton
          label={say('newKey')}
          keyHint="F7"
          icon={<IconPlus size={15} aria-hidden />}
          blocked={whyNot.key === null ? null : { code: 'key', title: whyNot.key }}
          onRun={() => go({ do: 'key' })}
        />
      }
    >
      <WithQuery query={keys}>
        {(listed) => (
          <>
            {listed.length === 0 ? (
              <p className={classes.hint}>{say('noKeys')}</p>
            ) : (
              <KeyTable
                keys={listed}
                reason={whyNot.revokeKey}
                onRevoke={(key) => go({ do: 'revokeKey', key })}
              />
            )}
            <KeyDialogs user={user} doing={doing} keys={listed} onClose={() => go({})} />
          </>
        )}
      </WithQuery>
    </Panel>
  )
}

function KeyTable(props: {
  readonly keys: readonly ApiKey[]
  readonly reason: string | null
  readonly onRevoke: (keyId: string) => void
}) {
  const say = useWords(userPageWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const holding = props.keys.filter((key) => key.revokedAt === null)
  const over = props.keys.filter((key) => key.revokedAt !== null)
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('keyLabel')}</Table.Th>
          <Table.Th>{say('keyMade')}</Table.Th>
          <Table.Th>{say('keyMaker')}</Table.Th>
          <Table.Th>{say('keyState')}</Table.Th>
          <Table.Th className={classes.figure}>{say('actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...holding, ...over].map((key) => (
          <Table.Tr key={key.id} className={key.revokedAt ? classes.faint : undefined}>
            <Table.Td>{key.label}</Table.Td>
            <Table.Td>{format.instant(key.createdAt, timeZone)}</Table.Td>
            <Table.Td>{key.createdByName}</Table.Td>
            <Table.Td>
              {key.revokedAt === null
                ? say('keyHolds')
                : say('keyRevoked', { at: format.instant(key.revokedAt, timeZone) })}
            </Table.Td>
            <Table.Td className={classes.figure}>
              {key.revokedAt === null && (
                <RowButton
                  label={say('revokeKeyOf', { label: key.label })}
                  reason={props.reason}
                  icon={<IconBan size={16} aria-hidden />}
                  onRun={() => props.onRevoke(key.id)}
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
