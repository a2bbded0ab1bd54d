import { Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useShownKey } from '../keys/use-own-keys.ts'
import { useWords } from '../words/language.tsx'
import classes from './key-bar.module.css'
import { useKeyActions } from './keys.tsx'
import { words } from './words.ts'

/** The function keys with what they do here, as buttons: the habit of every front desk. */
export function KeyBar() {
  const say = useWords(words)
  const shownKey = useShownKey()
  const actions = useKeyActions().filter(({ key, isQuiet }) => !isQuiet && isOfBar(key))
  const inOrder = [...actions].sort((a, b) => rank(a.key) - rank(b.key))
  return (
    <footer className={classes.bar}>
      <ul className={classes.keys} aria-label={say('keyBar')}>
        {inOrder.map(({ key, label, run, blocked, onBlocked }) => (
          <li key={key}>
            <Tooltip label={blocked ?? ''} disabled={!blocked} multiline maw={360}>
              <button
                type="button"
                className={classes.key}
                aria-disabled={blocked ? true : undefined}
                aria-description={blocked ?? undefined}
                onClick={() => (blocked ? onBlocked?.(blocked) : run())}
              >
                <kbd>{shownKey(key)}</kbd>
                {blocked && <IconLock size={12} aria-hidden />} {label}
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </footer>
  )
}

function isOfBar(key: string): boolean {
  return /F\d+$/.test(key) || key === 'Ctrl+K'
}

/** F1, F2, Shift+F2, F3 …; other keys behind. */
function rank(key: string): number {
  const number = /F(\d+)$/.exec(key)?.[1]
  return number === undefined ? 100 : Number(number) * 2 + (key.includes('+') ? 1 : 0)
}
