import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { accountOptionText, findAccountsQuery } from '../accounts/find-accounts.ts'
import { useShownKey } from '../keys/use-own-keys.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { keyOf, PLACES } from './areas.ts'
import { useKeyActions } from './keys.tsx'
import classes from './palette.module.css'
import { type Entry, matching } from './palette-entries.ts'
import { useProperty } from './property.tsx'
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
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const { entries, found } = useEntries(text)
  const at = Math.min(chosen, Math.max(entries.length - 1, 0))
  const run = (entry: Entry | undefined) => {
    if (!entry || entry.blocked) return
    onClose()
    // After the dialog has given the focus back.
    setTimeout(entry.run, 0)
  }
  const move = (by: number) => setChosen((at + by + entries.length) % Math.max(entries.length, 1))
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
          setChosen(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter') run(entries[at])
          else return
          event.preventDefault()
        }}
      />
      <p role="status" className={classes.count}>
        {found.isLoading
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

/** What a text leads to, and the search for accounts that is a part of it. */
function useEntries(text: string) {
  const say = useWords(words)
  const format = useFormat()
  const { language } = useLanguage()
  const { propertyId, rights } = useProperty()
  const navigate = useNavigate()
  const actions = useKeyActions()
  const [asked] = useDebouncedValue(text.trim(), 120)
  const isAsked = asked.length > 0 && text.trim() !== ''
  const found = useQuery({
    ...findAccountsQuery(propertyId, { text: asked, includeClosed: false }),
    enabled: isAsked,
  })
  const held: readonly string[] = rights
  const goes = PLACES.filter((place) => held.includes(place.right)).map(
    (place): Entry => ({
      id: `go ${place.path}`,
      group: say('paletteGo'),
      title: place.title[language],
      key: keyOf(place),
      run: () => void navigate({ to: `/${propertyId}/${place.path}` }),
    }),
  )
  const labels = new Set(goes.map((entry) => entry.title))
  const acts = actions
    .filter(({ key, label }) => !labels.has(label) && key !== 'Ctrl+K')
    // What several keys do is one thing to do.
    .filter(({ label }, at, all) => all.findIndex((one) => one.label === label) === at)
    .map(
      ({ key, label, run, blocked }): Entry => ({
        id: `act ${key}`,
        group: say('paletteAct'),
        title: label,
        key,
        blocked,
        run,
      }),
    )
  const accounts = isAsked
    ? (found.data?.items ?? []).slice(0, 12).map(
        (item): Entry => ({
          id: `account ${item.accountId}`,
          group: say('paletteAccounts'),
          ...accountOptionText(item, format),
          run: () => void navigate({ to: `/${propertyId}/accounts/${item.accountId}` }),
        }),
      )
    : []
  return { entries: [...accounts, ...matching([...acts, ...goes], text)], found }
}
