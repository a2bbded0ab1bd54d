import { Combobox, Loader, ScrollArea, TextInput } from '@mantine/core'
import { IconSelector, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { problemOf } from '../../client/problem.ts'
import { type Say, useWords } from '../../words/language.tsx'
import { announce } from '../announcer.tsx'
import { focusNextField } from './field-form.tsx'
import classes from './picker.module.css'
import { type FieldProps, selectAll, useField } from './use-field.tsx'
import { useMarkedOption } from './use-marked-option.ts'
import { fieldWords } from './words.ts'

/** What a text found, and whether that is known yet. */
export type Found<T> =
  | {
      readonly state: 'idle' | 'searching' | 'found'
      /** The best first: Enter chooses it. */
      readonly items: readonly T[]
    }
  | {
      readonly state: 'failed'
      readonly items: readonly []
      readonly error: unknown
      readonly retry: () => void
    }

/** How one of a list is shown, and said. */
export type Choice<T> = {
  readonly idOf: (item: T) => string
  /** What the field shows when it is chosen, and what is read out of it in the list. */
  readonly textOf: (item: T) => string
  readonly show: (item: T) => ReactNode
  /** The one that the text names beyond doubt: leaving the field, or Enter before the list is there, chooses it. */
  readonly exact: (text: string, items: readonly T[]) => T | null
}

type PickerProps<T> = FieldProps<T> & {
  readonly choice: Choice<T>
  readonly found: Found<T>
  /** What is typed, to find by; empty when something is chosen. */
  readonly onText: (text: string) => void
  readonly heading?: string | undefined
  readonly placeholder?: string | undefined
}

/**
 * A field that finds one of many by a text. The best one is marked as one types: Enter chooses it and goes to the next
 * field. What is found is said by its count.
 */
export function Picker<T>(props: PickerProps<T>) {
  const { choice, found, value, onChange, onText } = props
  const say = useWords(fieldWords)
  const { combobox, markedId } = useMarkedOption()
  const listId = useId()
  const isOpen = combobox.dropdownOpened
  const [typed, setTyped] = useState<string | null>(null)
  const [isAwaited, setAwaited] = useState(false)
  const [isChosen, setChosen] = useState(false)
  const target = useRef<HTMLInputElement>(null)
  const text = typed ?? (value === null ? '' : choice.textOf(value))
  const isUnchosen = value === null && text.trim() !== ''
  const { input, changed, left } = useField(props, {
    problem: isUnchosen ? { code: 'notFound' } : null,
    isEmpty: text.trim() === '',
  })

  const type = (next: string | null) => {
    setTyped(next)
    onText(next ?? '')
    setAwaited(false)
  }
  const take = (item: T) => {
    type(null)
    onChange(item)
    changed()
    combobox.closeDropdown()
  }
  const choose = (item: T) => {
    take(item)
    setChosen(true)
  }
  useLayoutEffect(() => {
    if (!isChosen) return
    setChosen(false)
    // When it is on the page what the choice brought: the next field may be one that comes with it.
    if (target.current) focusNextField(target.current)
  }, [isChosen])
  useWhenFound({ found, isOpen: isOpen && typed !== null, choice }, () => {
    combobox.selectFirstOption()
    const only =
      isAwaited && typed !== null ? (choice.exact(typed, found.items) ?? onlyOf(found.items)) : null
    setAwaited(false)
    if (only !== null) choose(only)
  })

  return (
    <Combobox
      store={combobox}
      readOnly={input.readOnly}
      onOptionSubmit={(id) => {
        if (found.state === 'failed') return found.retry()
        const item = found.items.find((one) => choice.idOf(one) === id)
        if (item !== undefined) choose(item)
      }}
    >
      {/* Mantine says what is open only once it is rendered again, and marks only what the arrows came to. */}
      <Combobox.Target
        withExpandedAttribute
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={(isOpen && markedId) || undefined}
      >
        <TextInput
          {...input}
          ref={target}
          placeholder={props.placeholder}
          spellCheck={false}
          value={text}
          rightSection={
            <End
              isSearching={found.state === 'searching' && isOpen}
              onClear={
                text === '' || input.readOnly
                  ? null
                  : () => {
                      type(null)
                      onChange(null)
                      changed()
                      target.current?.focus()
                    }
              }
            />
          }
          onChange={(event) => {
            type(event.currentTarget.value)
            if (value !== null) onChange(null)
            changed()
            combobox.openDropdown()
          }}
          onClick={() => !input.readOnly && combobox.openDropdown()}
          onKeyDown={(event) => {
            const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
            if (!isEnter || typed === null) return
            if (found.state === 'searching') {
              // Enter came before the list: it chooses when the list is there.
              event.preventDefault()
              setAwaited(true)
              return
            }
            // It came before the first of the list was marked.
            const exact = markedId || value !== null ? null : choice.exact(typed, found.items)
            if (exact === null) return
            event.preventDefault()
            choose(exact)
          }}
          onFocus={selectAll}
          onBlur={() => {
            combobox.closeDropdown()
            const exact = typed !== null && value === null ? choice.exact(typed, found.items) : null
            if (exact !== null) take(exact)
            left()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={listId} aria-label={props.label}>
          {props.heading && found.items.length > 0 && typed === null && (
            <Combobox.Header>{props.heading}</Combobox.Header>
          )}
          <ScrollArea.Autosize mah={280} type="scroll">
            {found.items.map((item) => (
              <Combobox.Option key={choice.idOf(item)} value={choice.idOf(item)} className={classes.item}>
                {choice.show(item)}
              </Combobox.Option>
            ))}
            <Instead found={found} text={text.trim()} say={say} />
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** One option on two lines, with a code before and an amount behind where there are any. */
export function TwoLines(props: {
  readonly code?: ReactNode
  readonly first: ReactNode
  readonly second?: ReactNode
  readonly right?: ReactNode
}) {
  return (
    <span className={classes.option}>
      {props.code && <span className={classes.code}>{props.code}</span>}
      <span className={classes.body}>
        <div className={classes.first}>{props.first}</div>
        {props.second && <div className={classes.second}>{props.second}</div>}
      </span>
      {props.right && <span className={classes.right}>{props.right}</span>}
    </span>
  )
}

/** Tells how much was found, and the best of it, whenever that changes; then does what follows from it. */
function useWhenFound<T>(
  given: { readonly found: Found<T>; readonly isOpen: boolean; readonly choice: Choice<T> },
  then: () => void,
): void {
  const say = useWords(fieldWords)
  const { found, isOpen, choice } = given
  const latest = useRef(then)
  useLayoutEffect(() => {
    latest.current = then
  })
  const best = found.items[0]
  const said =
    found.state === 'failed'
      ? say('searchFailed')
      : best === undefined
        ? say('foundNone')
        : `${found.items.length === 1 ? say('foundOne') : say('foundMany', { count: found.items.length })}: ${choice.textOf(best)}`
  const isKnown = isOpen && (found.state === 'found' || found.state === 'failed')
  useEffect(() => {
    if (!isKnown) return
    latest.current()
    // Said when one stops typing.
    const timer = setTimeout(() => announce(said), 500)
    return () => clearTimeout(timer)
  }, [isKnown, said])
}

function onlyOf<T>(items: readonly T[]): T | null {
  return items.length === 1 ? items[0]! : null
}

function Instead(props: {
  readonly found: Found<unknown>
  readonly text: string
  readonly say: Say<typeof fieldWords>
}) {
  const { found, text, say } = props
  if (found.state === 'failed') {
    const problem = problemOf(found.error)
    const why = problem && `${problem.title} ${say('request', { requestId: problem.requestId })}`
    return (
      <Combobox.Option value="retry" className={classes.item}>
        <TwoLines first={say('searchFailed')} second={why} />
      </Combobox.Option>
    )
  }
  if (found.items.length > 0 || found.state === 'idle') return null
  if (found.state === 'searching') return <Combobox.Empty>{say('searching')}</Combobox.Empty>
  return <Combobox.Empty>{say('none', { text })}</Combobox.Empty>
}

function End(props: { readonly isSearching: boolean; readonly onClear: (() => void) | null }) {
  const say = useWords(fieldWords)
  if (props.isSearching) return <Loader size={14} />
  if (props.onClear === null) return <IconSelector size={15} aria-hidden />
  return (
    <button
      type="button"
      className={classes.clear}
      tabIndex={-1}
      aria-label={say('clear')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onClear}
    >
      <IconX size={14} aria-hidden />
    </button>
  )
}
