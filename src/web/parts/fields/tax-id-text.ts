import { bareTaxId, CNPJ_LENGTH, CPF_LENGTH, isTaxId, punctuated, taxIdKind } from '../../../values/tax-id.ts'
import { NOTHING, type Reading, readAs, unread } from './reading.ts'

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
