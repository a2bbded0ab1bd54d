import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { holderOf, type ListedKey } from '../frame/key-list.ts'
import { useLetterKeys } from '../keys/letters.ts'
import { shownKey, whyNotKey, whyNotSwap } from '../keys/own-keys.ts'
import { nameOf } from '../keys/pressed.ts'
import { useOwnKeys } from '../keys/use-own-keys.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import { keyWords } from './key-words.ts'
import classes from './keys-panel.module.css'

/** Takes a key that is pressed, says whether it can be had, and gives it. */
export function KeyDialog({
  listed,
  onGive,
  onClose,
}: {
  readonly listed: ListedKey
  readonly onGive: (to: string) => void
  readonly onClose: () => void
}) {
  const say = useWords(keyWords)
  const { language } = useLanguage()
  const [pressed, setPressed] = useState<string | null>(null)
  const { told, isRefused, isSwap } = useVerdict(listed, pressed)
  const hear = (event: KeyboardEvent) => {
    // Alone they move, confirm and leave, here too; one that is held for another is no key yet.
    const isAlone = !event.ctrlKey && !event.altKey && !event.metaKey
    if (isAlone && /^(Tab|Enter|Escape| )$/.test(event.key)) return
    if (/^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    setPressed(nameOf(event.nativeEvent, pressed ?? '').key)
  }
  return (
    <Modal opened onClose={onClose} title={say('newKey')} closeButtonProps={{ 'aria-label': say('cancel') }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and the buttons within, heard on their way up */}
      <div onKeyDown={hear}>
        <TextInput
          data-autofocus
          readOnly
          size="md"
          label={listed.does[language]}
          placeholder={say('press')}
          value={pressed === 'G' ? say('pressSecond') : (pressed ?? '')}
          classNames={{ input: classes.pressed! }}
          onKeyDown={(event) => event.key === 'Enter' && !isRefused && onGive(pressed!)}
        />
        <p role="status" className={classes.told}>
          {told}
        </p>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <ActionButton
            isMain
            label={say(isSwap ? 'swap' : 'use')}
            blocked={isRefused ? { code: 'refused', title: told } : null}
            onRun={() => onGive(pressed!)}
          />
        </Group>
      </div>
    </Modal>
  )
}

/** What is said of a key that was pressed. */
function useVerdict({ key }: ListedKey, pressed: string | null) {
  const say = useWords(keyWords)
  const { language } = useLanguage()
  const [own] = useOwnKeys()
  const [takesLetters] = useLetterKeys()
  if (pressed === null) return { told: say('pressAlso'), isRefused: true, isSwap: false }
  const isUsual = pressed === key
  const refusal = isUsual ? null : whyNotKey(pressed, { takesLetters })
  if (refusal !== null) return { told: say(refusal, { pressed }), isRefused: true, isSwap: false }
  const holder = holderOf(pressed, own)
  if (!holder) return { told: say('isFree', { pressed }), isRefused: false, isSwap: false }
  if (holder.key === key) return { told: say('isSame', { pressed }), isRefused: true, isSwap: false }
  const said = { pressed, does: holder.does[language], other: shownKey(key, own) }
  const noSwap = whyNotSwap(own, { key, holder: holder.key, takesLetters })
  if (noSwap !== null) {
    const reason = say(noSwap, { pressed: said.other })
    return { told: say('cannotSwap', { ...said, reason }), isRefused: true, isSwap: false }
  }
  return { told: say('isTaken', said), isRefused: false, isSwap: true }
}
