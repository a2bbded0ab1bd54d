import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { fieldErrors, problemOf } from '../client/problem.ts'
import { useWords } from '../words/language.tsx'
import { words } from './words.ts'

/** Changes one's own password; all other sessions of the user end. */
export function PasswordForm({
  login,
  onChanged,
  autoFocus = false,
}: {
  /** For the password manager, which keeps passwords by login. */
  readonly login: string
  readonly onChanged: () => void | Promise<void>
  readonly autoFocus?: boolean
}) {
  const say = useWords(words)
  const [currentPassword, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const differs = repeated !== '' && repeated !== password
  const errors = fieldErrors(error)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || repeated !== password) return
    setBusy(true)
    setError(null)
    try {
      await answer(api.POST('/v1/me/password', { body: { currentPassword, password } }))
      await onChanged()
      for (const clear of [setCurrent, setPassword, setRepeated]) clear('')
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div aria-live="assertive">
          {error !== null && (
            <Alert color="red" variant="light" role="none">
              {problemOf(error)?.title ?? say('unreachable')}
            </Alert>
          )}
        </div>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('currentPassword')}
          autoFocus={autoFocus}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={currentPassword}
          error={errors.currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('newPassword')}
          description={say('passwordHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          error={errors.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('repeatPassword')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={repeated}
          error={differs && say('passwordsDiffer')}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={isBusy} disabled={differs}>
          {say('save')}
        </Button>
      </Stack>
    </form>
  )
}
