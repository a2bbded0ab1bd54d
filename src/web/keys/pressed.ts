import { takesLetters } from './letters.ts'
import { meantKey } from './own-keys.ts'
import { ownKeys } from './use-own-keys.ts'

/** A key that was pressed. */
export type Pressed = {
  /** The key by which it is known in the sources: the user may have given its work to another one. Null if it does nothing. */
  readonly key: string | null
  /** It types a sign where one types, so that it is the user's to switch off (WCAG 2.1.4). */
  readonly isLetter: boolean
  /** A text field has it for itself: see {@link editsText}. */
  readonly isOfText: boolean
}

/** A key as it is named, whatever it is given to. */
export type Named = Pick<Pressed, 'isLetter'> & { readonly key: string }

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly code?: string
}

/**
 * The name of what was pressed: modifiers, then the key, letters as capitals. Shift is no part of a sign that needs it: `?`.
 * A letter after `G` is `G A`.
 */
export function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, before: string): Named {
  // With Alt a digit is a digit, whatever Shift would make of it.
  const sign = (altKey && /^Digit(\d)$/.exec(code ?? '')?.[1]) || key
  const isSign = sign.length === 1 && !/[a-z0-9 ]/i.test(sign)
  const name = sign === ' ' ? 'Space' : sign.length === 1 ? sign.toUpperCase() : sign
  const modifiers = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && !isSign && 'Shift']
  const isLetter = key.length === 1 && !ctrlKey && !metaKey && !altKey
  if (isLetter && before === 'G' && name !== 'Space') return { key: `G ${name}`, isLetter }
  return { key: [...modifiers.filter(Boolean), name].join('+'), isLetter }
}

/** True for a key that changes, copies or takes back what is typed where one types, whatever else it was given to. */
export function editsText(key: string): boolean {
  return /^(Backspace|(Shift\+)?(Delete|Insert)|Ctrl\+(Insert|[ACVXYZ]|Shift\+Z))$/.test(key)
}

/** How long the first of two keys waits for the second, milliseconds. */
const SAME_THOUGHT_MS = 1500

/** The first of two keys that was pressed last, and when by the events' own clock. */
let first = { key: '', at: 0 }
const named = new WeakMap<KeyboardEvent, Pressed>()

/** What was pressed, the same for everybody who hears of the event. Asked of each event, from the first who hears it. */
export function pressedKey(event: KeyboardEvent): Pressed {
  const known = named.get(event)
  if (known) return known
  const before = event.timeStamp - first.at < SAME_THOUGHT_MS ? first.key : ''
  const { key, isLetter } = nameOf(event, before)
  const mayBeFirst = key === 'G' && takesLetters() && !isTyping(event.target)
  first = { key: mayBeFirst ? key : '', at: event.timeStamp }
  const pressed = { key: meantKey(key, ownKeys()), isLetter, isOfText: editsText(key) }
  named.set(event, pressed)
  return pressed
}

/** True for an element that takes what is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
