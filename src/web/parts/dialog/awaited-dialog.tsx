import { Button, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/language.tsx'
import { ErrorPanel } from '../error-panel.tsx'
import { type Asked, LoadingRows, useIsLate } from '../states.tsx'
import classes from './dialog.module.css'
import { DialogTitle } from './dialog.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { dialogWords } from './words.ts'

type AwaitedDialogProps<Data> = {
  readonly title: string
  readonly subject?: ReactNode
  readonly query: Asked<Data>
  readonly onClose: () => void
  /** The dialog, by what was answered first; once open it stays. */
  readonly children: (data: Data) => ReactNode
}

/**
 * A dialog that begins with what the API must tell first: what can be chosen in it, how the folio stands. Until that is
 * there it says so, and where it failed, why; what is typed meanwhile waits for the field (`frame/type-ahead.ts`).
 */
export function AwaitedDialog<Data>(props: AwaitedDialogProps<Data>) {
  // Here, as what had the focus while one waited is gone when the dialog closes.
  useFocusBack()
  const { data } = props.query
  return data === undefined ? <WaitingDialog {...props} /> : props.children(data)
}

/** In the place of a dialog that cannot begin yet; without an error it is on its way. */
function WaitingDialog({ title, subject, query, onClose }: Omit<AwaitedDialogProps<unknown>, 'children'>) {
  const say = useWords(dialogWords)
  const isLate = useIsLate()
  const { error } = query
  const isShown = isLate || error !== null
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isShown) return
    // The first button of the error is that which tries again.
    const target = error === null ? frame.current : frame.current?.querySelector('button')
    target?.focus()
  }, [isShown, error])
  if (!isShown) return null
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      title={<DialogTitle title={title} subject={subject} />}
    >
      {/* It has the focus, not a button: what is typed ahead is not to press one. A dialog that opens with the error already
          gives the focus to its first button. */}
      <div
        ref={frame}
        tabIndex={-1}
        data-autofocus={error === null || undefined}
        data-awaits-field
        className={classes.awaiting}
      >
        {error === null ? <LoadingRows /> : <ErrorPanel error={error} onRetry={() => void query.refetch()} />}
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
          <span className={classes.keys} aria-hidden>
            Esc
          </span>
        </Button>
      </div>
    </Modal>
  )
}
