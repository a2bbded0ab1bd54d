import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, moneyText } from '../../api/fact-text.ts'
import { fillIn } from '../../api/language.ts'
import { previewCharge } from './charge-preview.ts'
import type { Charge, Payment } from './folio-query.ts'
import { linesOf, type Saying, totalsOf } from './lines.ts'
import { folioWords } from './words.ts'

const brl = (amount: string) => ({ amount, currency: 'BRL' })

const saying: Saying = {
  say: (name, facts = {}) => fillIn(folioWords[name]['pt-BR'], facts),
  format: {
    date: (date) => dateText(date, 'pt-BR'),
    money: (money) => moneyText(money, 'pt-BR'),
    decimal: (text) => text.replace('.', ','),
  },
}

function charge(id: string, at: string, given: Partial<Charge>): Charge {
  const written = { net: brl('100.00'), total: brl('105.00'), unitPrice: brl('100.00'), quantity: '1' }
  const when = { recordedAt: at, businessDate: '2026-11-22', serviceDate: '2026-11-21' }
  return { id, code: 'BAR', description: 'Bar', isVoided: false, ...written, ...when, ...given } as Charge
}

/** A folio that nobody has closed on account. */
const open = {
  id: 'fol_1',
  closedOn: null,
  closedAt: null,
  onAccount: null,
  receivableName: null,
  onAccountByName: null,
}

function payment(id: string, at: string, given: Partial<Payment>): Payment {
  const when = { recordedAt: at, businessDate: '2026-11-22' }
  return {
    id,
    method: 'VISA',
    methodName: 'Visa',
    amount: brl('60.00'),
    card: null,
    note: null,
    isVoided: false,
    ...when,
    ...given,
  } as Payment
}

test('lines are in the order of the record, each with the balance after it', () => {
  const lines = linesOf(
    {
      ...open,
      balance: brl('45.00'),
      charges: [
        charge('chg_1', '2026-11-22T10:00:00Z', {}),
        charge('chg_2', '2026-11-22T12:00:00Z', { isVoided: true, voidReason: 'erro' }),
      ],
      payments: [payment('pay_1', '2026-11-22T11:00:00Z', {})],
    },
    saying,
  )
  assert.deepEqual(
    lines.map((line) => [line.id, line.amount.amount, line.written.amount, line.balance.amount]),
    [
      ['chg_1', '105.00', '105.00', '105.00'],
      ['pay_1', '-60.00', '-60.00', '45.00'],
      ['chg_2', '0.00', '105.00', '45.00'],
    ],
  )
  assert.equal(lines[0]!.taxes!.amount, '5.00')
  assert.equal(lines[0]!.description, 'Bar · consumo de 21/11/2026')
})

test('a folio on account ends at zero, by what went to whom', () => {
  const lines = linesOf(
    {
      id: 'fol_1',
      balance: brl('0.00'),
      charges: [charge('chg_1', '2026-11-22T10:00:00Z', {})],
      payments: [payment('pay_1', '2026-11-22T11:00:00Z', {})],
      closedOn: '2026-11-23',
      closedAt: '2026-11-23T09:00:00Z',
      onAccount: brl('45.00'),
      receivableName: 'Serra Alta',
      onAccountByName: 'Ana',
    },
    saying,
  )
  const { id, of, businessDate, description, amount, balance, recordedByName } = lines.at(-1)!
  assert.deepEqual(
    [id, of, businessDate, description, amount.amount, balance.amount, recordedByName],
    ['fol_1', { onAccount: true }, '2026-11-23', 'Serra Alta', '-45.00', '0.00', 'Ana'],
  )
})

test('a refund puts back on the folio what a payment took off', () => {
  const [line] = linesOf(
    {
      ...open,
      balance: brl('20.00'),
      charges: [],
      payments: [payment('pay_1', '1', { amount: brl('-20.00') })],
    },
    saying,
  )
  assert.equal(line!.amount.amount, '20.00')
  assert.equal(line!.description, 'Devolução · Visa')
})

test('foreign money is told as it was handed over, with its rate', () => {
  const foreign = { original: { amount: '100.00', currency: 'USD' }, exchangeRate: '5.4321' }
  const [line] = linesOf(
    { ...open, balance: brl('0.00'), charges: [], payments: [payment('pay_1', '1', foreign)] },
    saying,
  )
  assert.match(line!.description, /^Visa · US\$\s100,00 × 5,4321$/)
})

test('a card payment is told by its instalments and NSU', () => {
  const card = {
    brand: 'Visa',
    modality: 'merchantInstalments',
    instalments: 2,
    nsu: '004512',
  } as Payment['card']
  const [line] = linesOf(
    {
      ...open,
      balance: brl('0.00'),
      charges: [],
      payments: [payment('pay_1', '1', { card, note: 'Sinal' })],
    },
    saying,
  )
  assert.equal(line!.description, 'Visa · 2x NSU 004512 · Sinal')
})

test('totals leave out what is voided', () => {
  const charges = [charge('chg_1', '1', {}), charge('chg_2', '2', { isVoided: true })]
  const payments = [payment('pay_1', '3', {}), payment('pay_2', '4', { isVoided: true })]
  assert.deepEqual(totalsOf({ balance: brl('45.00'), charges, payments }), {
    charges: brl('105.00'),
    payments: brl('60.00'),
  })
})

test('a preview is what the books will say: included and added taxes, fixed fees, quantities', () => {
  const tax = {
    id: 'ISS',
    name: 'ISS',
    kind: 'tax',
    isIncluded: true,
    rate: '5',
    amount: null,
    isActive: true,
  } as const
  const fee = {
    id: 'SVC',
    name: 'Serviço',
    kind: 'fee',
    isIncluded: false,
    rate: '10',
    amount: null,
    isActive: true,
  } as const
  const old = { ...fee, id: 'OLD', isActive: false }
  const preview = previewCharge({ price: brl('50.00'), quantity: '2', taxes: [tax, fee, old] })!
  assert.deepEqual(preview, {
    net: brl('95.24'),
    parts: [
      { name: 'ISS', amount: brl('4.76') },
      { name: 'Serviço', amount: brl('10.00') },
    ],
    total: brl('110.00'),
  })
})
