import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  add,
  allocate,
  CurrencyMismatch,
  convert,
  fitsBooks,
  formatDecimal,
  fromWire,
  isCurrency,
  MAX_MINOR,
  minorDigits,
  netOfIncluded,
  parseDecimal,
  percent,
  percentOf,
  percentUnits,
  times,
  toWire,
} from './money.ts'

const minor = fc.bigInt(-MAX_MINOR, MAX_MINOR)
const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, part) => total + part, 0n)
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

test('decimal text is read and written exactly', () => {
  for (const [text, decimals, units] of [
    ['0', 2, 0n],
    ['-0', 2, 0n],
    ['1234.56', 2, 123456n],
    ['1234.5', 2, 123450n],
    ['-0.01', 2, -1n],
    ['1234.5600', 2, 123456n],
    ['007', 0, 7n],
    ['999999999999999', 2, 99999999999999900n],
  ] as const) {
    assert.equal(parseDecimal(text, decimals), units, text)
  }
  for (const text of [
    '',
    '-',
    '.5',
    '5.',
    '1,5',
    '1.005',
    '1e3',
    ' 1',
    '+1',
    '1.2.3',
    '12345678901234567890',
    'NaN',
  ]) {
    assert.equal(parseDecimal(text, 2), null, text)
  }
})

test('what is written is read back, in any number of places', () => {
  fc.assert(
    fc.property(minor, fc.integer({ min: 0, max: 8 }), (units, decimals) => {
      assert.equal(parseDecimal(formatDecimal(units, decimals), decimals), units)
    }),
  )
})

test('money has the decimals of its currency', () => {
  assert.deepEqual([minorDigits('BRL'), minorDigits('CLP'), minorDigits('KWD')], [2, 0, 3])
  assert.deepEqual(toWire(-5n, 'BRL'), { amount: '-0.05', currency: 'BRL' })
  assert.deepEqual(toWire(1234n, 'CLP'), { amount: '1234', currency: 'CLP' })
  assert.deepEqual(fromWire({ amount: '1.5', currency: 'BRL' }), { minor: 150n, currency: 'BRL' })
  assert.equal(fromWire({ amount: '1.5', currency: 'CLP' }), null)
  assert.equal(fromWire({ amount: '1.005', currency: 'BRL' }), null)
  fc.assert(
    fc.property(minor, fc.constantFrom('BRL', 'CLP', 'KWD'), (amount, currency) => {
      assert.deepEqual(fromWire(toWire(amount, currency)), { minor: amount, currency })
    }),
  )
})

test('the decimals are those of ISO 4217, not those that prices are usually written with', () => {
  const expected: Readonly<Record<number, string>> = {
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    2: 'BRL HUF COP IDR PKR ALL AFN LBP MMK RSD IRR TWD VED',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }
  for (const [digits, codes] of Object.entries(expected)) {
    for (const code of codes.split(' ')) assert.equal(minorDigits(code), Number(digits), code)
  }
  assert.deepEqual(toWire(12345n, 'HUF'), { amount: '123.45', currency: 'HUF' })
  for (const gone of ['HRK', 'CUC', 'SLL', 'XXX', 'XAU']) assert.ok(!isCurrency(gone), gone)
})

test('a currency exists or does not; another one is a defect', () => {
  assert.ok(isCurrency('BRL') && isCurrency('EUR'))
  for (const text of ['XQQ', 'brl', 'BR', '']) {
    assert.ok(!isCurrency(text))
    assert.throws(() => minorDigits(text), RangeError)
  }
  assert.deepEqual(add({ minor: 1n, currency: 'BRL' }, { minor: 2n, currency: 'BRL' }), {
    minor: 3n,
    currency: 'BRL',
  })
  assert.throws(() => add({ minor: 1n, currency: 'BRL' }, { minor: 2n, currency: 'EUR' }), CurrencyMismatch)
})

test('what the books hold', () => {
  for (const amount of [0n, MAX_MINOR, -MAX_MINOR]) assert.ok(fitsBooks(amount))
  for (const amount of [MAX_MINOR + 1n, -MAX_MINOR - 1n]) assert.ok(!fitsBooks(amount))
})

