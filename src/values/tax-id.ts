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
