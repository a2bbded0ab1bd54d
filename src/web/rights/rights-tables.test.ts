import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OPERATION_NAMES } from '../../api/operation-names.ts'
import { ALL_RIGHTS } from '../../rights/rights.ts'
import { matrixSheets } from './rights-tables.ts'

const CASHIER = { name: 'Caixa', rights: ['charges.create', 'folios.close'], allRights: false }
const ADMINISTRATOR = { name: 'Administrador', rights: [], allRights: true }

test('the workbook has every right and every operation, with what each role may and lacks', () => {
  const [rights, operations] = matrixSheets([ADMINISTRATOR, CASHIER], 'pt-BR')
  assert.equal(rights!.name, 'Direitos')
  assert.equal(operations!.name, 'Operações')
  assert.deepEqual(
    rights!.table.columns.map(({ title }) => title),
    ['Área', 'Direito', 'Para que serve', 'Abre', 'Administrador', 'Caixa'],
  )
  assert.equal(rights!.table.rows.length, ALL_RIGHTS.length)
  assert.equal(operations!.table.rows.length, OPERATION_NAMES.length)
  const rowOf = (sheet: typeof rights, name: string) => sheet!.table.rows.find((row) => row[1] === name)!
  assert.deepEqual(rowOf(rights, 'Comanda: Anular'), [
    'Comandas e contas',
    'Comanda: Anular',
    'Anular uma comanda e seu documento, ou reabri-la; uma comanda vazia não precisa dele',
    'Anular comanda com encargos, recebimentos ou documento; Reabrir comanda',
    'Sim',
    'Não',
  ])
  const cells = (name: string) => rowOf(operations, name).slice(3)
  assert.deepEqual(cells('Fechar turno'), [
    'Sempre: Turno: Fechar o próprio; De outro usuário: Turno: Fechar de outros',
    'Pode',
    'Não: falta Turno: Fechar o próprio',
  ])
  assert.deepEqual(cells('Anular comanda').slice(1), [
    'Pode',
    'Pode, mas não com encargos, recebimentos ou documento (falta Comanda: Anular); com recebimentos (falta Recebimentos: Anular); com encargos (falta Encargos: Editar e anular)',
  ])
  assert.deepEqual(cells('Criar conta').slice(1), [
    'Pode',
    'Não: falta um destes: Empresa: Criar e editar nome; Conta: Criar e editar',
  ])
})
