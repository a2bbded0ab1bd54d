import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addMonths, daysOfMonth, movedBy, readMonth, sameDayIn, weekdayOf, weeksOf } from './month.ts'

test('a month is named by a URL, or it is none', () => {
  const table: readonly (readonly [string | null, string | null])[] = [
    ['2026-03', '2026-03'],
    ['2026-13', null],
    ['2026-3', null],
    ['março', null],
    [null, null],
  ]
  for (const [text, month] of table) assert.equal(readMonth(text), month)
})

test('months are counted over years', () => {
  assert.equal(addMonths('2026-01', -1), '2025-12')
  assert.equal(addMonths('2026-12', 1), '2027-01')
  assert.deepEqual(daysOfMonth('2028-02'), { from: '2028-02-01', until: '2028-02-29' })
})

test('a month in weeks, by the weekday that a week begins with', () => {
  assert.equal(weekdayOf('2026-03-12'), 4)
  assert.equal(weekdayOf('1969-12-31'), 3)
  const fromSunday = weeksOf('2026-03', 0)
  assert.equal(fromSunday.length, 5)
  assert.equal(fromSunday[0]![0], '2026-03-01')
  assert.deepEqual(fromSunday[4]!.slice(2), ['2026-03-31', null, null, null, null])
  const fromMonday = weeksOf('2026-03', 1)
  assert.equal(fromMonday.length, 6)
  assert.deepEqual(fromMonday[0]!.slice(5), [null, '2026-03-01'])
})

test('the same day of a shorter month is its last', () => {
  assert.equal(sameDayIn('2026-02', '2026-03-31'), '2026-02-28')
})

test('keys go from day to day', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['ArrowLeft', '2026-02-28'],
    ['ArrowRight', '2026-03-02'],
    ['ArrowUp', '2026-02-22'],
    ['ArrowDown', '2026-03-08'],
    ['Home', '2026-03-01'],
    ['End', '2026-03-07'],
    ['PageUp', '2026-02-01'],
    ['PageDown', '2026-04-01'],
    ['a', null],
  ]
  for (const [key, date] of table) assert.equal(movedBy(key, '2026-03-01', 0), date, key)
  assert.equal(movedBy('End', '2026-03-01', 1), '2026-03-01')
})
