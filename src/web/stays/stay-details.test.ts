import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailsOf } from './stay-details.ts'

test('what a reservation system told of a stay is said in the user’s words', () => {
  const details = {
    country: 'BR',
    document: '12163007391',
    board: 'HB',
    meal: 'BB',
    reservationStatusDate: '2026-03-09',
    Pedido: 'andar alto',
  }
  assert.deepEqual(detailsOf({ details }, 'pt-BR'), [
    ['País', 'Brasil'],
    ['Documento', '121.630.073-91'],
    ['Regime', 'Meia pensão'],
    ['Regime', 'Café da manhã'],
    ['Última mudança', '09/03/2026'],
    ['Pedido', 'andar alto'],
  ])
  const foreign = { country: 'PRT', document: 'AB123456', board: 'café da manhã', constructor: 'x' }
  assert.deepEqual(detailsOf({ details: foreign }, 'en'), [
    ['Country', 'PRT'],
    ['Document', 'AB123456'],
    ['Board', 'café da manhã'],
    ['constructor', 'x'],
  ])
})
