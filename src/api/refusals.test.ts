import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from './language.ts'
import { REFUSALS, type RefusalCode, refusalText, refuse } from './refusals.ts'

test('a refusal is written as people write where they are', () => {
  const refusal = refuse('balanceNotZero', {
    folioId: 'fol_1',
    balance: { amount: '-1234.50', currency: 'BRL' },
  })
  assert.equal(
    refusalText(refusal, 'pt-BR'),
    // The sign of the currency never stands alone at the end of a line.
    'A comanda fol_1 tem saldo -R$\u00a01.234,50; receba ou feche A Faturar.',
  )
  assert.match(refusalText(refusal, 'en'), /-R\$1,234\.50/)
  assert.match(refusalText(refusal, 'es'), /-1\.234,50\u00a0BRL/)
  const day = refuse('dayNotOpen', { date: '2026-03-11', businessDate: '2026-03-10' })
  assert.equal(refusalText(day, 'pt-BR'), 'A data hoteleira aberta é 10/03/2026, não 11/03/2026.')
  assert.equal(refusalText(day, 'en'), 'The open business date is 2026-03-10, not 2026-03-11.')
})

test('kinds and states have their words; ids that look like words stay', () => {
  const unknown = refuse('notFound', { object: 'folio', id: 'open' })
  assert.equal(refusalText(unknown, 'pt-BR'), 'Não encontrado: comanda open')
  const state = refuse('stayState', { stayId: 'sty_1', state: 'inHouse', needed: 'reserved, departed' })
  assert.equal(
    refusalText(state, 'pt-BR'),
    'A estadia sty_1 está na situação na casa; é preciso reservada, encerrada.',
  )
})

test('no amount of the books loses a cent in a text', () => {
  const amount = { amount: '92233720368547758.07', currency: 'BRL' }
  assert.match(
    refusalText(refuse('balanceNotZero', { balance: amount }), 'pt-BR'),
    /92\.233\.720\.368\.547\.758,07/,
  )
})

test('an amount is written with the decimals of ISO 4217', () => {
  for (const [amount, currency, written] of [
    ['1234.50', 'HUF', '1.234,50'],
    ['1234.50', 'COP', '1.234,50'],
    ['1234.567', 'IQD', '1.234,567'],
    ['1234', 'ISK', '1.234;'],
  ] as const) {
    const text = refusalText(refuse('balanceNotZero', { balance: { amount, currency } }), 'pt-BR')
    assert.ok(text.includes(written), text)
  }
})

test('every refusal names the same facts in all languages', () => {
  for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
    const named = LANGUAGES.map((language) =>
      [...REFUSALS[code].text[language].matchAll(/\{\w+\}/g)].map(String).sort(),
    )
    for (const names of named) assert.deepEqual(names, named[0], code)
  }
})
