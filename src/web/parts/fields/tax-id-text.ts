import { bareTaxId, isTaxId } from '../../../values/tax-id.ts'
import { NOTHING, type Reading, readAs, unread } from './reading.ts'

/** Which of the two a tax id is, or is on its way to be. */
export type TaxIdKind = 'CPF' | 'CNPJ'

/** A tax id with its punctuation, for lists: `123.456.789-09`, `12.ABC.345/01DE-35`. What is neither stays as it is. */
export function taxIdText(bare: string): string {
  return bare.length === CPF_LENGTH || bare.length === CNPJ_LENGTH ? punctuated(bare) : bare
}

/** Which one the characters so far are of: a CPF until a letter or a twelfth digit comes; null of none. */
export function taxIdKind(bare: string): TaxIdKind | null {
  if (bare === '') return null
  return /^\d{1,11}$/.test(bare) ? 'CPF' : 'CNPJ'
}

/** A typed CPF or CNPJ without its punctuation, its check digits checked. */
export function readTaxId(text: string): Reading<string> {
  const bare = bareTaxId(text)
  if (bare === '') return NOTHING
  const count = bare.length
  if (!/^[0-9A-Z]+$/.test(bare)) return unread('notTaxId')
  if (taxIdKind(bare) === 'CPF') {
    if (count < CPF_LENGTH) return unread('taxIdShort', { count })
    return isTaxId(bare) ? readAs(bare) : unread('cpfCheck')
  }
  if (count !== CNPJ_LENGTH) return unread('cnpjLength', { count })
  if (!/\d\d$/.test(bare)) return unread('cnpjEnding')
  return isTaxId(bare) ? readAs(bare) : unread('cnpjCheck')
}

/**
 * What a field shows after a change: the text punctuated, and where the caret goes: behind as many letters and digits as
 * it was behind before, so that one can correct in the middle, and delete over a point.
 */
export function typedTaxId(text: string, caret: number): { readonly text: string; readonly caret: number } {
  const before = bareTaxId(text.slice(0, caret)).length
  const bare = bareTaxId(text)
  // What no tax id has stays as it was typed, to be seen and said.
  if (!/^[0-9A-Z]*$/.test(bare) || bare.length > CNPJ_LENGTH) return { text, caret }
  const shown = punctuated(bare)
  let at = 0
  for (let passed = 0; passed < before; at++) if (/[0-9A-Z]/.test(shown[at]!)) passed++
  return { text: shown, caret: at }
}

const CPF_LENGTH = 11
const CNPJ_LENGTH = 14

/** What stands before the character at this place. */
const CPF_SIGNS: Readonly<Record<number, string>> = { 3: '.', 6: '.', 9: '-' }
const CNPJ_SIGNS: Readonly<Record<number, string>> = { 2: '.', 5: '.', 8: '/', 12: '-' }

function punctuated(bare: string): string {
  const signs = taxIdKind(bare) === 'CPF' ? CPF_SIGNS : CNPJ_SIGNS
  return [...bare].map((character, at) => (signs[at] ?? '') + character).join('')
}
