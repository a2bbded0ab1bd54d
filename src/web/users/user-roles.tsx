import { ActionIcon, Table, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useFocusKept } from '../parts/dialog/use-focus-back.ts'
import { useWords } from '../words/language.tsx'
import { Panel } from './panel.tsx'
import type { Doing } from './use-doing.ts'
import { useWhyNotGive } from './use-may.ts'
import { Limit } from './user-columns.tsx'
import { userPageWords } from './user-page-words.ts'
import type { Grant, UserHere } from './user-query.ts'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** The roles of a user at this property, each with its limits; changed limits are the role given again. */
export function UserRoles({
  user,
  go,
  isActive,
}: {
  readonly user: UserHere
  readonly go: (doing: Doing) => void
  readonly isActive: boolean
}) {
  const say = useWords(userPageWords)
  const sayUsers = useWords(userWords)
  return (
    <Panel
      title={say('rolesHere')}
      hint={user.elsewhere > 0 ? say('elsewhereCount', { count: user.elsewhere }) : undefined}
    >
      {user.grants.length === 0 ? (
        <p className={classes.hint}>{say('noRoles')}</p>
      ) : (
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('role')}</Table.Th>
              <Table.Th className={classes.figure}>{sayUsers('maxRefund')}</Table.Th>
              <Table.Th className={classes.figure}>{sayUsers('maxVoid')}</Table.Th>
              <Table.Th className={classes.figure}>{sayUsers('maxDiscountPercent')}</Table.Th>
              <Table.Th className={classes.figure}>{say('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {user.grants.map((grant) => (
              <Row key={grant.role.id} grant={grant} go={go} isActive={isActive} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  )
}

function Row(props: {
  readonly grant: Grant
  readonly go: (doing: Doing) => void
  readonly isActive: boolean
}) {
  const { role, maxRefund, maxVoid, maxDiscountPercent } = props.grant
  const say = useWords(userPageWords)
  const sayUsers = useWords(userWords)
  const stronger = useWhyNotGive()(role)
  const facts = { role: role.name }
  return (
    <Table.Tr>
      <Table.Td>{role.name}</Table.Td>
      <Table.Td className={classes.figure}>
        <Limit value={maxRefund} />
      </Table.Td>
      <Table.Td className={classes.figure}>
        <Limit value={maxVoid} />
      </Table.Td>
      <Table.Td className={classes.figure}>
        <Limit value={maxDiscountPercent} />
      </Table.Td>
      <Table.Td className={classes.figure}>
        <RowButton
          label={say('changeOf', facts)}
          reason={props.isActive ? stronger : sayUsers('whyInactive')}
          icon={<IconPencil size={16} aria-hidden />}
          onRun={() => props.go({ do: 'grant', role: role.id })}
        />
        <RowButton
          label={say('revokeOf', facts)}
          reason={stronger}
          icon={<IconTrash size={16} aria-hidden />}
          onRun={() => props.go({ do: 'revoke', role: role.id })}
        />
      </Table.Td>
    </Table.Tr>
  )
}

/** A small button of a row. One that cannot be used now can be reached all the same, and says why. */
export function RowButton(props: {
  readonly label: string
  readonly icon: ReactNode
  readonly reason?: string | null
  readonly onRun: () => void
}) {
  const { label, reason } = props
  const button = useRef<HTMLButtonElement>(null)
  useFocusKept(button)
  return (
    <Tooltip label={reason ? `${label}: ${reason}` : label} multiline maw={320}>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={reason ? true : undefined}
        aria-description={reason ?? undefined}
        className={reason ? classes.blockedIcon : classes.icon}
        onClick={() => {
          if (!reason) props.onRun()
        }}
      >
        {props.icon}
      </ActionIcon>
    </Tooltip>
  )
}
