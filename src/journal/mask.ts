/**
 * The input as it may be kept: every run of 13 to 19 digits that is a valid card number (Luhn), also with spaces
 * or hyphens between, is left with its first six and last four. A full card number is never stored (PCI DSS 3.4).
 * Ids, amounts and the numbers by which an acquirer's files are matched stay as they are: one in ten of them passes
 * for a card number, and masked it would match nothing.
 */
export function maskCardNumbers<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T
  if (Array.isArray(value)) return value.map(maskCardNumbers) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    isExact(key, held) ? held : maskCardNumbers(held),
  ])
  return Object.fromEntries(entries) as T
}

const EXACT = new Set(['id', 'amount', 'merchant', 'nsu', 'authorization', 'tid', 'terminal'])

function isExact(key: string, held: unknown): boolean {
  return typeof held === 'string' && (EXACT.has(key) || key.endsWith('Id'))
}

function maskText(text: string): string {
  if (text.length < 13) return text
  return text.replace(/(?<!\w|\d\.)\d(?:[ -]?\d){12,18}(?!\w|\.\d)/g, (run) => {
    const digits = run.replace(/\D/g, '')
    if (!hasLuhnCheck(digits)) return run
    return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`
  })
}

function hasLuhnCheck(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
