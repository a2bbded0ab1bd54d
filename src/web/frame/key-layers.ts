/** What a key does here: `F2`, `Ctrl+K`, `Shift+F9`, `?`, or two letters one after the other, `G A`. */
export type KeyAction = {
  readonly key: string
  /** What it does, in a word or two: it stands in the key bar. */
  readonly label: string
  readonly run: () => void
  /** Why it cannot be done now; it stays in the bar. */
  readonly blocked?: string | null | undefined
  /** Told the reason when the key is pressed all the same. */
  readonly onBlocked?: ((reason: string) => void) | undefined
  /** It opens a field, which gets what is typed before it is there. */
  readonly opensField?: boolean | undefined
  /** Kept out of the key bar: it is in the help all the same. */
  readonly isQuiet?: boolean | undefined
}

/** The keys of one component. */
export type Layer = {
  readonly id: string
  readonly level: 'frame' | 'screen' | 'dialog'
  readonly actions: readonly KeyAction[]
}

const LEVELS: readonly Layer['level'][] = ['dialog', 'screen', 'frame']

/** The keys that mean something, innermost layer first, later ones before earlier ones, each key once. */
export function onTop(layers: readonly Layer[], isInDialog = false): readonly KeyAction[] {
  const levels = isInDialog ? LEVELS.slice(0, 1) : LEVELS
  const ordered = levels.flatMap((level) => layers.filter((layer) => layer.level === level).reverse())
  const seen = new Set<string>()
  return ordered
    .flatMap((layer) => layer.actions)
    .filter(({ key }) => {
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
}

/** What a key means; behind a dialog only the dialog's keys mean anything. */
export function meaningOf(key: string, layers: readonly Layer[], isInDialog: boolean): KeyAction | undefined {
  return onTop(layers, isInDialog).find((action) => action.key === key)
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The name of what was pressed: modifiers, then the key, letters as capitals. Shift is no part of a sign that needs it: `?`.
 * A letter after `G` within the same thought is `G A`; `waits` says that this is such a first letter.
 */
export function keyPressed(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  before: string,
): { readonly key: string; readonly isLetter: boolean; readonly waits: boolean } {
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key)
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const modifiers = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && !isSign && 'Shift'].filter(
    Boolean,
  )
  const isLetter = key.length === 1 && !ctrlKey && !metaKey && !altKey
  const whole = [...modifiers, name].join('+')
  if (isLetter && before === 'G') return { key: `G ${name}`, isLetter, waits: false }
  return { key: whole, isLetter, waits: whole === 'G' }
}