test('parts sum to the whole, each within a unit of its share, the larger remainders first', () => {
  assert.deepEqual(allocate(100n, [1n, 1n, 1n]), [34n, 33n, 33n])
  assert.deepEqual(allocate(-100n, [1n, 1n, 1n]), [-34n, -33n, -33n])
  assert.deepEqual(allocate(100n, [3333n, 3333n, 3334n]), [33n, 33n, 34n])
  assert.deepEqual(allocate(1n, [0n, 5n]), [0n, 1n])
  assert.throws(() => allocate(1n, []), RangeError)
  assert.throws(() => allocate(1n, [0n, 0n]), RangeError)
  assert.throws(() => allocate(1n, [2n, -1n]), RangeError)
  const weights = fc
    .array(fc.bigInt(0n, 1_000_000n), { minLength: 1, maxLength: 40 })
    .filter((all) => all.some((weight) => weight > 0n))
  fc.assert(
    fc.property(minor, weights, (total, all) => {
      const parts = allocate(total, all)
      const whole = sum(all)
      assert.equal(sum(parts), total)
      for (const [at, part] of parts.entries()) {
        assert.ok(size(part * whole - total * all[at]!) < whole, `part ${at}`)
        if (all[at] === 0n) assert.equal(part, 0n)
      }
      assert.deepEqual(
        allocate(-total, all),
        parts.map((part) => -part),
      )
    }),
  )
})

test('equal parts differ by a cent at most, and the first ones have it', () => {
  fc.assert(
    fc.property(minor, fc.integer({ min: 1, max: 36 }), (total, count) => {
      const parts = allocate(
        total,
        Array.from({ length: count }, () => 1n),
      ).map(size)
      assert.ok(parts[0]! - parts.at(-1)! <= 1n)
      assert.deepEqual(
        parts,
        [...parts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
      )
    }),
  )
})

test('a percentage is rounded half away from zero, or half to even', () => {
  for (const [amount, rate, up, even] of [
    [100n, '0.5', 1n, 0n],
    [300n, '0.5', 2n, 2n],
    [-100n, '0.5', -1n, 0n],
    [12345n, '10', 1235n, 1234n],
    [12355n, '10', 1236n, 1236n],
    [100n, '33.3333', 33n, 33n],
    [100n, '100', 100n, 100n],
    [100n, '0', 0n, 0n],
  ] as const) {
    assert.equal(percent(amount, rate), up)
    assert.equal(percent(amount, rate, 'halfEven'), even)
  }
  assert.throws(() => percent(1n, '1.00001'), RangeError)
  assert.throws(() => percent(1n, 'x'), RangeError)
})

test('a percentage is within half a cent of the exact one, and turns with the sign', () => {
  fc.assert(
    fc.property(
      minor,
      fc.bigInt(0n, 2_000_000n),
      fc.constantFrom('halfUp', 'halfEven'),
      (amount, units, how) => {
        const rate = percentOf(units)
        assert.equal(percentUnits(rate), units)
        const part = percent(amount, rate, how)
        assert.ok(2n * size(part * 1_000_000n - amount * units) <= 1_000_000n)
        assert.equal(percent(-amount, rate, how), -part)
      },
    ),
  )
})

test('the net of a price with its tax inside: net and tax sum to the price, the tax is the rate of the net', () => {
  assert.equal(netOfIncluded(20000n, '5'), 19048n)
  assert.equal(netOfIncluded(-20000n, '5'), -19048n)
  assert.equal(netOfIncluded(100n, '0'), 100n)
  fc.assert(
    fc.property(minor, fc.bigInt(0n, 2_000_000n), (price, units) => {
      const net = netOfIncluded(price, percentOf(units))
      const whole = 1_000_000n + units
      assert.ok(2n * size(net * whole - price * 1_000_000n) <= whole)
    }),
  )
})

test('quantity times price', () => {
  for (const [price, quantity, total] of [
    [2500n, '0.750', 1875n],
    [333n, '1.5', 500n],
    [1n, '0.5', 1n],
    [-1n, '0.5', -1n],
    [1000n, '-2', -2000n],
    [1000n, '0', 0n],
  ] as const) {
    assert.equal(times(price, quantity), total)
  }
  assert.throws(() => times(1n, '1.2345'), RangeError)
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 9n), 10n ** 9n),
      fc.integer({ min: -9999, max: 9999 }),
      (price, quantity) => {
        assert.equal(times(price, String(quantity)), price * BigInt(quantity))
      },
    ),
  )
})

test('an amount in another currency', () => {
  for (const [amount, from, to, rate, converted] of [
    [1000n, 'USD', 'BRL', '5.4321', 5432n],
    [1500n, 'JPY', 'BRL', '0.0345', 5175n],
    [5175n, 'BRL', 'JPY', '28.98550725', 1500n],
    [1n, 'KWD', 'CLP', '3000', 3n],
    [-1000n, 'USD', 'BRL', '5.4321', -5432n],
    [1n, 'USD', 'BRL', '0.5', 1n],
  ] as const) {
    assert.equal(convert({ minor: amount, currency: from }, to, rate), converted, `${from} ${to}`)
  }
  assert.throws(() => convert({ minor: 1n, currency: 'USD' }, 'BRL', '0.000000001'), RangeError)
  fc.assert(
    fc.property(minor, (amount) => {
      assert.equal(convert({ minor: amount, currency: 'USD' }, 'BRL', '1'), amount)
    }),
  )
})
