/**
 * The keys that a user gave to what other keys do, by the key that does it for everybody. Each key is given once; what is
 * not in here has the key that it always had.
 */
export type OwnKeys = Readonly<Record<string, string>>

/** The key that the user presses for what a key does. */
export function shownKey(key: string, own: OwnKeys): string {
  return own[key] ?? key
}

/** The key whose work the pressed one does; null where its work was given to another and nothing to it. */
export function meantKey(pressed: string, own: OwnKeys): string | null {
  const meant = Object.keys(own).find((key) => own[key] === pressed)
  return meant ?? (pressed in own ? null : pressed)
}

/** Gives a key to what another does. `holder`, which had it, gets in turn what that one had. */
export function giveKey(
  own: OwnKeys,
  { key, to, holder }: { readonly key: string; readonly to: string; readonly holder: string | null },
): OwnKeys {
  const given = { ...own, [key]: to, ...(holder !== null && { [holder]: shownKey(key, own) }) }
  return Object.fromEntries(Object.entries(given).filter(([of, is]) => of !== is))
}

/** A text with the user's keys in the place of those that it names. */
export function inOwnKeys(text: string, own: OwnKeys): string {
  const changed = Object.keys(own).sort((a, b) => b.length - a.length)
  if (changed.length === 0) return text
  const named = changed.map((key) => key.replaceAll(/[^\w ]/g, '\\$&')).join('|')
  // Alone: not the F2 of Shift+F2, nor the U of UH, nor the E of G E.
  const alone = new RegExp(`(?<![\\p{L}\\d+]|(?<![\\p{L}\\d])G )(?:${named})(?![\\p{L}\\d])`, 'gu')
  return text.replaceAll(alone, (key) => own[key]!)
}

/** True for what {@link giveKey} makes. */
export function areOwnKeys(value: unknown): value is OwnKeys {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.values(value)
  return keys.every((key) => typeof key === 'string' && key !== '') && new Set(keys).size === keys.length
}

/** Why a key cannot be given to anything. */
export type KeyRefusal = 'needed' | 'browser' | 'text' | 'altGr' | 'first' | 'unknown' | 'lettersOff'

/**
 * Why a key, as `nameOf` names it, cannot be given to anything; null if it can. What the browser and the system keep is of
 * Chrome, Edge and Firefox on Windows: some of it never comes to a page, some would be missed.
 */
export function whyNotKey(
  key: string,
  { takesLetters }: { readonly takesLetters: boolean },
): KeyRefusal | null {
  const last = key.length === 1 ? key : key.slice(key.lastIndexOf('+') + 1) || '+'
  if (/^(Dead|Process|Unidentified|Meta|OS|AltGraph|Fn|[A-Z][a-z]+Lock)$/.test(last)) return 'unknown'
  if (NEEDED.test(last) || key === 'Shift+F10' || /^(Alt\+Shift\+)?\d$/.test(key)) return 'needed'
  if (/^Ctrl\+Alt\+(Shift\+)?.$/.test(key)) return 'altGr'
  if (/^Ctrl\+[ACVXYZ]$/.test(key)) return 'text'
  if (BROWSER.some((pattern) => pattern.test(key))) return 'browser'
  if (key === 'G' || key === 'G G') return 'first'
  if (!takesLetters && isLetterKey(key)) return 'lettersOff'
  return null
}

/**
 * Why the key that one thing has now cannot go to another, `holder`, in exchange for its own; null if it can. What was always
 * the holder's may come back to it.
 */
export function whyNotSwap(
  own: OwnKeys,
  what: { readonly key: string; readonly holder: string; readonly takesLetters: boolean },
): KeyRefusal | null {
  const given = shownKey(what.key, own)
  return given === what.holder ? null : whyNotKey(given, what)
}

/** True for a key that is pressed without others and types a sign where one types, or for two such one after the other. */
export function isLetterKey(key: string): boolean {
  return /^(G )?(Shift\+)?.$/u.test(key)
}

/** What moves, chooses, confirms and leaves. */
const NEEDED = /^(Enter|Escape|Tab|Space|Backspace|Arrow\w+|Home|End|Page\w+|ContextMenu)$/

const BROWSER: readonly RegExp[] = [
  /(^|\+)F(5|6|11|12)$/,
  /^F10$/,
  /^Alt\+(Shift\+)?F\d+$/,
  /^Ctrl\+(Shift\+)?F4$/,
  /^Ctrl\+([DFHJLNOPQRSTUW]|[\d+=-])$/,
  /^Ctrl\+Shift\+[BCEIJKMNOPQRTW]$/,
  /^Ctrl\+(Shift\+)?(Delete|Insert)$/,
  /^Alt\+[\dDEF]$/,
]
