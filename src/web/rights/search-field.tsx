import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'

/** The search of a screen that is no list: it narrows what is shown while one types; Esc empties it. */
export function SearchField(props: {
  readonly ref: Ref<HTMLInputElement>
  readonly label: string
  /** Of the button that empties it. */
  readonly clear: string
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const { text, onText, label } = props
  return (
    <TextInput
      ref={props.ref}
      type="search"
      w={240}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={props.clear} onClick={() => onText('')} />
      }
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        event.stopPropagation()
        onText('')
      }}
    />
  )
}
