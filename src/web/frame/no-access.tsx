import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../words/language.tsx'
import { useMe } from './session.tsx'
import classes from './sign-in.module.css'
import { WaysOn } from './ways-on.tsx'
import { words } from './words.ts'

/** Where an address is of a property at which the user has no role, or of none at all: which of the two is not told. */
export function NoAccess() {
  const say = useWords(words)
  const { properties } = useMe()
  return (
    <main className={classes.page}>
      <Stack align="center" gap="md">
        <Title order={1}>{say('noAccess')}</Title>
        <Text>{say(properties.length === 0 ? 'noPropertyHint' : 'noAccessHint')}</Text>
        <WaysOn />
      </Stack>
    </main>
  )
}
