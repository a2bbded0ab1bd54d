import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Right } from '../../rights/rights.ts'
import { opensTexts, whatOneMay } from './what-one-may.ts'

const may = (...rights: Right[]) => whatOneMay(new Set(rights), 'pt-BR')

test('a right says the rows that it is needed for, and one of no row what it is for', () => {
  assert.deepEqual(opensTexts('charges.transfer', 'pt-BR'), ['Dividir encargo', 'Transferir encargos'])
  assert.deepEqual(opensTexts('shifts.closeOthers', 'pt-BR'), ['Fechar turno de outro usuário'])
  assert.deepEqual(opensTexts('audit.read', 'pt-BR'), ['Ver quem fez o quê, e quando'])
})

test('one may what one holds all rights for', () => {
  assert.deepEqual(may('shifts.close'), ['fechar turno'])
  assert.deepEqual(may('shifts.close', 'shifts.closeOthers'), [
    'fechar turno',
    'fechar turno de outro usuário',
  ])
  // Others alone close nothing, and a split needs two rights.
  assert.deepEqual(may('shifts.closeOthers', 'charges.transfer'), ['transferir encargos'])
  assert.ok(may('charges.transfer', 'charges.create').includes('dividir encargo'))
  assert.deepEqual(may('accounts.edit', 'books.read'), [
    'criar conta que não é de empresa',
    'alterar conta que não é de empresa',
    'ver contas, comandas, estadias, UHs, turnos e dias',
  ])
  assert.deepEqual(may(), [])
})
