import { Button, Table } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile, IconDevicesOff } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { useProperty } from '../frame/property.tsx'
import { ME, useMe } from '../frame/session.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { notify, notifyError } from '../parts/notices.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { deviceOf } from './device.ts'
import { Panel } from './panel.tsx'
import { preferenceWords } from './preference-words.ts'
import classes from './users.module.css'

type OwnSession =
  operations['listOwnSessions']['responses'][200]['content']['application/json']['items'][number]

/** Below `me`, so that who comes next on this page is not shown them. */
export const SESSIONS = [...ME, 'sessions'] as const

/** One's own sessions: where one is signed in, and how to end that from here. */
export function Sessions() {
  const say = useWords(preferenceWords)
  const { session } = useMe()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const sessions = useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await answer(api.GET('/v1/me/sessions'))).items,
  })
  const others = (sessions.data ?? []).filter((one) => !one.isCurrent).length
  const refresh = () => void queries.invalidateQueries({ queryKey: SESSIONS })
  return (
    <Panel
      title={say('sessions')}
      hint={session && say('sessionsHint', { minutes: session.idleMinutes })}
      aside={
        <ActionButton
          label={say('endOthers')}
          icon={<IconDevicesOff size={15} aria-hidden />}
          blocked={others === 0 ? { code: 'none', title: say('noOthers') } : null}
          onRun={() => setAsking(true)}
        />
      }
    >
      <WithQuery query={sessions}>
        {(listed) => <SessionTable sessions={listed} onEnded={refresh} />}
      </WithQuery>
      {isAsking && (
        <EndOthersDialog
          count={others}
          onClose={() => setAsking(false)}
          onEnded={(count) => {
            setAsking(false)
            refresh()
            notify({ kind: 'done', text: say('othersEnded', { count }) })
          }}
        />
      )}
    </Panel>
  )
}

function SessionTable(props: { readonly sessions: readonly OwnSession[]; readonly onEnded: () => void }) {
  const say = useWords(preferenceWords)
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('device')}</Table.Th>
          <Table.Th>{say('address')}</Table.Th>
          <Table.Th>{say('began')}</Table.Th>
          <Table.Th>{say('lastUsed')}</Table.Th>
          <Table.Th className={classes.figure}>{say('actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnded={props.onEnded} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function SessionRow({ session, onEnded }: { readonly session: OwnSession; readonly onEnded: () => void }) {
  const say = useWords(preferenceWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const { browser, system } = deviceOf(session.userAgent)
  const named = browser && system ? say('deviceOf', { browser, system }) : (browser ?? system)
  const device = named ?? say('unknownDevice')
  const Icon =
    system === 'Android' || system === 'iPhone' || system === 'iPad' ? IconDeviceMobile : IconDeviceDesktop
  const began = format.instant(session.createdAt, timeZone)
  const end = async () => {
    try {
      const path = { sessionId: session.id }
      await answer(api.POST('/v1/me/sessions/{sessionId}/end', { params: { path }, body: {} }))
      notify({ kind: 'done', text: say('ended', { device }) })
    } catch (error) {
      notifyError(error)
    }
    onEnded()
  }
  return (
    <Table.Tr>
      <Table.Td title={session.userAgent ?? undefined}>
        <Icon size={15} aria-hidden className={classes.robot} />
        {device}
        {session.isCurrent && <strong> · {say('current')}</strong>}
      </Table.Td>
      <Table.Td>{session.address}</Table.Td>
      <Table.Td>{began}</Table.Td>
      <Table.Td>{format.instant(session.lastUsedAt, timeZone)}</Table.Td>
      <Table.Td className={classes.figure}>
        {!session.isCurrent && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('endOf', { device, at: began })}
            onClick={() => void end()}
          >
            {say('end')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function EndOthersDialog(props: {
  readonly count: number
  readonly onClose: () => void
  readonly onEnded: (count: number) => void
}) {
  const { count } = props
  const say = useWords(preferenceWords)
  const operation = useOperation({
    body: {},
    run: () => answer(api.POST('/v1/me/sessions/end-others', { body: {} })),
    onDone: ({ ended }) => props.onEnded(ended),
  })
  return (
    <Dialog
      title={say('endOthers')}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('end')}
      isDanger
      preview={count === 1 ? say('endOnePreview') : say('endOthersPreview', { count })}
    />
  )
}
