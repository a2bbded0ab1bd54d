import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../words/language.tsx'
import { PasswordForm } from './password-form.tsx'
import { LanguagePicker, ThemePicker } from './pickers.tsx'
import type { Me } from './session.tsx'
import classes from './sign-in.module.css'
import { useSignOut } from './use-sign-out.ts'
import { words } from './words.ts'

/** The page of who signed in with a password that somebody else gave them. */
export function MustChangePassword({
  me,
  onChanged,
}: {
  readonly me: Me
  readonly onChanged: () => Promise<void>
}) {
  const say = useWords(words)
  const signOut = useSignOut()
  return (
    <main className={classes.page}>
      <Card withBorder className={classes.card} padding="xl">
        <Stack gap="md">
          <Title order={1}>{say('mustChange')}</Title>
          <Text size="sm">{say('mustChangeHint')}</Text>
          <PasswordForm login={me.login ?? ''} onChanged={onChanged} />
        </Stack>
      </Card>
      <Group justify="center" gap="md">
        <LanguagePicker />
        <ThemePicker />
        <Button variant="default" onClick={() => void signOut()}>
          {say('signOut')}
        </Button>
      </Group>
    </main>
  )
}
