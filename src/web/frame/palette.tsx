import { Modal, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useShownKey } from '../keys/use-own-keys.ts'
import { announce } from '../parts/announcer.tsx'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { useWords } from '../words/language.tsx'
import classes from './palette.module.css'
import type { Entry } from './palette-entries.ts'
import { useEntries } from './use-entries.ts'
import { words } from './words.ts'

/** Ctrl+K: find an account, go to a screen, or do what the screen can do, all by typing. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useWords(words)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={say('palette')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('close') }}
      classNames={{ body: classes.body! }}
    >
      <PaletteBox onClose={onClose} />
    </Modal>
  )
}

function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words)
  const shownKey = useShownKey()
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const list = useId()
  const [isEntered, setEntered] = useState(false)
  const { meant, perhaps, found, isSure, isAwaited } = useEntries(text)
  const entries = [...meant, ...perhaps]
  // What was chosen stays so when others come before it.
  const at = Math.max(
    entries.findIndex(({ id }) => id === chosenId),
    0,
  )
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.blocked) return announce(`${entry.title}: ${entry.blocked}`, 'assertive')
    onClose()
    // After the dialog has given the focus back.
    setTimeout(entry.run, 0)
  }
  // A cashier is faster than the search: what is first once it has answered is what was meant, but nothing that is only guessed.
  const mustWait = isAwaited && !isSure && chosenId === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, when the wait is over
  useEffect(() => {
    if (!isEntered || mustWait) return
    setEntered(false)
    run(meant[0])
  }, [isEntered, mustWait])
  const move = (by: number) => {
    setChosenId(entries[(at + by + entries.length) % Math.max(entries.length, 1)]?.id ?? null)
    setEntered(false)
  }
  return (
    <>
      <TextInput
        size="md"
        data-autofocus
        role="combobox"
        aria-label={say('paletteHint')}
        placeholder={say('paletteHint')}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={entries.length > 0 ? `${list}-${at}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosenId(null)
          setEntered(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter' && mustWait) setEntered(true)
          else if (event.key === 'Enter') run(entries[at])
          else return
          event.preventDefault()
        }}
      />
      <p role="status" className={classes.count}>
        {isAwaited
          ? say('paletteSearching')
          : entries.length === 0
            ? !found.error && say('paletteNone')
            : say('paletteCount', { count: entries.length })}
      </p>
      {found.error && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      {/* The focus stays in the field, which points at the option. */}
      <div id={list} role="listbox" aria-label={say('palette')} className={classes.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus is the field's
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            aria-disabled={entry.blocked ? true : undefined}
            className={classes.option}
            ref={index === at ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => run(entry)}
          >
            <span className={classes.group}>{entry.group}</span>
            <span className={classes.title}>
              {entry.title}
              {entry.detail && <span className={classes.detail}> {entry.detail}</span>}
              {entry.blocked && <span className={classes.detail}> {entry.blocked}</span>}
            </span>
            {entry.key && <kbd>{shownKey(entry.key)}</kbd>}
          </div>
        ))}
      </div>
    </>
  )
}
