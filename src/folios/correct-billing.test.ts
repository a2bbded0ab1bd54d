import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { buildWorld, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const CNPJ = '11.222.333/0001-81'
const address = { street: 'Rua A, 1', city: 'Olinda' }

async function documentOf(folioId: string): Promise<string> {
  const [document] = await rowsOf(world, {
    table: 'documents',
    columns: 'id',
    by: 'folio_id',
    value: folioId,
  })
  return document!.id as string
}

/** A document that was made out to a company of this tax id. */
async function issued(taxId?: string): Promise<{ readonly documentId: string; readonly accountId: string }> {
  const accountId = await openAccount(world, 'company', { taxId })
  const { folio } = await world.accepted('createFolio', { accountId })
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled' })
  return { documentId: await documentOf(folio.id), accountId }
}

test('is refused in this order', async () => {
  const gone = await settled(world)
  await world.accepted('voidFolio', { folioId: gone, reason: 'x' })
  const voided = await documentOf(gone)
  const { documentId, accountId } = await issued(CNPJ)
  await mendOneByOne(world, {
    name: 'correctBilling',
    worst: {
      ...{ documentId: 'doc_none', version: '0', accountId: await openAccount(world) },
      taxId: '529.982.247-25',
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a document that is not there',
        refused: { code: 'notFound', object: 'document', id: 'doc_none' },
        mend: { documentId: voided },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['folios.editBillingClosed'] },
        as: await world.userWith(['folios.editBillingClosed']),
      },
      {
        given: 'a document that is voided',
        refused: { code: 'documentVoided', documentId: voided },
        mend: { documentId },
      },
      {
        given: 'a document that was corrected since it was read',
        refused: { code: 'preconditionFailed', object: 'document', id: documentId, version: '1' },
        mend: { version: '1' },
      },
      {
        given: 'another account',
        refused: { code: 'billingPartyFixed', documentId, field: 'accountId' },
        mend: { accountId },
      },
      {
        given: 'another tax id',
        refused: { code: 'billingPartyFixed', documentId, field: 'taxId' },
        mend: { taxId: CNPJ, name: 'Conta company' },
      },
      {
        given: 'what it says already',
        refused: { code: 'nothingChanges', object: 'document', id: documentId },
        mend: { name: 'Empresa S.A.' },
      },
    ],
  })
})

test('spelling, address and a missing tax id are corrected, each version before is kept', async () => {
  const { documentId, accountId } = await issued()
  const correct = { documentId, name: 'Empresa São João', address, email: 'contas@empresa.com.br' }
  const { document } = await world.accepted('correctBilling', correct, { id: 'corrected' })
  const whole = { ...address, district: null, state: null, postalCode: null, country: 'BR' }
  const party = { accountId, name: 'Empresa São João', taxId: null, email: correct.email, address: whole }
  assert.deepEqual([document.party, document.version], [party, 2])
  assert.deepEqual(await movesOf(world, 'corrected'), [])
  assert.deepEqual(await toldBy(world, 'corrected'), [`document.billingCorrected ${documentId}`])
  await world.accepted('correctBilling', { documentId, taxId: CNPJ, version: '2' })
  // Now it has one, and no other is chosen.
  assert.deepEqual(await world.refused('correctBilling', { documentId, taxId: '529.982.247-25' }), {
    code: 'billingPartyFixed',
    documentId,
    field: 'taxId',
  })
  await world.accepted('correctBilling', { documentId, email: null })
  const { rows } = await world.database.pool.query(
    `select version, was, recorded_by from versions where subject_id = $1 order by version`,
    [documentId],
  )
  assert.deepEqual(rows, [
    { version: 1, was: { name: 'Conta company', email: null, address: null }, recorded_by: 'usr_manager' },
    { version: 2, was: { taxId: null }, recorded_by: 'usr_manager' },
    { version: 3, was: { email: correct.email }, recorded_by: 'usr_manager' },
  ])
  const columns = 'party, version'
  assert.deepEqual(await rowsOf(world, { table: 'documents', columns, by: 'id', value: documentId }), [
    { party: { ...party, taxId: '11222333000181', email: null }, version: 4 },
  ])
})

test('a note on a bill is made out to whom the bill says by then', async () => {
  const folioId = await settled(world)
  const documentId = await documentOf(folioId)
  await world.accepted('correctBilling', { documentId, name: 'Maria da Silva' })
  const input = { folioId, mode: 'full', reason: 'x' } as const
  const { correction } = await world.accepted('correctFolio', input)
  const columns = `party ->> 'name' as name`
  const note = { table: 'documents', columns, by: 'id', value: correction.documentId }
  assert.deepEqual(await rowsOf(world, note), [{ name: 'Maria da Silva' }])
})

test('who an open folio is billed to is refused in this order', async () => {
  const closed = await settled(world)
  const folioId = await openFolio(world)
  await mendOneByOne(world, {
    name: 'setBilling',
    worst: { folioId: 'fol_none', billingAccountId: 'acc_none', billingName: 'X', version: 'open-0-0-0' },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'an account that is not there',
        refused: { code: 'notFound', object: 'account', id: 'acc_none' },
        mend: { billingAccountId: undefined },
      },
      {
        given: 'a party that is written down, by a user without the right',
        refused: { code: 'missingRights', rights: ['folios.create'] },
        mend: { billingName: undefined },
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version: 'open-1-0-0' },
        mend: { version: 'open-1-0-0' },
      },
      {
        given: 'nobody',
        refused: { code: 'nothingChanges', object: 'folio', id: folioId },
        mend: { billingAccountId: await openAccount(world) },
      },
    ],
  })
})

test('a folio is billed to an account, or to who is written down; another account is another party', async () => {
  const folioId = await openFolio(world)
  const first = await openAccount(world, 'company', { taxId: CNPJ })
  const written = { billingName: 'Maria', billingTaxId: '529.982.247-25', billingAddress: address }
  await world.accepted('setBilling', { folioId, ...written })
  const { folio } = await world.accepted('setBilling', { folioId, billingAccountId: first }, { id: 'billed' })
  assert.deepEqual(folio, {
    id: folioId,
    billingAccountId: first,
    billingName: null,
    billingTaxId: null,
    billingEmail: null,
    billingAddress: null,
  })
  assert.deepEqual(await toldBy(world, 'billed'), [`folio.billingSet ${folioId}`])
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  const columns = `party ->> 'accountId' as account, party ->> 'taxId' as tax_id`
  assert.deepEqual(await rowsOf(world, { table: 'documents', columns, by: 'folio_id', value: folioId }), [
    { account: first, tax_id: '11222333000181' },
  ])
})

test('who is written down has no data of the account’s', async () => {
  const accountId = await openAccount(world, 'company', { taxId: CNPJ, email: 'contas@empresa.com.br' })
  const { folio } = await world.accepted('createFolio', { accountId, billingName: 'Maria' })
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled' })
  assert.deepEqual(
    await rowsOf(world, { table: 'documents', columns: 'party', by: 'folio_id', value: folio.id }),
    [{ party: { accountId: null, name: 'Maria', taxId: null, email: null, address: null } }],
  )
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
