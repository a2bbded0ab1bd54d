import { Button, Modal, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react'
import { announce } from '../parts/announcer.tsx'
import { useFocusBack } from '../parts/dialog/use-focus-back.ts'
import { useWords } from '../words/language.tsx'
import classes from './users.module.css'
import { userWords } from './words.ts'

/** A password or key that nobody can show again: it stays until one says that one has it, and no stray key closes it. */
export function SecretOnce(props: {
  readonly title: string
  readonly hint: string
  readonly secret: string
  readonly onKept: () => void
}) {
  const { title, hint, secret } = props
  const say = useWords(userWords)
  useFocusBack()
  const clipboard = useClipboard({ timeout: 4000 })
  const copy = () => {
    clipboard.copy(secret)
    announce(say('copied'))
  }
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={
        <span className={classes.secretTitle}>
          <IconKey size={18} aria-hidden /> {title}
        </span>
      }
    >
      <Text size="sm">{hint}</Text>
      <div className={classes.secret}>
        <code>{secret}</code>
      </div>
      <div className={classes.secretFoot}>
        <Button
          data-autofocus
          variant="default"
          leftSection={
            clipboard.copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />
          }
          onClick={copy}
        >
          {say(clipboard.copied ? 'copied' : 'copy')}
        </Button>
        <Button onClick={props.onKept}>{say('kept')}</Button>
      </div>
    </Modal>
  )
}
