import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { notify } from '../parts/notices.tsx'
import { useWords } from '../words/language.tsx'
import { SecretOnce } from './secret-once.tsx'
import type { Doing } from './use-doing.ts'
import { userPageWords } from './user-page-words.ts'
import { type ApiKey, keysQuery, type UserHere } from './user-query.ts'
import { userWords } from './words.ts'
import { YourPasswordField } from './your-password-field.tsx'

type KeyDialogProps = { readonly user: UserHere; readonly onClose: () => void }

/** The dialog of what is being done with a user's keys. */
export function KeyDialogs(
  props: KeyDialogProps & { readonly doing: Doing; readonly keys: readonly ApiKey[] },
) {
  const { doing, keys, user, onClose } = props
  if (doing.do === 'key') return <NewKeyDialog user={user} onClose={onClose} />
  const key = keys.find((one) => one.id === doing.key && one.revokedAt === null)
  if (doing.do !== 'revokeKey' || !key) return null
  return <RevokeKeyDialog user={user} apiKey={key} onClose={onClose} />
}

function NewKeyDialog({ user, onClose }: KeyDialogProps) {
  const say = useWords(userPageWords)
  const sayUsers = useWords(userWords)
  const refresh = useRefresh(user)
  const [label, setLabel] = useState<string | null>(null)
  const [password, setPassword] = useState<string | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const operation = useOperation({
    body: { userId: user.id, label: label?.trim() ?? '', currentPassword: password ?? '' },
    run: (body) => answer(api.POST('/v1/api-keys', { body })),
    onDone: ({ key }) => {
      setSecret(key)
      refresh()
    },
  })
  if (secret !== null) {
    return (
      <SecretOnce
        title={sayUsers('secretKey', { label: label ?? '' })}
        hint={sayUsers('secretKeyHint', { name: user.name })}
        secret={secret}
        onKept={onClose}
      />
    )
  }
  return (
    <Dialog
      title={say('newKey')}
      subject={user.name}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('newKey')}
      preview={say(user.isMe ? 'keyPreview' : 'keyPreviewOther', { name: user.name })}
    >
      <TextField
        name="label"
        label={say('keyLabel')}
        description={say('keyLabelHint')}
        value={label}
        onChange={setLabel}
        required
        autoFocus
      />
      <YourPasswordField value={password} onChange={setPassword} />
    </Dialog>
  )
}

function RevokeKeyDialog({ user, apiKey, onClose }: KeyDialogProps & { readonly apiKey: ApiKey }) {
  const say = useWords(userPageWords)
  const refresh = useRefresh(user)
  const { label } = apiKey
  const operation = useOperation({
    body: {},
    run: () =>
      answer(api.POST('/v1/api-keys/{keyId}/revoke', { params: { path: { keyId: apiKey.id } }, body: {} })),
    onDone: () => {
      onClose()
      refresh()
      notify({ kind: 'done', text: say('keyRevokedNow', { label }) })
    },
  })
  return (
    <Dialog
      title={say('revokeKeyTitle')}
      subject={`${label} · ${user.name}`}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('revokeKey')}
      isDanger
      preview={say('revokeKeyPreview', { label })}
    />
  )
}

function useRefresh(user: UserHere): () => void {
  const { propertyId } = useProperty()
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: keysQuery(propertyId, user.id).queryKey })
}
