import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, moneyText } from '../../api/fact-text.ts'
import { fillIn } from '../../api/language.ts'
import { previewCharge } from './charge-preview.ts'
import type { Charge, Folio, Payment } from './folio-query.ts'
import { type Line, type LinesSource, type Saying, totalsOf } from './lines.ts'
import { linesOf } from './lines-of.ts'
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
  const made = { source: null, sourceId: null, discountOfId: null, movedFrom: null, note: null, version: 1 }
  return {
    ...{ id, code: 'BAR', description: 'Bar', state: 'posted' },
    ...{ ...made, ...written, ...when, ...given },
  } as Charge
}

/** An open folio without lines. */
const open: LinesSource = {
  id: 'fol_1',
  kind: 'standard',
  state: 'open',
  account: { id: 'acc_1', kind: 'guest', name: 'Ana', taxId: null, creditLimit: null },
  siblings: [
    { id: 'fol_1', number: 1 },
    { id: 'fol_2', number: 2 },
  ] as unknown as LinesSource['siblings'],
  charges: [],
  payments: [],
  corrections: [],
  correctsId: null,
  balance: brl('0.00'),
  closedOn: null,
  closedAt: null,
  onAccount: null,
  receivableAccountId: null,
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
    refunded: brl('0.00'),
    refundsId: null,
    movedFrom: null,
    card: null,
    note: null,
    state: 'posted',
    ...when,
    ...given,
  } as Payment
}

/** A line in short: its text with what is said besides, what it puts on the folio, and the balance after it. */
function shortly(lines: readonly Line[]) {
  return lines.map(({ description, marks, amount, balance }) => [
    [description, ...marks].join(' · '),
    amount.amount,
    balance.amount,
  ])
}

