import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import { makeOneTimePassword } from './one-time-password.ts'
import { SecretOnce } from './secret-once.tsx'
import type { UserHere } from './user-query.ts'
import { userWords } from './words.ts'
import { YourPasswordField } from './your-password-field.tsx'

/** Gives a user a password that is shown once and that they must change; whose login was locked can sign in again. */
export function PasswordDialog(props: {
  readonly user: UserHere
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { user } = props
  const say = useWords(userWords)
  const [password] = useState(makeOneTimePassword)
  const [login, setLogin] = useState(user.login)
  const [yours, setYours] = useState<string | null>(null)
  const [isDone, setDone] = useState(false)
  const plainLogin = login?.trim().toLowerCase() ?? ''
  const operation = useOperation({
    body: { ...(user.login === null && { login: plainLogin }), currentPassword: yours ?? '' },
    run: (body) =>
      answer(
        api.POST('/v1/users/{userId}/password', {
          params: { path: { userId: user.id } },
          body: { ...body, password },
        }),
      ),
    onDone: () => setDone(true),
  })
  if (isDone) {
    return (
      <SecretOnce
        title={say('secretPassword', { login: plainLogin })}
        hint={say('secretPasswordHint', { name: user.name })}
        secret={password}
        onKept={props.onDone}
      />
    )
  }
  return (
    <Dialog
      title={say('newPassword')}
      subject={user.login ? `${user.name} · ${user.login}` : user.name}
      operation={operation}
      onClose={props.onClose}
      confirmLabel={say('makePassword')}
      preview={say('passwordPreview', { name: user.name })}
    >
      {user.login === null && (
        <TextField
          name="login"
          label={say('login')}
          description={say('loginHint')}
          value={login}
          onChange={setLogin}
          required
          autoFocus
        />
      )}
      <YourPasswordField value={yours} onChange={setYours} autoFocus={user.login !== null} />
    </Dialog>
  )
}
