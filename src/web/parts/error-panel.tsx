import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconAlertTriangle, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { isPropertyGone, problemOf, UnreachableError } from '../client/problem.ts'
import { useWords } from '../words/language.tsx'
import classes from './error-panel.module.css'
import { problemDetails } from './problem-details.ts'
import { partWords } from './words.ts'

/**
 * What did not happen and what to do about it, where it was asked for. `isKept` promises that trying again does it
 * once: a form under one Idempotency-Key. `title` and `notes` are the screen's own words beside the API's.
 */
export function ErrorPanel(props: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly title?: string
  readonly notes?: readonly string[]
  readonly isKept?: boolean
  readonly className?: string | undefined
}) {
  const { error, onRetry, notes = [] } = props
  const say = useWords(partWords)
  const clipboard = useClipboard()
  const problem = problemOf(error)
  const isUnreachable = error instanceof UnreachableError
  const rights = problem?.missingRights ?? []
  const Icon = isUnreachable ? IconPlugConnectedX : rights.length > 0 ? IconLock : IconAlertTriangle
  const lacking =
    rights.length === 0
      ? undefined
      : rights.length === 1
        ? say('missingRight', { right: rights[0]!.name })
        : say('missingRights')
  const gone = problem && isPropertyGone(problem) ? say('propertyGone') : undefined
  const title =
    props.title ?? lacking ?? gone ?? problem?.title ?? say(isUnreachable ? 'unreachableTitle' : 'unexpected')
  return (
    <div role="alert" className={`${classes.panel} ${props.className ?? ''}`}>
      <Icon size={18} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <div className={classes.title}>{title}</div>
        {isUnreachable && <div>{say(props.isKept ? 'unreachableKept' : 'unreachable')}</div>}
        {rights.length > 1 && (
          <ul className={classes.list}>
            {rights.map((right) => (
              <li key={right.id}>{right.name}</li>
            ))}
          </ul>
        )}
        {notes.map((note) => (
          <div key={note}>{note}</div>
        ))}
        <div className={classes.foot}>
          {onRetry && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              {say('retry')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => clipboard.copy(problemDetails(error, problem))}
          >
            {say(clipboard.copied ? 'copied' : 'copyDetails')}
          </Button>
          {problem && (
            <span className={classes.request}>{say('requestId', { requestId: problem.requestId })}</span>
          )}
        </div>
      </div>
    </div>
  )
}
