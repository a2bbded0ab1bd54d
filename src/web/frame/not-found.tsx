import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../words/language.tsx'
import classes from './sign-in.module.css'
import { words } from './words.ts'

/** Where an address leads nowhere. */
export function NotFound() {
  const say = useWords(words)
  return (
    <main className={classes.page}>
      <Stack align="center" gap="xs">
        <Title order={1}>{say('notFound')}</Title>
        <Text>{say('notFoundHint')}</Text>
        <Anchor href="/">{say('toStart')}</Anchor>
      </Stack>
    </main>
  )
}
