import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactCode, findCoded } from './choice-search.ts'

const CODES = [
  { code: '100', name: 'Diária' },
  { code: '1001', name: 'Cama extra' },
  { code: '210', name: 'Restaurante – almoço' },
  { code: 'LAV', name: 'Lavanderia' },
  { code: 'FRI', name: 'Frigobar 100' },
]

test('a code, the beginning of a word, or a part of it finds, the best first', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['', ['100', '1001', '210', 'LAV', 'FRI']],
    ['100', ['100', '1001', 'FRI']],
    ['diaria', ['100']],
    ['DIÁ', ['100']],
    ['lav', ['LAV']],
    ['almo', ['210']],
    ['almo rest', ['210']],
    ['ar', ['100', 'FRI']],
    ['  cama  extra ', ['1001']],
    ['xyz', []],
  ]
  for (const [text, codes] of table) {
    assert.deepEqual(
      findCoded(text, CODES).map((one) => one.code),
      codes,
      text,
    )
  }
})

test('only a whole code is exact', () => {
  assert.equal(exactCode('lav', CODES)?.name, 'Lavanderia')
  assert.equal(exactCode(' 100 ', CODES)?.name, 'Diária')
  assert.equal(exactCode('10', CODES), null)
  assert.equal(exactCode('', CODES), null)
})
