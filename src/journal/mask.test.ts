import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../values/id.ts'
import { maskCardNumbers } from './mask.ts'

test('a card number is left with its first six and last four digits, wherever and however it is written', () => {
  for (const [text, masked] of [
    ['4111111111111111', '411111******1111'],
    ['4111 1111 1111 1111', '4111 11** **** 1111'],
    ['4111-1111-1111-1111', '4111-11**-****-1111'],
    ['cartão 4111 1111 1111 1111, val. 12/30', 'cartão 4111 11** **** 1111, val. 12/30'],
    ['4111 1111 1111 1111 123', '4111 11** **** 1111 123'],
    ['4111111111111111 12/28', '411111******1111 12/28'],
    ['4111111111111111/12/28', '411111******1111/12/28'],
    ['VISA4111111111111111', 'VISA411111******1111'],
    ['X4111111111111111Y', 'X411111******1111Y'],
    ['4111.1111.1111.1111', '4111.11**.****.1111'],
    ['4111  1111  1111  1111', '4111  11**  ****  1111'],
    ['4111 - 1111 - 1111 - 1111', '4111 - 11** - **** - 1111'],
    ['4111\u20131111\u20131111\u20131111', '4111\u201311**\u2013****\u20131111'],
    ['4111\u00a01111\u200b1111\u20091111', '4111\u00a011**\u200b****\u20091111'],
    ['\uff14\uff11\uff11\uff11111111111111', '\uff14\uff11\uff11\uff1111******1111'],
    ['UH 12 4111111111111111', 'UH 12 411111******1111'],
    ['6362970000457013', '636297******7013'],
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
    '12345111111111111111',
    '1234567890123.45',
    'R$ 1.234.567.890.123,45',
    '2026-03-10T15:04:05.067000Z',
    'fol_01m800jwrxenrf23gp7xwgf000',
    '+55 11 98765-4321',
    '1111 1111 1111 1117',
    'a'.repeat(30),
    `${'ab1'.repeat(8)}4111111111111111${'0'.repeat(24)}`,
    `${'4111111111111111'.repeat(4)}-12`,
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
    exchangeRate: '43000.12345678',
    billingTaxId: '40432544000147',
    rates: [{ amount: number, currency: 'BRL' }],
    card: {
      merchant: number,
      nsu: '11003028128893',
      tid: number,
      authorization: number,
      terminal: number,
      brand: 'visa',
    },
  }
  assert.equal(maskCardNumbers(input), input)
})

test('exempt is a place in the input, not a name', () => {
  const number = '4111111111111111'
  const masked = '411111******1111'
  const names = [
    'folioId',
    'nsu',
    'tid',
    'authorization',
    'terminal',
    'merchant',
    'amount',
    'id',
    'exchangeRate',
  ]
  const all = (held: string) => Object.fromEntries(names.map((name) => [name, held]))
  assert.deepEqual(maskCardNumbers({ details: all(number) }), { details: all(masked) })
  assert.deepEqual(maskCardNumbers({ card: { brand: number, folioId: number } }), {
    card: { brand: masked, folioId: masked },
  })
  assert.deepEqual(maskCardNumbers({ nsu: number, externalId: number, id: number }), {
    nsu: masked,
    externalId: masked,
    id: masked,
  })
  const moneyAndMore = { amount: number, currency: 'BRL', note: '' }
  assert.deepEqual(maskCardNumbers({ price: moneyAndMore }), { price: { ...moneyAndMore, amount: masked } })
})

test('keys are texts too', () => {
  assert.deepEqual(maskCardNumbers({ details: { '4111 1111 1111 1111': 'x' } }), {
    details: { '4111 11** **** 1111': 'x' },
  })
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

test('any card number with a right check digit is masked, what begins otherwise stays; our own ids always stay', () => {
  const stem = fc.oneof(
    fc.stringMatching(/^5[1-5]\d{13}$/),
    fc.stringMatching(/^3[47]\d{12}$/),
    fc.stringMatching(/^2[3-6]\d{13}$/),
  )
  const around = fc.constantFrom('', ' ', 'VISA', '(', ':')
  fc.assert(
    fc.property(stem, fc.constantFrom('', ' ', '-', '.', '  ', '/'), around, (digits, gap, side) => {
      const right = [...'0123456789'].find((last) => isLuhn(digits + last))!
      const number = (digits + right).match(/.{1,4}/g)!.join(gap)
      const masked = maskCardNumbers(`${side}${number}${side}`)
      assert.equal(masked.replace(/[^\d*]/g, '').length, digits.length + 1)
      assert.ok(!masked.includes(number), masked)
      assert.ok((masked.match(/\*/g)?.length ?? 0) >= digits.length + 1 - 10, masked)
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[17-9][17-9]{12,18}$/), (digits) => {
      assert.equal(maskCardNumbers(digits), digits)
    }),
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
