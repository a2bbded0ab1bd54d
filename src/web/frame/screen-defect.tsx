import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useWords } from '../words/language.tsx'
import { words } from './words.ts'

/** What stands in a screen's place when it broke: a defect of ours, not of what was asked. */
export function ScreenDefect({ error, reset }: ErrorComponentProps) {
  const say = useWords(words)
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return (
    <Stack p="md" gap="sm" role="alert">
      <Title order={1}>{say('defect')}</Title>
      <Text size="sm">{say('defectHint')}</Text>
      <Code block>{message}</Code>
      <Group>
        <Button onClick={reset}>{say('retry')}</Button>
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(`${location.href}\n${stack ?? message}`)}
        >
          {say('copyDetails')}
        </Button>
      </Group>
    </Stack>
  )
}
