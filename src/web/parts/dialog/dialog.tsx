import { Button, Loader, Modal, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { fieldErrors, problemOf } from '../../client/problem.ts'
import { useWords } from '../../words/language.tsx'
import { announce } from '../announcer.tsx'
import { ErrorPanel } from '../error-panel.tsx'
import { FieldFormContext, focusFirstInvalid, focusNextField, useFieldSet } from '../fields/field-form.tsx'
import { outcomeOf } from '../operation-key.ts'
import classes from './dialog.module.css'
import { useFocusBack } from './use-focus-back.ts'
import { useLeaving } from './use-leaving.ts'
import type { Operation } from './use-operation.ts'
import { dialogWords } from './words.ts'

/** A dialog that confirms one operation. */
export type DialogProps = {
  readonly title: string
  /** Whom or what it is about, under the title: `Comanda 2 · UH 204 · Maria Alves`. */
  readonly subject?: ReactNode
  readonly operation: Operation
  readonly onClose: () => void
  readonly confirmLabel: string
  /** What leaves the dialog, where what it confirms is a cancellation itself. */
  readonly leaveLabel?: string
  /** What is confirmed takes something away: a void, a cancellation. */
  readonly isDanger?: boolean
  /** What will be posted, by what is typed so far: text only, as it is read out when one stops typing. */
  readonly preview?: ReactNode
  /** Typed work would be lost by closing; by default, that the operation's body changed or a field holds unread text. */
  readonly isDirty?: boolean
  /** It was refused because what it is about has changed, and that is read anew by now. */
  readonly isReadAnew?: boolean
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
  /** Nothing is to be typed: the focus begins at what confirms, so that Enter does it. */
  readonly beginsAtConfirm?: boolean
  readonly children?: ReactNode
}

/**
 * A short dialog, open as long as it is rendered. Enter goes from field to field and at last to the confirmation,
 * Ctrl+Enter confirms from anywhere, Esc closes. It, the browser's Back and the closing of the window ask first where something
 * typed would be lost.
 */
export function Dialog(props: DialogProps) {
  const { operation, onClose, title } = props
  const say = useWords(dialogWords)
  const frame = useRef<HTMLDivElement>(null)
  const errors = useStableErrors(operation.error)
  const fields = useFieldSet(errors)
  const [isAsking, setAsking] = useState(false)
  useFocusBack()

  useEffect(() => {
    // The API's word on a field, when it has come.
    if (Object.keys(errors).length > 0) focusFirstInvalid(frame.current)
  }, [errors])

  const wouldLose = () => props.isDirty ?? (operation.isChanged || fields.hasUnread())
  const leaving = useLeaving(() => operation.isSending || wouldLose())
  const keepOn = () => {
    leaving?.stay()
    setAsking(false)
  }
  const confirm = () => {
    keepOn()
    if (operation.isSending) announce(say('stillSending'))
    else if (fields.tryAll(frame.current)) operation.send()
  }
  const close = () => {
    // Esc in a calendar above the dialog closes the calendar.
    if (isAbove(document.activeElement, frame.current)) return
    if (operation.isSending) return announce(say('stillSending'))
    if (isAsking || leaving) keepOn()
    else if (wouldLose()) setAsking(true)
    else onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      confirm()
    } else if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
      event.preventDefault()
      focusNextField(event.target)
    }
  }

  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      size={props.size ?? 'md'}
      title={<DialogTitle title={title} subject={props.subject} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, heard on their way up */}
      <div ref={frame} data-form onKeyDown={onKeyDown}>
        <FieldFormContext value={fields.form}>
          <div className={classes.fields} data-fields>
            {props.children}
          </div>
        </FieldFormContext>
        {props.preview && <Preview>{props.preview}</Preview>}
        <OperationProblem
          error={operation.error}
          orphans={fields.orphans}
          isReadAnew={props.isReadAnew ?? false}
          onRetry={confirm}
        />
        {isAsking || leaving ? (
          <DiscardQuestion
            isUncertain={operation.isSending || isUncertain(operation.error)}
            onKeep={keepOn}
            onDiscard={leaving ? leaving.leave : onClose}
          />
        ) : (
          <Foot {...props} onConfirm={confirm} onCancel={close} />
        )}
      </div>
    </Modal>
  )
}

/** The head of a dialog: what is done, and with what. */
export function DialogTitle({ title, subject }: Pick<DialogProps, 'title' | 'subject'>) {
  return (
    <>
      <span className={classes.title}>{title}</span>
      {subject && <div className={classes.subject}>{subject}</div>}
    </>
  )
}

