import assert from 'node:assert/strict'
import { test } from 'node:test'
import { billedTo } from './billed-to.ts'

const guest = { name: 'Maria Alves', taxId: '52998224725' }
const agency = { name: 'Agência', taxId: '11222333000181' }
const other = '11444777000161'
const bare = { billingName: null, billingTaxId: null, account: guest }

test('who a document is made out to, and where name and number are of different parties', () => {
  const nothing = { name: null, taxId: null }
  const known = (taxId: string) => ({ known: taxId })
  const owner = (name: string) => ({ owner: name })
  const table = [
    ['nothing typed, settled', nothing, bare, null, ['Maria Alves', guest.taxId, null]],
    ['nothing typed, on account', nothing, bare, agency, ['Agência', agency.taxId, null]],
    [
      'a number of another',
      { ...nothing, taxId: other },
      bare,
      agency,
      ['Agência', other, known(agency.taxId)],
    ],
    [
      'a name of another',
      { ...nothing, name: 'Empresa' },
      bare,
      agency,
      ['Empresa', agency.taxId, owner('Agência')],
    ],
    ['both of another', { name: 'Empresa', taxId: other }, bare, agency, ['Empresa', other, null]],
    ['the guest, whole', guest, bare, agency, ['Maria Alves', guest.taxId, null]],
    ['the same name', { ...nothing, name: ' agencia' }, bare, agency, ['agencia', agency.taxId, null]],
    [
      'what the folio says goes before the debtor',
      nothing,
      { ...bare, billingName: 'Empresa', billingTaxId: other },
      agency,
      ['Empresa', other, null],
    ],
    ['no number known', nothing, bare, { ...agency, taxId: null }, ['Agência', null, null]],
  ] as const
  for (const [given, typed, folio, debtor, [name, taxId, mixed]] of table)
    assert.deepEqual(billedTo(typed, { folio, debtor }), { name, taxId, mixed }, given)
})
