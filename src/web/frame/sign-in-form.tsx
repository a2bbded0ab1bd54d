import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { useWords } from '../words/language.tsx'
import { words } from './words.ts'

/** The fields of a sign-in. A password manager finds them, and pasting works. `login` is given where it is known who it is. */
export function SignInForm({
  login: known,
  onSignedIn,
}: {
  readonly login?: string
  readonly onSignedIn: (userId: string, password: string) => void | Promise<void>
}) {
  const say = useWords(words)
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setWrong(null)
    try {
      const { userId } = await answer(api.POST('/v1/session', { body: { login: login.trim(), password } }))
      setPassword('')
      await onSignedIn(userId, password)
    } catch (error) {
      setWrong(problemOf(error)?.title ?? say('unreachable'))
      setPassword('')
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div aria-live="assertive">
          {wrong !== null && (
            <Alert color="red" variant="light" role="none">
              {wrong}
            </Alert>
          )}
        </div>
        <TextInput
          size="sm"
          label={say('login')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          readOnly={known !== undefined}
          autoFocus={known === undefined}
          data-autofocus={known === undefined || undefined}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          label={say('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={known !== undefined || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" fullWidth loading={isBusy}>
          {say('signIn')}
        </Button>
      </Stack>
    </form>
  )
}