/** True for an element of what is open above the dialog. */
function isAbove(element: Element | null, frame: HTMLElement | null): boolean {
  return (
    element !== null && element !== document.body && !frame?.closest('[role="dialog"]')?.contains(element)
  )
}

/** True where what was sent may have been done. */
function isUncertain(error: unknown): boolean {
  return error !== null && outcomeOf(problemOf(error)?.code ?? null) !== 'refused'
}

/** The API's errors by field, the same object as long as the error is the same. */
function useStableErrors(error: unknown): Readonly<Record<string, string>> {
  const held = useRef<{ readonly error: unknown; readonly errors: Readonly<Record<string, string>> }>({
    error: null,
    errors: {},
  })
  if (held.current.error !== error) held.current = { error, errors: fieldErrors(error) }
  return held.current.errors
}

function Preview({ children }: { readonly children: ReactNode }) {
  const say = useWords(dialogWords)
  // Read out when one stops typing, not at each letter.
  const [settled] = useDebouncedValue(children, 700)
  return (
    <>
      <div className={classes.preview} aria-hidden data-preview>
        {children}
      </div>
      <VisuallyHidden>
        <section aria-label={say('preview')} aria-live="polite" aria-atomic>
          {settled}
        </section>
      </VisuallyHidden>
    </>
  )
}

function OperationProblem(props: {
  readonly error: unknown
  readonly orphans: readonly string[]
  readonly isReadAnew: boolean
  readonly onRetry: () => void
}) {
  const { error, orphans } = props
  const say = useWords(dialogWords)
  const problem = problemOf(error)
  if (error === null) return null
  // All of it stands at the fields.
  if (Object.keys(fieldErrors(error)).length > 0 && orphans.length === 0) return null
  if (problem?.code === 'idempotencyKeyReused') {
    return (
      <ErrorPanel
        className={classes.problem}
        error={error}
        title={say('boundTitle')}
        notes={[say('boundHint')]}
      />
    )
  }
  if (props.isReadAnew) {
    return (
      <ErrorPanel
        className={classes.problem}
        error={error}
        title={say('changedTitle')}
        notes={[say('changedHint')]}
      />
    )
  }
  return (
    <ErrorPanel
      className={classes.problem}
      error={error}
      notes={orphans}
      isKept
      onRetry={problem === null || problem.status >= 500 ? props.onRetry : undefined}
    />
  )
}

function Foot(props: DialogProps & { readonly onConfirm: () => void; readonly onCancel: () => void }) {
  const say = useWords(dialogWords)
  const { isSending } = props.operation
  return (
    <div className={classes.foot}>
      <Button variant="default" onClick={props.onCancel}>
        {props.leaveLabel ?? say('cancel')}
        <span className={classes.keys} aria-hidden>
          Esc
        </span>
      </Button>
      <Button
        data-confirms
        data-autofocus={props.beginsAtConfirm || undefined}
        {...(props.isDanger && { color: 'red.9' })}
        // Not disabled, which would lose the focus: a second press says that it is on its way.
        aria-disabled={isSending || undefined}
        aria-keyshortcuts="Control+Enter"
        leftSection={isSending ? <Loader size={12} color="currentColor" /> : undefined}
        onClick={props.onConfirm}
      >
        {isSending ? say('sending') : props.confirmLabel}
        {!isSending && (
          <span className={classes.keys} aria-hidden>
            Ctrl+Enter
          </span>
        )}
      </Button>
    </div>
  )
}

function DiscardQuestion(props: {
  readonly isUncertain: boolean
  readonly onKeep: () => void
  readonly onDiscard: () => void
}) {
  const say = useWords(dialogWords)
  const keep = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    keep.current?.focus()
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus()
    }
  }, [])
  return (
    <div
      role="alertdialog"
      aria-labelledby="discard-title"
      aria-describedby="discard-hint"
      className={classes.foot}
    >
      <div className={classes.asked}>
        <div id="discard-title" className={classes.askedTitle}>
          {say('discardTitle')}
        </div>
        <div id="discard-hint" className={classes.dimmed}>
          {say(props.isUncertain ? 'maybeSent' : 'nothingSent')}
        </div>
      </div>
      <Button variant="default" onClick={props.onDiscard}>
        {say('discard')}
      </Button>
      <Button ref={keep} onClick={props.onKeep}>
        {say('keepOn')}
      </Button>
    </div>
  )
}
