import { folded } from '../../../values/folded.ts'

/** Text as it is compared: lower case, without accents, so that `joao` finds `João` and `É` stands beside `E`. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return isPlain(lower) ? lower : folded(lower)
}

/** The words of a search text, folded; all of them must be found. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** True without a letter that might have an accent: nothing to take away, as of most texts of a list. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
