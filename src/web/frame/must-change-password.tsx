import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { announce } from '../parts/announcer.tsx'
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
  given,
  onChanged,
}: {
  readonly me: Me
  /** The password that they signed in with, where that was on this page. */
  readonly given: string | null
  readonly onChanged: () => Promise<void>
}) {
  const say = useWords(words)
  const signOut = useSignOut()
  const title = say('mustChange')
  const page = useRef<HTMLElement>(null)
  useDocumentTitle(`${title} · Comanda`)
  useEffect(() => announce(title), [title])
  useEffect(() => page.current?.querySelector<HTMLElement>('input:not([hidden])')?.focus(), [])
  return (
    <main ref={page} className={classes.page}>
      <Card withBorder className={classes.card} padding="xl">
        <Stack gap="md">
          <Title order={1}>{title}</Title>
          <Text size="sm">{say('mustChangeHint')}</Text>
          <PasswordForm login={me.login ?? ''} given={given} onChanged={onChanged} />
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
