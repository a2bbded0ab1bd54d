/**
 * What a key does here: `F2`, `Ctrl+K`, `Shift+F9`, `?`, or two letters one after the other, `G A`. It is named by the key
 * that everybody has; which one the user gave it is not known here.
 */
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
