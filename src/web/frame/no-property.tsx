import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../words/language.tsx'
import classes from './sign-in.module.css'
import { WaysOn } from './ways-on.tsx'
import { words } from './words.ts'

/** What a user sees who has no role anywhere yet. */
export function NoProperty() {
  const say = useWords(words)
  return (
    <main className={classes.page}>
      <Stack align="center" gap="xs">
        <Title order={1}>{say('noProperty')}</Title>
        <Text>{say('noPropertyHint')}</Text>
        <WaysOn />
      </Stack>
    </main>
  )
}
