import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from '../../../api/language.ts'
import { decimalText, plainDecimal, readNumber } from './decimal-text.ts'

test('a number of a filter as each language types it', () => {
  const table: readonly (readonly [string, pt: string | null, en: string | null])[] = [
    ['1234,5', '1234.5', '1234.5'],
    ['1.234,50', '1234.5', '1234.5'],
    ['1,234.50', '1234.5', '1234.5'],
    ['1234.50', '1234.5', '1234.5'],
    ['1.234', '1234', '1.234'],
    ['1,234', '1.234', '1234'],
    ['1.234.567', '1234567', '1234567'],
    ['0.500', '0.5', '0.5'],
    ['100', '100', '100'],
    ['0', '0', '0'],
    ['-7', '-7', '-7'],
    ['7−', '-7', '-7'],
    ['R$ 10,00', '10', '10'],
    ['US$10.00', '10', '10'],
    ['1.2.3', null, null],
    ['abc', null, null],
    ['', null, null],
  ]
  for (const [typed, pt, en] of table) {
    assert.equal(readNumber(typed, 'pt-BR'), pt, typed)
    assert.equal(readNumber(typed, 'es'), pt, typed)
    assert.equal(readNumber(typed, 'en'), en, typed)
  }
})

test('what a filter shows of a number, it reads back', () => {
  const units = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom(...LANGUAGES),
      (size, decimals, language) => {
        const number = plainDecimal(size, decimals)
        const shown = decimalText(number, { language, leastDecimals: 0, isGrouped: true })
        assert.equal(readNumber(shown, language), number, shown)
      },
    ),
  )
})
