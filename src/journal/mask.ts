/**
 * The input as it may be kept: every run of 13 to 19 digits that is a valid card number (Luhn), also with spaces
 * or hyphens between, is left with its first six and last four. A full card number is never stored (PCI DSS 3.4).
 */
export function maskCardNumbers<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T
  if (Array.isArray(value)) return value.map(maskCardNumbers) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, maskCardNumbers(held)])) as T
}

function maskText(text: string): string {
  if (text.length < 13) return text
  return text.replace(/(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g, (run) => {
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
