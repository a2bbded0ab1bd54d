import { Button } from '@mantine/core'
import { type NotificationData, Notifications, notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { fillIn } from '../../api/language.ts'
import { problemOf, UnreachableError } from '../client/problem.ts'
import { shownKey } from '../keys/own-keys.ts'
import { ariaKey, ownKeys, useShownKey } from '../keys/use-own-keys.ts'
import { currentLanguage, useWords } from '../words/language.tsx'
import { Announcer, announce } from './announcer.tsx'
import classes from './notices.module.css'
import { outcomeOf } from './operation-key.ts'
import { sound } from './sound.ts'
import { fall, stand, type Undo, useStanding } from './undo.ts'
import { partWords } from './words.ts'

/** Something to be told beside what one is doing. */
export type Notice = {
  readonly kind: 'done' | 'refused' | 'info'
  /** In the user's language. */
  readonly text: string
  /** Where one may go from it. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** How it is undone, by its button or by Ctrl+Z, as long as it is shown. */
  readonly undo?: Undo
  readonly requestId?: string
}

/** Tells something for ten seconds, longer while one points at it or is in it; what was refused stays until it is dismissed. */
export function notify(notice: Notice): void {
  const { kind, text, action, undo } = notice
  const id = `notice-${++count}`
  // What can be undone, or went wrong, is not pushed aside by what is only told: that makes room for the next one.
  if (kind !== 'refused' && !action && !undo) {
    if (passing !== null) notifications.hide(passing)
    passing = id
  }
  const shown: NotificationData = {
    id,
    // Said by the announcer, which is on the page before there is something to say.
    role: 'presentation',
    color: COLORS[kind],
    icon: ICONS[kind],
    closeButtonProps: { 'aria-label': word('dismiss') },
    autoClose: kind === 'refused' ? false : SHOWN_MS,
    message: <Content id={id} notice={notice} />,
    onClose: () => fall(id),
  }
  if (undo) letUndo({ ...shown, id }, text, undo)
  notifications.show(shown)
  const more = undo ? `${word('undo')}: ${shownKey(UNDO_KEY, ownKeys())}` : action?.label
  announce(more ? `${text}. ${more}` : text, kind === 'refused' ? 'assertive' : 'polite')
  if (kind !== 'info') sound(kind)
}

/** Tells why something did not happen, in the API's words where it has some; `as` puts them in a sentence, at `{reason}`. */
export function notifyError(error: unknown, as = '{reason}'): void {
  const problem = problemOf(error)
  const reason = problem?.title ?? word(error instanceof UnreachableError ? 'unreachableTitle' : 'unexpected')
  notify({
    kind: 'refused',
    text: fillIn(as, { reason }),
    ...(problem && { requestId: problem.requestId }),
  })
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
        limit={5}
        containerWidth={380}
        withinPortal={false}
        classNames={{ root: classes.notices! }}
        data-screen-only
      />
    </section>
  )
}

const SHOWN_MS = 10_000

/** Undoes the newest of what can still be undone; heard by the frame. */
const UNDO_KEY = 'Ctrl+Z'

let count = 0

/** The notice that is only told, and shown until the next such one. */
let passing: string | null = null

const COLORS = { done: 'green', refused: 'red', info: 'sea' } as const

const ICONS = {
  done: <IconCheck size={16} aria-hidden />,
  refused: <IconAlertTriangle size={16} aria-hidden />,
  info: <IconInfoCircle size={16} aria-hidden />,
}

function word(name: keyof typeof partWords): string {
  return partWords[name][currentLanguage()]
}

/** Says how undoing ended. Where nobody answered the notice stays, to try again: it is not undone twice. */
function letUndo(shown: NotificationData & { readonly id: string }, text: string, undo: Undo): void {
  const { id } = shown
  const { send, done, onTried } = undo
  stand(
    { id, text, send },
    {
      onSent: () => notifications.update({ ...shown, autoClose: false }),
      onDone: () => {
        notifications.hide(id)
        notify({ kind: 'done', text: done })
        onTried()
      },
      onError: (error) => {
        if (outcomeOf(problemOf(error)?.code ?? null) === 'unknown')
          announce(word('undoUnknown'), 'assertive')
        else {
          notifications.hide(id)
          notifyError(error, word('notUndone'))
        }
        onTried()
      },
    },
  )
}

function Content({ id, notice }: { readonly id: string; readonly notice: Notice }) {
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
            notifications.hide(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <UndoButton id={id} />
      {requestId && <span className={classes.request}>{say('requestId', { requestId })}</span>}
    </div>
  )
}

/** Undoes what the notice tells, as long as it can be; the key is that of the newest. */
function UndoButton({ id }: { readonly id: string }) {
  const say = useWords(partWords)
  const shown = useShownKey()(UNDO_KEY)
  const standing = useStanding()
  const own = standing.find((one) => one.id === id)
  if (!own) return null
  const { isOnItsWay, error, run } = own
  const requestId = problemOf(error)?.requestId
  const isNewest = own === standing.at(-1)
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        // Not disabled, which would lose the focus.
        aria-disabled={isOnItsWay || undefined}
        aria-keyshortcuts={isNewest ? ariaKey(shown) : undefined}
        onClick={run}
      >
        {say(isOnItsWay ? 'undoing' : 'undo')}
        {isNewest && !isOnItsWay && (
          <span className={classes.key} aria-hidden>
            {shown}
          </span>
        )}
      </Button>
      {error !== null && <span className={classes.error}>{say('undoUnknown')}</span>}
      {requestId && <span className={classes.request}>{say('requestId', { requestId })}</span>}
    </>
  )
}
