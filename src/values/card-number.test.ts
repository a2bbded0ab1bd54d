import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INPUTS } from '../api/inputs.ts'
import { findCardNumbers, isCardNumber } from './card-number.ts'

test('numbers of every scheme are known', () => {
  for (const number of [
    '4111111111111111',
    '4222222222222',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '341111111111111',
    '36227206271667',
    '30569309025904',
    '38520000023237',
    '6011000990139424',
    '3530111333300000',
    '6200000000000005',
    '6362970000457013',
    '6759649826438453',
  ]) {
    assert.ok(isCardNumber(number), number)
  }
})

test('a number that only contains one is none itself', () => {
  assert.ok(isCardNumber('4111111111111111 123'))
  assert.ok(findCardNumbers('114111111111111111').length > 0)
  assert.ok(!isCardNumber('114111111111111111'))
  for (const text of ['', '123456', '110030281288', '+55 11 98765-4321']) assert.ok(!isCardNumber(text), text)
})

test('a card number is not taken for an NSU, an authorization or a terminal', () => {
  const payment = { folioId: 'f', method: 'CARD', amount: { amount: '1', currency: 'BRL' } }
  const card = { brand: 'visa', modality: 'credit' } as const
  const read = (more: object) => INPUTS.postPayment.safeParse({ ...payment, card: { ...card, ...more } })
  for (const field of ['nsu', 'authorization', 'terminal']) {
    const issues = read({ [field]: '4111 1111 1111 1111' }).error?.issues
    assert.deepEqual(
      issues?.map(({ path, message }) => [path.join('.'), message]),
      [[`card.${field}`, 'cardNumber']],
    )
    assert.ok(read({ [field]: '110030281288' }).success)
  }
})
