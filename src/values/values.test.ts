import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { derivedIds, newId } from './id.ts'
import { instantText } from './instant.ts'
import { addDays, daysBetween, isPlainDate } from './plain-date.ts'
import { bareTaxId, isTaxId, taxIdKind, taxIdText, withCheckDigits } from './tax-id.ts'

const days = fc.date({
  min: new Date('0002-01-01T00:00:00Z'),
  max: new Date('9998-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const plainDate = days.map((date) => date.toISOString().slice(0, 10))

test('plain dates exist or not', () => {
  for (const text of ['2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    assert.ok(isPlainDate(text), text)
  for (const text of [
    '2015-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ]) {
    assert.ok(!isPlainDate(text), text)
  }
})

test('days are counted over months, years, leap days and changes of clocks', () => {
  assert.equal(addDays('2026-02-28', 1), '2026-03-01')
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2026-01-01', -1), '2025-12-31')
  assert.equal(daysBetween('2018-11-03', '2018-11-05'), 2)
  fc.assert(
    fc.property(plainDate, fc.integer({ min: -300, max: 300 }), (date, count) => {
      const other = addDays(date, count)
      assert.ok(isPlainDate(other))
      assert.equal(daysBetween(date, other), count)
      assert.equal(addDays(other, -count), date)
      assert.equal(other > date, count > 0)
    }),
  )
})

test('an instant is written as the database gives it back', () => {
  assert.equal(instantText(Date.UTC(2026, 2, 10, 15, 4, 5, 67)), '2026-03-10T15:04:05.067000Z')
})

test('new ids are unique, have their prefix, and sort by their instant', () => {
  const now = Date.UTC(2026, 2, 10)
  const made = Array.from({ length: 10_000 }, () => newId('fol', now))
  assert.equal(new Set(made).size, made.length)
  for (const id of made.slice(0, 100)) assert.match(id, /^fol_[0-9a-hjkmnp-tv-z]{26}$/)
  fc.assert(
    fc.property(fc.nat(2 ** 42), fc.integer({ min: 1, max: 2 ** 31 }), (instant, later) => {
      assert.ok(newId('x', instant) < newId('x', instant + later))
    }),
  )
})

test('derived ids are the same for the same operation, and no others', () => {
  const source = { operationId: 'op-1', propertyId: 'hotel', instantMs: Date.UTC(2026, 2, 10) }
  const make = (change: Partial<typeof source> = {}) => {
    const next = derivedIds({ ...source, ...change })
    return Array.from({ length: 3000 }, () => next('chg'))
  }
  const ids = make()
  assert.deepEqual(make(), ids)
  assert.deepEqual([...ids].sort(), ids)
  assert.match(ids[0]!, /^chg_[0-9a-hjkmnp-tv-z]{26}$/)
  const others = [{ operationId: 'op-2' }, { propertyId: 'other' }, { instantMs: source.instantMs + 1 }]
  const all = [ids, ...others.map(make)].flat()
  assert.equal(new Set(all).size, all.length)
  // An operation and a property cannot be taken for another pair with the same letters.
  const glued = [
    make({ propertyId: 'a', operationId: 'b\nc' }),
    make({ propertyId: 'a\nb', operationId: 'c' }),
  ]
  assert.deepEqual(glued[0]![0]!.length, glued[1]![0]!.length)
})

test('an operation makes 32,768 rows at most', () => {
  const next = derivedIds({ operationId: 'op', propertyId: 'hotel', instantMs: 0 })
  const ids = Array.from({ length: 32_768 }, () => next('x'))
  assert.equal(new Set(ids).size, ids.length)
  assert.throws(() => next('x'), RangeError)
})

test('tax ids: CPF, CNPJ and the CNPJ with letters, punctuated or not', () => {
  for (const text of [
    '529.982.247-25',
    '52998224725',
    '111.444.777-35',
    '11.222.333/0001-81',
    '11222333000181',
    '12.ABC.345/01DE-35',
    '12ABC34501DE35',
    '12.abc.345/01de-35',
  ]) {
    assert.ok(isTaxId(text), text)
  }
  for (const text of [
    '529.982.247-24',
    '529.982.247-15',
    '111.111.111-11',
    '11.222.333/0001-80',
    '11.222.333/0001-91',
    '00.000.000/0000-00',
    '12.ABC.345/01DE-36',
    '12.ABC.345/01DE-45',
    '12.ABD.345/01DE-35',
    '12ABC34501DEAB',
    '5299822472',
    '529982247255',
    '52998224A25',
    '',
    'x',
  ]) {
    assert.ok(!isTaxId(text), text)
  }
  assert.equal(bareTaxId('12.abc.345/01de-35'), '12ABC34501DE35')
})

test('the check digits of a CPF, a CNPJ and a CNPJ with letters are made as they are checked', () => {
  assert.equal(withCheckDigits('529982247'), '52998224725')
  assert.equal(withCheckDigits('112223330001'), '11222333000181')
  assert.equal(withCheckDigits('12ABC34501DE'), '12ABC34501DE35')
})

test('a tax id with one digit changed is wrong', () => {
  const replaced = fc.record({ at: fc.nat(13), digit: fc.constantFrom(...'0123456789') })
  fc.assert(
    fc.property(fc.constantFrom('52998224725', '11222333000181'), replaced, (good, { at, digit }) => {
      const place = at % good.length
      if (good[place] === digit) return
      assert.ok(!isTaxId(good.slice(0, place) + digit + good.slice(place + 1)))
    }),
  )
})

test('whether it is a CPF or a CNPJ is known as one types', () => {
  assert.deepEqual(['', '5', '52998224725', '112223330001', '12A'].map(taxIdKind), [
    null,
    'CPF',
    'CPF',
    'CNPJ',
    'CNPJ',
  ])
})

test('a whole tax id is written punctuated, and other numbers as they are', () => {
  assert.equal(taxIdText('52998224725'), '529.982.247-25')
  assert.equal(taxIdText('12ABC34501DE35'), '12.ABC.345/01DE-35')
  assert.equal(taxIdText('PT-501442600'), 'PT-501442600')
})
