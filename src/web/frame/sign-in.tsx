import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useWords } from '../words/language.tsx'
import { LanguagePicker, ThemePicker } from './pickers.tsx'
import classes from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'
import { words } from './words.ts'

/** The page of who is not signed in. */
export function SignInPage({
  onSignedIn,
}: {
  readonly onSignedIn: (userId: string, password: string) => Promise<void>
}) {
  const say = useWords(words)
  useDocumentTitle(`${say('signIn')} · Comanda`)
  return (
    <main className={classes.page}>
      <Card withBorder className={classes.card} padding="xl">
        <Stack gap="lg">
          <Group gap="xs">
            <img src={new URL('../icon.svg', import.meta.url).href} width={28} height={28} alt="" />
            <Title order={1}>{say('product')}</Title>
          </Group>
          <SignInForm onSignedIn={onSignedIn} />
          <Text size="xs" c="dimmed">
            {say('noPasswordAsked')}
          </Text>
        </Stack>
      </Card>
      <Group justify="center" gap="md">
        <LanguagePicker />
        <ThemePicker />
      </Group>
    </main>
  )
}
