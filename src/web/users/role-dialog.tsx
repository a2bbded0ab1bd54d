import { Button, Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { ALL_RIGHTS, RIGHTS, type Right } from '../../rights/rights.ts'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { rightsOf } from './right-areas.ts'
import { RightsChecklist } from './rights-checklist.tsx'
import { NEW_ROLE, type RoleDraft, roleChange, withRights } from './role-change.ts'
import { RoleDiff } from './role-diff.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import type { Role } from './user-query.ts'

/** The rights as they are sent. One of a later server is sent back as it came. */
type SentRights = operations['changeRole']['requestBody']['content']['application/json']['rights']

/** Makes a role, or changes one at once for all who have it; before that one sees what it gives and takes. */
export function RoleDialog(props: {
  /** Null for a new one. */
  readonly changed: Role | null
  /** What a new one begins with. */
  readonly from?: RoleDraft
  /** How many users of this property have it. */
  readonly users: number
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}) {
  const { changed: role, users } = props
  const say = useWords(roleWords)
  const { rights: own } = useProperty()
  const before = role ?? NEW_ROLE
  const [draft, setDraft] = useState<RoleDraft>(role ?? props.from ?? NEW_ROLE)
  const name = draft.name.trim()
  const operation = useOperation({
    body: {
      name,
      rights: (draft.allRights ? [] : draft.rights) as SentRights,
      allRights: draft.allRights,
    },
    run: (body) => saveRole(role?.id ?? null, body),
    onDone: () => props.onDone(name),
  })
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
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('save')}
      preview={
        <RoleDiff
          change={roleChange(before, draft)}
          newName={name === before.name ? null : name}
          users={role ? users : null}
        />
      }
    >
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

async function saveRole(
  roleId: string | null,
  body: { readonly name: string; readonly rights: SentRights; readonly allRights: boolean },
): Promise<void> {
  const path = { roleId: roleId ?? '' }
  await (roleId === null
    ? answer(api.POST('/v1/roles', { body }))
    : answer(api.PUT('/v1/roles/{roleId}', { params: { path }, body })))
}

/** The administrator's role, to be looked at. */
export function FixedRoleDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      withCloseButton={false}
      title={<span className={classes.title}>{role.name}</span>}
    >
      <p className={classes.fixed}>{say('fixed')}</p>
      <ul className={classes.fixedRights}>
        {ALL_RIGHTS.map((right) => (
          <li key={right}>{RIGHTS[right][language]}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button data-autofocus variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </Modal>
  )
}
