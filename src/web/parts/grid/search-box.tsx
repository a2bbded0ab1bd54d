import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { takesLetters } from '../../keys/letters.ts'
import { isTyping, pressedKey } from '../../keys/pressed.ts'
import { useWords } from '../../words/language.tsx'
import type { GridControls } from './use-grid.ts'
import { LIST_WORDS } from './words.ts'

/** The search of a list: `/` goes there from anywhere on the page, Esc empties it, ArrowDown and Enter go to the rows. */
export const SearchBox = memo(SearchBox_) as typeof SearchBox_

function SearchBox_<Row extends object>({
  controls,
  onRows,
}: {
  readonly controls: GridControls<Row>
  readonly onRows: () => void
}) {
  const say = useWords(LIST_WORDS)
  const { state, onState } = controls.props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const { key, isLetter } = pressedKey(event)
      if (key !== '/' || event.defaultPrevented || (isLetter && (!takesLetters() || isTyping(event.target))))
        return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  const set = (text: string) => onState({ ...state, text }, { isTyping: true })
  return (
    <TextInput
      ref={field}
      type="search"
      w={240}
      aria-label={say('searchLabel')}
      placeholder={say('search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        state.text === '' ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={say('clearSearch')}
            onClick={() => set('')}
          >
            <IconX size={13} />
          </ActionIcon>
        )
      }
      value={state.text}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          onRows()
        } else if (event.key === 'Escape' && state.text !== '') {
          event.preventDefault()
          event.stopPropagation()
          set('')
        }
      }}
    />
  )
}
