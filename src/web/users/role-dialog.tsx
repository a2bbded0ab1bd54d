import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Right } from '../../rights/rights.ts'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { problemOf } from '../client/problem.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { rightsOf } from '../rights/right-areas.ts'
import { useWords } from '../words/language.tsx'
import { type Ended, useEndedText, useWouldEnd } from './ended.ts'
import { RightsChecklist } from './rights-checklist.tsx'
import { NEW_ROLE, type RoleDraft, roleChange, withRights } from './role-change.ts'
import { RoleDiff } from './role-diff.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import { useAfterChange } from './use-after-change.ts'
import type { Role } from './user-query.ts'

/** The rights as they are sent. One of a later server is sent back as it came. */
type SentRights = operations['changeRole']['requestBody']['content']['application/json']['rights']

/**
 * Makes a role, or changes one at once for all who have it; before that one sees what it gives and takes. Where somebody
 * else changes it meanwhile, what is written here stays, and is compared with theirs before it can be saved.
 */
export function RoleDialog(props: {
  /** Null for a new one. */
  readonly changed: Role | null
  /** What a new one begins with. */
  readonly from?: RoleDraft
  /** How many users of this property have it. */
  readonly users: number
  readonly onClose: () => void
  readonly onDone: (name: string, ended: readonly Ended[]) => void
}) {
  const { users } = props
  // As it was read when this began, whatever is read since: see `ChangedMeanwhile`.
  const [role, setRole] = useState(props.changed)
  const [first] = useState(props.changed)
  const say = useWords(roleWords)
  const { rights: own } = useProperty()
  const before = role ?? NEW_ROLE
  const [draft, setDraft] = useState<RoleDraft>(role ?? props.from ?? NEW_ROLE)
  const name = draft.name.trim()
  const endedText = useEndedText()
  const refresh = useAfterChange()
  const rights = (draft.allRights ? [] : draft.rights) as SentRights
  const operation = useOperation({
    body: { name, rights, allRights: draft.allRights },
    run: async (body) => {
      if (!role) return makeRole(body)
      const { ended } = await putRole(role, { body, preview: 'false' }).catch((error: unknown) => {
        if (problemOf(error)?.code === 'preconditionFailed') refresh()
        throw error
      })
      return ended
    },
    onDone: (ended) => props.onDone(name, ended),
  })
  const change = roleChange(before, draft)
  const ends = useWouldEnd({
    of: `role ${role?.id}`,
    body: role && change.added.length > 0 ? { name: role.name, rights, allRights: draft.allRights } : null,
    ask: (body) => putRole(role!, { body, preview: 'true' }),
  })
  const now = props.changed
  // `ChangedMeanwhile` says it better.
  const isTold = now?.version !== first?.version && problemOf(operation.error)?.code === 'preconditionFailed'
  const mine: readonly string[] = own
  const reasonOf = (right: Right) => {
    if (draft.allRights) return say('allRights')
    return users > 0 && !mine.includes(right) ? say('notYours') : null
  }
  return (
    <Dialog
      size="xl"
      title={say(role ? 'changeRole' : 'newRole')}
      subject={role?.name}
      operation={isTold ? { ...operation, error: null } : operation}
      onClose={props.onClose}
      confirmLabel={say('save')}
      preview={
        <>
          <RoleDiff
            change={change}
            newName={name === before.name ? null : name}
            users={role ? users : null}
          />
          {ends.length > 0 && <div>{endedText(ends, 'before')}</div>}
        </>
      }
    >
      {role && now && now.version !== role.version && (
        <ChangedMeanwhile from={role} to={now} onCompare={() => setRole(now)} />
      )}
      <div className={classes.top}>
        <TextField
          name="name"
          label={say('name')}
          value={draft.name}
          onChange={(text) => setDraft({ ...draft, name: text ?? '' })}
          required
          autoFocus
        />
        <Switch
          label={say('allRights')}
          checked={draft.allRights}
          onChange={(event) => setDraft({ ...draft, allRights: event.currentTarget.checked })}
        />
      </div>
      <RightsChecklist
        held={new Set(rightsOf(draft))}
        onChange={(rights, isHeld) => setDraft(withRights(draft, rights, isHeld))}
        reasonOf={reasonOf}
      />
    </Dialog>
  )
}

/** Says that somebody else saved the role since, and what they changed; the draft is then compared with theirs. */
function ChangedMeanwhile(props: { readonly from: Role; readonly to: Role; readonly onCompare: () => void }) {
  const { from, to } = props
  const say = useWords(roleWords)
  return (
    <div role="status" className={classes.meanwhile}>
      <strong>{say('changedMeanwhile')}</strong>
      <RoleDiff change={roleChange(from, to)} newName={to.name === from.name ? null : to.name} users={null} />
      <p className={classes.fixed}>{say('draftStays')}</p>
      <Button
        size="xs"
        variant="default"
        onClick={(event) => {
          // The button goes, and the keys of the dialog are to go on working.
          event.currentTarget.closest('[data-fields]')?.querySelector('input')?.focus()
          props.onCompare()
        }}
      >
        {say('compareWithNow')}
      </Button>
    </div>
  )
}

type RoleBody = { readonly name: string; readonly rights: SentRights; readonly allRights: boolean }

async function makeRole(body: RoleBody): Promise<readonly Ended[]> {
  await answer(api.POST('/v1/roles', { body }))
  return []
}

function putRole(
  role: Role,
  { body, preview }: { readonly body: RoleBody; readonly preview: 'true' | 'false' },
) {
  return answer(
    api.PUT('/v1/roles/{roleId}', {
      params: {
        path: { roleId: role.id },
        query: { preview },
        header: { 'If-Match': `"${role.version}"` },
      },
      body,
    }),
  )
}
