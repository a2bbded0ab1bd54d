/** What a shortcut is read of. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The name of what was pressed, as shortcuts are written: `F2`, `Shift+F7`, `Ctrl+Enter`, `p`. Command is Ctrl. */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isSign = key.length === 1
  return [
    ctrlKey || metaKey ? 'Ctrl+' : '',
    altKey ? 'Alt+' : '',
    // A sign that needs Shift says so by itself: `?`.
    shiftKey && (!isSign || /[a-z]/i.test(key)) ? 'Shift+' : '',
    isSign ? key.toLowerCase() : key,
  ].join('')
}

/** True for a shortcut that is a sign alone, which a user may turn off (WCAG 2.1.4). */
export function isSingleSign(name: string): boolean {
  return [...name].length === 1
}
