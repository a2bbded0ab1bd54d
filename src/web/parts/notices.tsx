import { Button } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { currentLanguage, useWords } from '../words/language.tsx'
import { Announcer, announce } from './announcer.tsx'
import classes from './notices.module.css'
import { partWords } from './words.ts'

/** Something to be told beside what one is doing. */
export type Notice = {
  readonly kind: 'done' | 'refused' | 'info'
  /** In the user's language. */
  readonly text: string
  /** What one may still do about it, as undoing it. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly requestId?: string
}

/** Tells something for ten seconds, longer while one points at it or is in it; what was refused stays until it is dismissed. */
export function notify(notice: Notice): void {
  const { kind, text, action } = notice
  const id = `notice-${++count}`
  notifications.show({
    id,
    // Said by the announcer, which is on the page before there is something to say.
    role: 'presentation',
    color: COLORS[kind],
    icon: ICONS[kind],
    closeButtonProps: { 'aria-label': partWords.dismiss[currentLanguage()] },
    autoClose: kind === 'refused' ? false : SHOWN_MS,
    message: <Content notice={notice} onAction={() => notifications.hide(id)} />,
  })
  announce(action ? `${text} ${action.label}` : text, kind === 'refused' ? 'assertive' : 'polite')
}

/** Where notices stand, a landmark of its own; once on the page. It holds the {@link Announcer} too. */
export function Notices() {
  const say = useWords(partWords)
  return (
    <section aria-label={say('notices')}>
      <Announcer />
      <Notifications
        // Not on the right, where dialogs have what confirms.
        position="bottom-left"
        layout="stacked"
        limit={4}
        containerWidth={380}
        withinPortal={false}
        classNames={{ root: classes.notices! }}
        data-screen-only
      />
    </section>
  )
}

const SHOWN_MS = 10_000

let count = 0

const COLORS = { done: 'green', refused: 'red', info: 'sea' } as const

const ICONS = {
  done: <IconCheck size={16} aria-hidden />,
  refused: <IconAlertTriangle size={16} aria-hidden />,
  info: <IconInfoCircle size={16} aria-hidden />,
}

function Content({ notice, onAction }: { readonly notice: Notice; readonly onAction: () => void }) {
  const say = useWords(partWords)
  const { action, requestId, text } = notice
  return (
    <div className={classes.content}>
      <span className={classes.text}>{text}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            onAction()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {requestId && <span className={classes.request}>{say('requestId', { requestId })}</span>}
    </div>
  )
}
