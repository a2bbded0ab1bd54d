import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, moneyText } from '../../api/fact-text.ts'
import { fillIn } from '../../api/language.ts'
import type { Charge, Done, Folio } from './folio-query.ts'
import { type TrailSaying, trailOf } from './trail.ts'
import { trailWords } from './trail-words.ts'

const brl = (amount: string) => ({ amount, currency: 'BRL' })
const saying: TrailSaying = {
  say: (name, facts = {}) => fillIn(trailWords[name]['pt-BR'], facts),
  format: {
    date: (date) => dateText(date, 'pt-BR'),
    money: (money) => moneyText(money, 'pt-BR'),
    decimal: (text) => text,
    percent: (text) => `${text} %`,
  },
  language: 'pt-BR',
}

const bar = {
  ...{ id: 'chg_1', code: 'BAR', description: 'Bar', quantity: '2', note: null, state: 'posted' },
  ...{ unitPrice: brl('25.00'), total: brl('50.00'), serviceDate: '2026-11-22' },
} as unknown as Charge

const folio = {
  charges: [],
  payments: [{ method: 'VISA', methodName: 'Visa' }],
  siblings: [{ id: 'fol_2', number: 2 }],
} as unknown as Folio

/** Operations as they were done, the first one first; told as the API tells them. */
function done(...items: readonly (readonly [name: string, input: object, answer: object])[]) {
  return items
    .map(([name, input, answer], at) => ({
      ...{ operationId: `op_${at}`, name, input, answer, events: [], actorName: 'Ana', keyLabel: null },
      ...{ businessDate: '2026-11-22', recordedAt: `2026-11-22T10:0${at}:00Z` },
    }))
    .toReversed() as unknown as readonly Done[]
}

/** What is told of the latest one, with plain spaces. */
function latest(items: readonly Done[], of = folio) {
  const { operation, what, before, after, reason } = trailOf(items, of, saying)[0]!
  const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
  return { operation, what: plain(what), before: plain(before), after: plain(after), reason }
}

const nothing = { before: null, after: null, reason: null }

test('what was posted, given back, moved and closed is told in one line', () => {
  const told = (name: string, input: object, answer: object) => latest(done([name, input, answer]))
  assert.deepEqual(told('postCharge', {}, { charge: bar }), {
    ...{ operation: 'Lançar encargo', what: 'Bar, 2 × R$ 25,00 = R$ 50,00' },
    ...nothing,
  })
  const refund = { method: 'VISA', amount: brl('-10.00') }
  assert.equal(told('postPayment', {}, { payment: refund }).what, 'Devolução: Visa, R$ 10,00')
  assert.equal(
    told('closeFolio', {}, { folio: { id: 'fol_1', documentName: 'Conta', documentNumber: '45' } }).what,
    'Conta nº 45',
  )
  assert.deepEqual(told('voidCharge', { reason: 'Engano' }, { charge: { ...bar, quantity: '1' } }), {
    ...{ operation: 'Anular encargo', what: 'Bar, R$ 50,00' },
    ...nothing,
    reason: 'Engano',
  })
  assert.equal(told('lockFolio', { note: 'Conferência' }, { folio: { id: 'fol_1' } }).reason, 'Conferência')
  const moved = done(
    ['postCharge', {}, { charge: bar }],
    [
      'transferCharges',
      { folioId: 'fol_1', toFolioId: 'fol_2' },
      { chargeIds: ['chg_1'], from: { id: 'fol_9' }, folio: { id: 'fol_2' } },
    ],
  )
  assert.equal(latest(moved).what, 'Bar · da comanda de outra conta · para a comanda 2')
})

test('a change is told as it was and as it is, by what is different', () => {
  const dearer = { ...bar, id: 'chg_2', unitPrice: brl('30.00'), total: brl('60.00') }
  const posted = ['postCharge', {}, { charge: bar }] as const
  const priced = ['editCharge', { chargeId: 'chg_1' }, { charge: dearer }] as const
  const told = latest(done(posted, priced))
  assert.equal(told.before, 'Unitário: R$ 25,00 · Total: R$ 50,00')
  assert.equal(told.after, 'Unitário: R$ 30,00 · Total: R$ 60,00')
  const worded = { ...dearer, description: 'Bar da piscina', note: 'Sem gelo' }
  const again = latest(done(posted, priced, ['editCharge', { chargeId: 'chg_2' }, { charge: worded }]))
  assert.equal(again.before, 'Texto: Bar · Obs.: nenhuma')
  assert.equal(again.after, 'Texto: Bar da piscina · Obs.: Sem gelo')
})

test('what was posted elsewhere and edited here is read from the line that its edit ended', () => {
  const dearer = { ...bar, id: 'chg_2', total: brl('60.00') }
  const edited = done(['editCharge', { chargeId: 'chg_1' }, { charge: dearer }])
  const here = { ...folio, charges: [{ ...bar, state: 'edited' }] } as unknown as Folio
  assert.equal(latest(edited, here).before, 'Total: R$ 50,00')
  assert.equal(latest(edited).before, null)
  assert.equal(latest(edited).after, 'Bar, 2 × R$ 25,00 = R$ 60,00')
})

test('who is billed is told as it was before, once that is known', () => {
  const billed = (billingName: string) => ['setBilling', {}, { folio: { id: 'fol_1', billingName } }] as const
  assert.deepEqual(
    trailOf(done(billed('Ana'), billed('Prado Ltda')), folio, saying).map(({ before, after }) => [
      before,
      after,
    ]),
    [
      ['Ana', 'Prado Ltda'],
      [null, 'Ana'],
    ],
  )
})