test('lines are in the order of the record, each with the balance after it', () => {
  const lines = linesOf(
    {
      ...open,
      balance: brl('45.00'),
      charges: [
        charge('chg_1', '2026-11-22T10:00:00Z', {}),
        charge('chg_2', '2026-11-22T12:00:00Z', { state: 'voided', endReason: 'erro' }),
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
      ...open,
      state: 'onAccount',
      balance: brl('0.00'),
      charges: [charge('chg_1', '2026-11-22T10:00:00Z', {})],
      payments: [payment('pay_1', '2026-11-22T11:00:00Z', {})],
      closedOn: '2026-11-23',
      closedAt: '2026-11-23T09:00:00Z',
      onAccount: brl('45.00'),
      receivableAccountId: 'acc_2',
      receivableName: 'Serra Alta',
      onAccountByName: 'Ana',
    },
    saying,
  )
  const { id, of, businessDate, description, amount, balance, recordedByName } = lines.at(-1)!
  assert.deepEqual(
    [id, of, businessDate, description, amount.amount, balance.amount, recordedByName],
    ['fol_1', { onAccount: true }, '2026-11-23', 'A Faturar: Serra Alta', '-45.00', '0.00', 'Ana'],
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

const DAY = { serviceDate: '2026-11-22' }

test('a line that was edited on its own day is one line, where it stood; what it was is in the history', () => {
  const ended = { ...DAY, state: 'edited', endedOn: '2026-11-22' } as const
  const folio = {
    ...open,
    charges: [
      charge('chg_1', '1', { ...ended, description: 'Jantar' }),
      charge('chg_2', '2', { ...DAY, description: 'Bar' }),
      charge('chg_3', '3', { ...ended, description: 'Jantar 2', source: 'edit', sourceId: 'chg_1' }),
      charge('chg_4', '4', { ...DAY, description: 'Jantar 3', source: 'edit', sourceId: 'chg_3' }),
      charge('chg_5', '5', { ...DAY, description: 'Desconto', state: 'recomputed', endedOn: '2026-11-23' }),
    ],
  }
  assert.deepEqual(shortly(linesOf(folio, saying)), [
    ['Jantar 3 · editado', '105.00', '105.00'],
    ['Bar', '105.00', '210.00'],
  ])
  assert.deepEqual(
    linesOf(folio, saying, { isWhole: true }).map(({ id, ended: how }) => [id, how?.as ?? null]),
    [
      ['chg_1', 'edited'],
      ['chg_3', 'edited'],
      ['chg_4', null],
      ['chg_2', null],
      ['chg_5', 'recomputed'],
    ],
  )
})

test('a line that was edited on a later day stays, struck', () => {
  const folio = {
    ...open,
    charges: [
      charge('chg_1', '1', { ...DAY, state: 'edited', endedOn: '2026-11-23', description: 'Jantar' }),
      charge('chg_2', '2', { ...DAY, source: 'edit', sourceId: 'chg_1', description: 'Jantar 2' }),
    ],
  }
  assert.deepEqual(shortly(linesOf(folio, saying)), [
    ['Jantar', '0.00', '0.00'],
    ['Jantar 2 · editado', '105.00', '105.00'],
  ])
})

test('parts say what they are part of, also where that was left on another folio', () => {
  const part = { ...DAY, source: 'split', total: brl('52.50') } as const
  const whole = charge('chg_1', '1', { ...DAY, state: 'split', endedOn: '2026-11-22', description: 'Jantar' })
  const charges = [
    whole,
    charge('chg_2', '2', { ...part, sourceId: 'chg_1', description: 'Jantar' }),
    charge('chg_3', '3', { ...part, sourceId: 'chg_9', description: 'Vinho' }),
  ]
  const said = shortly(linesOf({ ...open, charges }, saying)).map(([text]) => text)
  assert.match(said[0]!, /^Jantar · parte de Jantar, R\$\s105,00$/)
  assert.equal(said[1], 'Vinho · parte de um encargo dividido')
})

test('what was moved here says from where, and whose that was where it is of another account', () => {
  const from = (folioId: string) => ({ folioId, number: 2, accountName: 'Bia' })
  const folio = {
    ...open,
    charges: [charge('chg_1', '1', { ...DAY, movedFrom: from('fol_2') })],
    payments: [payment('pay_1', '2', { movedFrom: from('fol_9'), refunded: brl('10.00') })],
  }
  const said = shortly(linesOf(folio, saying)).map(([text]) => text)
  assert.equal(said[0], 'Bar · transferido da comanda 2')
  assert.match(said[1]!, /^Visa · devolvido R\$\s10,00 · transferido da comanda 2 de Bia$/)
})

test('a discount stands under its charge', () => {
  const charges = [
    charge('chg_1', '1', { ...DAY, description: 'Jantar' }),
    charge('chg_2', '2', { ...DAY, description: 'Bar' }),
    charge('chg_3', '3', { ...DAY, description: 'Cortesia', total: brl('-5.00'), discountOfId: 'chg_1' }),
  ]
  const lines = linesOf({ ...open, charges }, saying)
  assert.deepEqual(
    lines.map(({ description, isUnder, balance }) => [description, isUnder, balance.amount]),
    [
      ['Jantar', false, '105.00'],
      ['Cortesia', true, '100.00'],
      ['Bar', false, '205.00'],
    ],
  )
})

const note: Folio['corrections'][number] = {
  ...{ id: 'fol_4', number: 4, state: 'settled', closedOn: '2026-11-23', closedAt: '5', reason: 'Erro' },
  ...{ documentId: 'doc_3', documentName: 'Nota de crédito', documentNumber: '3', total: brl('-105.00') },
}

test('a correction stands on the folio that it corrects, and its own folio ends at zero', () => {
  const charges = [charge('chg_1', '1', DAY)]
  const payments = [payment('pay_1', '2', { amount: brl('105.00') })]
  const closed = { closedOn: '2026-11-22', closedAt: '3' }
  const paid: LinesSource = { ...open, ...closed, state: 'settled', charges, payments, corrections: [note] }
  assert.deepEqual(shortly(linesOf(paid, saying)).at(-1), [
    'Nota de crédito nº 3 (comanda 4)',
    '-105.00',
    '-105.00',
  ])
  assert.deepEqual(
    shortly(linesOf({ ...paid, corrections: [{ ...note, state: 'voided' }] }, saying)).at(-1),
    ['Nota de crédito nº 3 (comanda 4)', '0.00', '0.00'],
  )
  const own: LinesSource = {
    ...{ ...open, id: 'fol_4', kind: 'correction', state: 'settled', correctsId: 'fol_1' },
    ...{ closedOn: '2026-11-23', closedAt: '5' },
    charges: [charge('chg_2', '5', { ...DAY, total: brl('-105.00'), source: 'quantityCorrection' })],
  }
  assert.deepEqual(shortly(linesOf(own, saying)), [
    ['Bar · correção da quantidade', '-105.00', '-105.00'],
    ['Levado à comanda 1', '105.00', '0.00'],
  ])
  assert.deepEqual(linesOf({ ...own, state: 'voided', charges: [] }, saying), [])
})

test('a correction of a folio on account goes to who owes that, after its close', () => {
  const lines = linesOf(
    {
      ...{ ...open, state: 'onAccount', charges: [charge('chg_1', '1', DAY)], corrections: [note] },
      ...{ closedOn: '2026-11-22', closedAt: '3', onAccount: brl('105.00') },
      ...{ receivableAccountId: 'acc_2', receivableName: 'Serra Alta' },
    },
    saying,
  )
  const said = shortly(lines)
  assert.deepEqual(said[1], ['A Faturar: Serra Alta', '-105.00', '0.00'])
  assert.match(said[2]![0]!, /^Nota de crédito nº 3 \(comanda 4\) · -?R\$\s-?105,00: A Faturar: Serra Alta$/)
  assert.deepEqual(said[2]!.slice(1), ['0.00', '0.00'])
})

test('a payment that was taken with the close comes before it', () => {
  const lines = linesOf(
    {
      ...{ ...open, state: 'onAccount', charges: [charge('chg_1', '1', DAY)] },
      payments: [payment('pay_1', '3', {})],
      ...{ closedOn: '2026-11-22', closedAt: '3', onAccount: brl('45.00') },
      ...{ receivableAccountId: 'acc_2', receivableName: 'Serra Alta' },
    },
    saying,
  )
  assert.deepEqual(
    lines.map(({ balance }) => balance.amount),
    ['105.00', '45.00', '0.00'],
  )
})

test('totals leave out what is voided', () => {
  const charges = [charge('chg_1', '1', {}), charge('chg_2', '2', { state: 'voided' })]
  const payments = [payment('pay_1', '3', {}), payment('pay_2', '4', { state: 'voided' })]
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
      { name: 'ISS', taxId: 'ISS', amount: brl('4.76') },
      { name: 'Serviço', taxId: 'SVC', amount: brl('10.00') },
    ],
    total: brl('110.00'),
  })
})
