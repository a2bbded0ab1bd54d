/**
 * True for a CPF (11 digits) or a CNPJ (14 characters, letters allowed in the first twelve since July 2026) whose
 * two check digits are right, punctuated or not.
 */
export function isTaxId(text: string): boolean {
  const bare = bareTaxId(text)
  return isCpf(bare) || isCnpj(bare)
}

/** The tax id without punctuation, in capitals. */
export function bareTaxId(text: string): string {
  return text.replace(/[.\-/\s]/g, '').toUpperCase()
}

/** Which of the two a tax id is, or is on its way to be. */
export type TaxIdKind = 'CPF' | 'CNPJ'

/** Which one the characters so far are of: a CPF until a letter or a twelfth digit comes; null of none. */
export function taxIdKind(bare: string): TaxIdKind | null {
  if (bare === '') return null
  return /^\d{1,11}$/.test(bare) ? 'CPF' : 'CNPJ'
}

/** A whole tax id with its punctuation: `123.456.789-09`, `12.ABC.345/01DE-35`. What is neither stays as it is. */
export function taxIdText(bare: string): string {
  return bare.length === CPF_LENGTH || bare.length === CNPJ_LENGTH ? punctuated(bare) : bare
}

/** The characters so far with the punctuation that they have got to. */
export function punctuated(bare: string): string {
  const signs = taxIdKind(bare) === 'CPF' ? CPF_SIGNS : CNPJ_SIGNS
  return [...bare].map((character, at) => (signs[at] ?? '') + character).join('')
}

/** Characters of a CPF without punctuation. */
export const CPF_LENGTH = 11
/** Characters of a CNPJ without punctuation. */
export const CNPJ_LENGTH = 14

/** What stands before the character at this place. */
const CPF_SIGNS: Readonly<Record<number, string>> = { 3: '.', 6: '.', 9: '-' }
const CNPJ_SIGNS: Readonly<Record<number, string>> = { 2: '.', 5: '.', 8: '/', 12: '-' }

/** The tax id that begins so, with its two check digits: nine digits begin a CPF, twelve characters a CNPJ. */
export function withCheckDigits(stem: string): string {
  const weights = stem.length === 9 ? CPF_WEIGHTS : CNPJ_WEIGHTS
  const first = checkDigit(stem, weights.slice(1))
  return stem + first + checkDigit(stem + first, weights)
}

const CPF_WEIGHTS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]
const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

function isCpf(bare: string): boolean {
  if (!/^\d{11}$/.test(bare) || /^(.)\1*$/.test(bare)) return false
  return withCheckDigits(bare.slice(0, 9)) === bare
}

function isCnpj(bare: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(bare) || /^(.)\1*$/.test(bare)) return false
  return withCheckDigits(bare.slice(0, 12)) === bare
}

/** Modulo 11 over the characters' values, which are their ASCII codes less 48 (Receita Federal, NT 49/2024). */
function checkDigit(characters: string, weights: readonly number[]): string {
  const sum = weights.reduce((total, weight, at) => total + weight * (characters.charCodeAt(at) - 48), 0)
  return String(sum % 11 < 2 ? 0 : 11 - (sum % 11))
}
