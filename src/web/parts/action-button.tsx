import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { ariaKey, useShownKey } from '../keys/use-own-keys.ts'
import { useLanguage } from '../words/language.tsx'
import classes from './action-button.module.css'
import { announce } from './announcer.tsx'
import { type Blocked, blockedText } from './blocked-text.ts'
import { useOffer } from './offered.ts'

/**
 * Something that one may do here, or may not: then it stays where it is, can be reached, and says why, when one points
 * at it, comes to it, or tries. The palette offers the same. `keyHint` is shown only: the key itself is heard by the screen.
 */
export function ActionButton(props: {
  readonly label: string
  readonly onRun: () => void
  readonly blocked?: Blocked | null | undefined
  /** The key that does the same, by the name that everybody has it by, `F4`; the user's own is shown. */
  readonly keyHint?: string
  readonly icon?: ReactNode
  readonly isMain?: boolean
  readonly isDanger?: boolean
  /** Enter in a field of its form presses it. */
  readonly isSubmit?: boolean
}) {
  const { label, blocked, keyHint, isMain, isDanger } = props
  const { language } = useLanguage()
  const shownKey = useShownKey()
  const reasonId = useId()
  const [isTold, setTold] = useState(false)
  const reason = blocked ? blockedText(blocked, language) : null
  useOffer([{ label, key: keyHint, blocked: reason, run: props.onRun }])
  const press = () => {
    if (reason === null) return props.onRun()
    setTold(true)
    announce(`${label}: ${reason}`, 'assertive')
  }
  const button = (
    <Button
      variant={isMain && !reason ? 'filled' : 'default'}
      {...(isDanger && !reason && { color: isMain ? 'red.9' : 'red', variant: isMain ? 'filled' : 'light' })}
      className={reason ? classes.blocked : undefined}
      leftSection={reason ? <IconLock size={14} aria-hidden /> : props.icon}
      type={props.isSubmit ? 'submit' : 'button'}
      // Not `disabled`: what cannot be reached cannot say why.
      aria-disabled={reason ? true : undefined}
      aria-describedby={reason ? reasonId : undefined}
      aria-keyshortcuts={keyHint && ariaKey(shownKey(keyHint))}
      onClick={press}
      onBlur={() => setTold(false)}
      onMouseLeave={() => setTold(false)}
    >
      {label}
      {keyHint && (
        <span className={classes.key} aria-hidden>
          {shownKey(keyHint)}
        </span>
      )}
    </Button>
  )
  if (reason === null) return button
  return (
    <>
      <Tooltip label={reason} multiline className={classes.reason} {...(isTold && { opened: true })}>
        {button}
      </Tooltip>
      <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>
    </>
  )
}
