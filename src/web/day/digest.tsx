import { ActionIcon, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { announce } from '../parts/announcer.tsx'
import { useWords } from '../words/language.tsx'
import classes from './digest.module.css'
import { words } from './words.ts'

/** The first signs of a digest, enough to be compared by eye; the whole of it is copied, and is on paper. */
export function Digest({ digest, what }: { readonly digest: string; readonly what: string }) {
  const say = useWords(words)
  const clipboard = useClipboard()
  const label = say('copyDigest', { what: what.toLowerCase() })
  return (
    <span className={classes.digest}>
      <code title={digest}>
        <span data-screen-only>{digest.slice(0, 16)}…</span>
        <span data-print-only>{digest}</span>
      </code>
      <Tooltip label={clipboard.copied ? say('copied') : label}>
        <ActionIcon
          data-screen-only
          variant="subtle"
          color="gray"
          size={24}
          aria-label={label}
          onClick={() => {
            clipboard.copy(digest)
            announce(say('copied'))
          }}
        >
          {clipboard.copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
