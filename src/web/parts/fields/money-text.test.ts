import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES, type Language } from '../../../api/language.ts'
import { MAX_MINOR, toWire } from '../../../values/money.ts'
import { amountText, currencySign, readMoney } from './money-text.ts'

const read = (text: string, language: Language = 'pt-BR', currency = 'BRL') => {
  const { value, problem } = readMoney(text, { currency, language })
  return value ? value.amount : (problem?.code ?? null)
}

test('what a hand or a clipboard writes of an amount, in every language', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['', null],
    ['  ', null],
    ['1234', '1234.00'],
    ['1234,5', '1234.50'],
    ['1234.5', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1234.50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234.567', '1234567.00'],
    ['1,234,567', '1234567.00'],
    ['1.234.567,8', '1234567.80'],
    ['1 234,50', '1234.50'],
    ['1\u00a0234,50', '1234.50'],
    ['R$ 1.234,50', '1234.50'],
    ['r$10', '10.00'],
    ['10 BRL', '10.00'],
    ['brl 10', '10.00'],
    ['-5', '-5.00'],
    ['5-', '-5.00'],
    ['−5', '-5.00'],
    ['-R$ 5,00', '-5.00'],
    ['R$ -5,00', '-5.00'],
    ['R$ 5,00-', '-5.00'],
    [',5', '0.50'],
    ['.5', '0.50'],
    ['5,', '5.00'],
    ['0', '0.00'],
    ['007', '7.00'],
    ['0,500', '0.50'],
    ['0.500', '0.50'],
    ['12,3,4', 'notAmount'],
    ['1.23,50', 'notAmount'],
    ['1.234.56', 'notAmount'],
    ['1,234.567.8', 'notAmount'],
    ['0.123,50', 'notAmount'],
    ['--5', 'notAmount'],
    ['-5-', 'notAmount'],
    ['-', 'notAmount'],
    ['R$', 'notAmount'],
    [',', 'notAmount'],
    ['dez', 'notAmount'],
    ['10 reais', 'notAmount'],
    ['1e3', 'notAmount'],
    ['12:30', 'notAmount'],
    ['R$ 10 R$', 'notAmount'],
    ['US$ 10', 'otherCurrency'],
    ['$10', 'otherCurrency'],
    ['€ 10', 'otherCurrency'],
    ['10 USD', 'otherCurrency'],
    ['1234,567', 'tooManyDecimals'],
    ['0,001', 'tooManyDecimals'],
    ['10000000000001', 'tooBig'],
  ]
  for (const [text, expected] of table) {
    for (const language of LANGUAGES) assert.equal(read(text, language), expected, `${language} ${text}`)
  }
})

test('a sign that could group is read as the language groups', () => {
  for (const language of ['pt-BR', 'es'] as const) {
    assert.equal(read('1.234', language), '1234.00')
    assert.equal(read('12.500', language), '12500.00')
    // A decimal comma here, and no amount has three decimals.
    assert.equal(read('1,234', language), 'tooManyDecimals')
    assert.equal(read('10,500', language), '10.50')
  }
  assert.equal(read('1,234', 'en'), '1234.00')
  assert.equal(read('10,500', 'en'), '10500.00')
  assert.equal(read('1.234', 'en'), 'tooManyDecimals')
  assert.equal(read('1.500', 'en'), '1.50')
})

test('a currency has its own decimals and its own sign', () => {
  assert.equal(read('1.500', 'pt-BR', 'CLP'), '1500')
  assert.equal(read('1500,5', 'pt-BR', 'CLP'), 'noDecimals')
  assert.equal(read('1,234', 'pt-BR', 'KWD'), '1.234')
  assert.equal(read('US$ 10', 'pt-BR', 'USD'), '10.00')
  assert.equal(read('$10', 'pt-BR', 'USD'), '10.00')
  assert.equal(currencySign('BRL', 'pt-BR'), 'R$')
})

test('a small sum, exact and rounded half away from zero', () => {
  const table: readonly (readonly [string, string])[] = [
    ['=12*3+5', '41.00'],
    ['= 12 * 3 + 5', '41.00'],
    ['=5+12x3', '41.00'],
    ['=100-12,50*2', '75.00'],
    ['=-5+2', '-3.00'],
    ['=10', '10.00'],
    ['=0,1+0,2', '0.30'],
    ['=9,99*1,1', '10.99'],
    ['=0,05*0,1', '0.01'],
    ['=-0,05*0,1', '-0.01'],
    ['=1.234,50*2', '2469.00'],
    ['=', 'notSum'],
    ['=12*', 'notSum'],
    ['=12+', 'notSum'],
    ['=+', 'notSum'],
    ['=12++5', 'notSum'],
    ['=12**5', 'notSum'],
    ['=12/5', 'notSum'],
    ['=(1+2)*3', 'notSum'],
    ['=R$ 5', 'notSum'],
    ['=1*1*1*1*1*1*1*1*1', 'notSum'],
    ['=9999999999999*10', 'tooBig'],
    ['12*3', 'notAmount'],
    ['12+3', 'notAmount'],
    ['12-3', 'notAmount'],
  ]
  for (const [text, expected] of table) assert.equal(read(text), expected, text)
})

const minor = fc.bigInt({ min: -MAX_MINOR, max: MAX_MINOR })

test('what a field writes, it reads back', () => {
  const currency = fc.constantFrom('BRL', 'USD', 'CLP', 'KWD', 'CLF')
  fc.assert(
    fc.property(minor, currency, fc.constantFrom(...LANGUAGES), (amount, code, language) => {
      const money = toWire(amount, code)
      const text = amountText(money, language)
      assert.deepEqual(readMoney(text, { currency: code, language }).value, money, text)
      const signed = `${currencySign(code, language)} ${text}`
      assert.deepEqual(readMoney(signed, { currency: code, language }).value, money, signed)
    }),
  )
})

test('any text is an amount or a problem, and is never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (text, language) => {
      const { value, problem } = readMoney(text, { currency: 'BRL', language })
      assert.ok(value === null || problem === null)
      assert.ok(value === null || /^-?\d+\.\d{2}$/.test(value.amount))
    }),
  )
  const keys = fc.string({ unit: fc.constantFrom(...'0123456789.,-+*= R$') })
  fc.assert(
    fc.property(keys, (text) => {
      const { value, problem } = readMoney(text, { currency: 'BRL', language: 'pt-BR' })
      assert.ok(value !== null || problem !== null || text.trim() === '')
    }),
  )
})
