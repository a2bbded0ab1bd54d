import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateText } from '../../../api/fact-text.ts'
import { LANGUAGES } from '../../../api/language.ts'
import { addDays, isPlainDate } from '../../../values/plain-date.ts'
import { type DateForm, readDay, stepDay } from './date-text.ts'

const form: DateForm = { language: 'pt-BR', businessDate: '2026-11-22' }
const read = (text: string, given: Partial<DateForm> = {}) => {
  const { value, problem } = readDay(text, { ...form, ...given })
  return value ?? problem?.code ?? null
}

test('a day as a desk types it, in Portuguese and Spanish', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['', null],
    ['22/11/2026', '2026-11-22'],
    ['3/4/2026', '2026-04-03'],
    ['3/4/26', '2026-04-03'],
    ['3.4.26', '2026-04-03'],
    ['3-4-2026', '2026-04-03'],
    ['3 4 2026', '2026-04-03'],
    ['0304', '2027-04-03'],
    ['030426', '2026-04-03'],
    ['03042026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['2026-4-3', '2026-04-03'],
    ['20260403', '2026-04-03'],
    ['20012001', '2001-01-20'],
    [' 22/11 ', '2026-11-22'],
    ['3/12', '2026-12-03'],
    ['3/1', '2027-01-03'],
    ['29/02/2028', '2028-02-29'],
    ['15', '2026-11-15'],
    ['5', '2026-12-05'],
    ['31', '2026-10-31'],
    ['hoje', '2026-11-22'],
    ['H', '2026-11-22'],
    ['Amanhã', '2026-11-23'],
    ['amanha', '2026-11-23'],
    ['ontem', '2026-11-21'],
    ['+1', '2026-11-23'],
    ['+ 10', '2026-12-02'],
    ['-3', '2026-11-19'],
    ['29/2', 'noSuchDay'],
    ['31/4', 'noSuchDay'],
    ['0/4', 'noSuchDay'],
    ['3/13', 'noSuchDay'],
    ['3/0', 'noSuchDay'],
    ['29/02/2026', 'noSuchDay'],
    ['2026-02-30', 'noSuchDay'],
    ['01/01/1899', 'noSuchDay'],
    ['3/4-2026', 'notDay'],
    ['3/4/026', 'notDay'],
    ['123', 'notDay'],
    ['12345', 'notDay'],
    ['+99999', 'notDay'],
    ['abril', 'notDay'],
    ['3/4/2026 10:00', 'notDay'],
  ]
  for (const [text, expected] of table) {
    for (const language of ['pt-BR', 'es'] as const) {
      assert.equal(read(text, { language }), expected, `${language} ${text}`)
    }
  }
  assert.equal(read('mañana', { language: 'es' }), '2026-11-23')
  assert.equal(read('ayer', { language: 'es' }), '2026-11-21')
})

test('in English a day is written in the ISO order, and a slash is refused', () => {
  const table: readonly (readonly [string, string])[] = [
    ['2026-04-03', '2026-04-03'],
    ['20260403', '2026-04-03'],
    ['12-03', '2026-12-03'],
    ['today', '2026-11-22'],
    ['t', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['+1', '2026-11-23'],
    ['15', '2026-11-15'],
    ['3/4', 'notDay'],
    ['03/04/2026', 'notDay'],
    ['03042026', 'notDay'],
    ['0304', 'notDay'],
  ]
  for (const [text, expected] of table) assert.equal(read(text, { language: 'en' }), expected, text)
})

test('a year that is left out is the nearest in which the day fits', () => {
  assert.equal(read('30/12', { businessDate: '2027-01-02' }), '2026-12-30')
  assert.equal(read('3/1', { businessDate: '2026-12-30' }), '2027-01-03')
  assert.equal(read('3/1', { businessDate: '2026-06-01' }), '2026-01-03')
  assert.equal(read('3/1', { businessDate: '2026-06-01', least: '2026-06-01' }), '2027-01-03')
  assert.equal(read('10', { businessDate: '2026-11-22', least: '2026-11-22' }), '2026-12-10')
})

test('the limits are said, also of a day that is left out', () => {
  const least = '2026-11-22'
  assert.equal(read('21/11/2026', { least }), 'tooEarly')
  assert.equal(read('ontem', { least }), 'tooEarly')
  assert.equal(read('22/11/2026', { least, most: least }), '2026-11-22')
  assert.equal(read('+1', { most: least }), 'tooLate')
  assert.equal(readDay('ontem', { ...form, least }).problem?.facts?.least, '22/11/2026')
})

test('the arrows go by days, and stop at the limits', () => {
  assert.equal(stepDay(null, 1, form), '2026-11-22')
  assert.equal(stepDay('2026-11-30', 1, form), '2026-12-01')
  assert.equal(stepDay('2026-03-01', -1, form), '2026-02-28')
  assert.equal(stepDay('2026-11-22', -1, { ...form, least: '2026-11-22' }), '2026-11-22')
  assert.equal(stepDay('2026-11-22', 1, { ...form, most: '2026-11-22' }), '2026-11-22')
  assert.equal(stepDay(null, 1, { ...form, least: '2026-12-01' }), '2026-12-01')
})

const someDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days))
const language = fc.constantFrom(...LANGUAGES)

test('what a field writes, it reads back, whatever the business date is', () => {
  fc.assert(
    fc.property(someDay, someDay, language, (day, businessDate, one) => {
      assert.equal(read(dateText(day, one), { language: one, businessDate }), day)
      assert.equal(read(day, { language: one, businessDate }), day)
    }),
  )
})

test('any text is a day that exists, a problem, or nothing', () => {
  const keys = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/.-+ ht') }))
  fc.assert(
    fc.property(keys, someDay, language, (text, businessDate, one) => {
      const { value, problem } = readDay(text, { language: one, businessDate })
      assert.ok(value === null ? problem !== null || text.trim() === '' : isPlainDate(value))
    }),
  )
})
