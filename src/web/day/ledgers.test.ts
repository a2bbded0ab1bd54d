import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceOf, imbalanceOf, type Rolled, sumOf } from './ledgers.ts'

const rolled = (ledger: string, amounts: readonly [string, string, string, string]): Rolled => {
  const [opening, debit, credit, closing] = amounts.map((amount) => ({ amount, currency: 'BRL' }))
  return { ledger, opening: opening!, debit: debit!, credit: credit!, closing: closing! }
}

const guest = rolled('guest', ['100.00', '50.10', '20.00', '130.10'])
const revenue = rolled('revenue', ['-100.00', '20.00', '50.10', '-130.10'])

test('a ledger holds where opening + debit − credit is its closing', () => {
  assert.equal(differenceOf(guest), null)
  assert.equal(differenceOf(revenue), null)
  assert.deepEqual(differenceOf({ ...guest, closing: { amount: '130.00', currency: 'BRL' } }), {
    amount: '0.10',
    currency: 'BRL',
  })
})

test('the ledgers together are zero, and debits are credits', () => {
  const sum = sumOf([guest, revenue])!
  assert.equal(sum.opening.amount, '0.00')
  assert.equal(sum.closing.amount, '0.00')
  assert.equal(imbalanceOf(sum), null)
  assert.deepEqual(imbalanceOf(guest), { amount: '30.10', currency: 'BRL' })
  assert.equal(sumOf([]), null)
})
