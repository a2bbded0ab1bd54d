import { Alert, Button, Center, Code, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../../api/language.ts'
import { problemOf } from '../client/problem.ts'
import { useWords } from '../words/language.tsx'

const WORDS = {
  failed: texts('Não foi possível carregar', 'It could not be loaded', 'No se pudo cargar'),
  retry: texts('Tentar de novo', 'Try again', 'Intentar de nuevo'),
  copy: texts('Copiar detalhes', 'Copy details', 'Copiar detalles'),
}

/** What went wrong, where it went wrong: the message, the request's id, and what one can do. */
export function ErrorPanel({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}) {
  const say = useWords(WORDS)
  const problem = problemOf(error)
  const message = problem?.title ?? (error instanceof Error ? error.message : String(error))
  const details = problem ? JSON.stringify(problem, null, 2) : message
  return (
    <Alert color="red" title={say('failed')} role="alert">
      <Stack gap="xs">
        <Text size="sm">{message}</Text>
        {problem && <Code>{problem.requestId}</Code>}
        <Group gap="xs">
          {onRetry && <Button onClick={onRetry}>{say('retry')}</Button>}
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(details)}>
            {say('copy')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** That there is nothing, and what one can do about it. */
export function EmptyState({ title, action }: { readonly title: string; readonly action?: ReactNode }) {
  return (
    <Center p="xl">
      <Stack align="center" gap="sm">
        <Text c="dimmed">{title}</Text>
        {action}
      </Stack>
    </Center>
  )
}
