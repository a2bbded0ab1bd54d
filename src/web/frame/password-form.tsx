import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { fieldErrors, problemOf } from '../client/problem.ts'
import { focusFirstInvalid } from '../parts/fields/field-form.tsx'
import { useWords } from '../words/language.tsx'
import { words } from './words.ts'

/** Changes one's own password; all other sessions of the user end. */
export function PasswordForm({
  login,
  given = null,
  onChanged,
  autoFocus = false,
}: {
  /** For the password manager, which keeps passwords by login. */
  readonly login: string
  /** The current password, where it was just typed: it is not asked for again, unless it is not right any more. */
  readonly given?: string | null
  readonly onChanged: () => void | Promise<void>
  readonly autoFocus?: boolean
}) {
  const say = useWords(words)
  const [typed, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const differs = repeated !== '' && repeated !== password
  const errors = fieldErrors(error)
  const [isAsked, setAsked] = useState(given === null)
  const currentPassword = isAsked ? typed : (given ?? '')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error !== null) focusFirstInvalid(form.current)
  }, [error])
  // What was refused is said until that is changed.
  const change = (set: (text: string) => void) => (event: ChangeEvent<HTMLInputElement>) => {
    set(event.currentTarget.value)
    setError(null)
  }

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
      if (problemOf(thrown)?.code === 'wrongPassword') setAsked(true)
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="sm">
        <div aria-live="assertive">
          {error !== null && (
            <Alert color="red" variant="light" role="none">
              {problemOf(error)?.title ?? say('unreachable')}
            </Alert>
          )}
        </div>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        {isAsked && (
          <PasswordInput
            visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
            label={say('currentPassword')}
            autoFocus={autoFocus}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={currentPassword}
            error={errors.currentPassword}
            onChange={change(setCurrent)}
          />
        )}
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('newPassword')}
          description={say('passwordHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          error={errors.password}
          onChange={change(setPassword)}
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('repeatPassword')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={repeated}
          error={differs && say('passwordsDiffer')}
          onChange={change(setRepeated)}
        />
        <Button type="submit" size="sm" loading={isBusy} disabled={differs}>
          {say('save')}
        </Button>
      </Stack>
    </form>
  )
}
