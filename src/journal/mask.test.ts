import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../values/id.ts'
import { maskCardNumbers } from './mask.ts'

test('a card number is left with its first six and last four digits, wherever and however it is written', () => {
  for (const [text, masked] of [
    ['4111111111111111', '411111******1111'],
    ['4111 1111 1111 1111', '411111******1111'],
    ['4111-1111-1111-1111', '411111******1111'],
    ['cartão 4111 1111 1111 1111, val. 12/30', 'cartão 411111******1111, val. 12/30'],
    ['foi o 4111111111111111.', 'foi o 411111******1111.'],
    ['foi o 4111111111111111. Depois', 'foi o 411111******1111. Depois'],
    ['cartão:4111111111111111;', 'cartão:411111******1111;'],
    ['no.4111111111111111', 'no.411111******1111'],
    ['378282246310005', '378282*****0005'],
    ['6011000990139424 e 5555555555554444', '601100******9424 e 555555******4444'],
    ['4222222222222', '422222***2222'],
  ] as const) {
    assert.equal(maskCardNumbers(text), masked, text)
  }
})

test('what is no card number stays', () => {
  for (const text of [
    '4111111111111112',
    '411111111111',
    '12345678901234567890',
    '1234567890123.45',
    'R$ 1.234.567.890.123,45',
    '2026-03-10T15:04:05.067000Z',
    'fol_01m800jwrxenrf23gp7xwgf000',
    'pedido X4111111111111111Y',
    '',
  ]) {
    assert.equal(maskCardNumbers(text), text)
  }
})

test('numbers by which the acquirer’s files are matched, ids and amounts stay, whatever their digits', () => {
  const number = '4111111111111111'
  const input = {
    folioId: number,
    amount: { amount: '4111111111111111', currency: 'BRL' },
    externalId: number,
    card: {
      merchant: number,
      nsu: '11003028128893',
      tid: number,
      authorization: number,
      terminal: number,
      brand: 'visa',
    },
  }
  assert.deepEqual(maskCardNumbers(input), input)
})

test('everything else is looked through, at any depth, and nothing but texts is touched', () => {
  const number = '4111111111111111'
  assert.deepEqual(
    maskCardNumbers({ a: [{ note: number }, 4111111111111111, null, true], details: { 'any key': number } }),
    {
      a: [{ note: '411111******1111' }, 4111111111111111, null, true],
      details: { 'any key': '411111******1111' },
    },
  )
})

test('any number with a right check digit is masked, any other stays; our own ids always stay', () => {
  const digits = fc.stringMatching(/^[1-9]\d{11,17}$/)
  fc.assert(
    fc.property(digits, fc.constantFrom('', ' ', '-'), (stem, gap) => {
      const right = [...'0123456789'].find((last) => isLuhn(stem + last))!
      for (const last of '0123456789') {
        const number = stem + last
        const text = `x ${number.match(/.{1,4}/g)!.join(gap)} y`
        assert.equal(maskCardNumbers(text) === text, last !== right, text)
      }
    }),
    { numRuns: 100 },
  )
  fc.assert(
    fc.property(fc.nat(2 ** 42), (instant) => {
      const id = newId('chg', instant)
      assert.equal(maskCardNumbers(id), id)
    }),
  )
})

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (1 + (at % 2))
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}
