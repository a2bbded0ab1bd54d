import assert from 'node:assert/strict'
import { test } from 'node:test'
import { objectIn } from './object-in.ts'

test('a pasted link is of the most particular thing that it names', () => {
  for (const [text, expected] of [
    ['fol_01m8', 'fol_01m8'],
    [' chg_01m8 ', 'chg_01m8'],
    ['https://hotel.test/hotel/accounts/acc_1?folio=fol_2&line=chg_3', 'chg_3'],
    ['/hotel/accounts/acc_1?line=pay_3&folio=fol_2', 'pay_3'],
    ['https://hotel.test/hotel/folios/fol_2', 'fol_2'],
    ['anything', 'anything'],
    ['  ', null],
  ] as const)
    assert.equal(objectIn(text), expected, text)
})
