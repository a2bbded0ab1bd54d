import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openFolio } from '../../test/examples.ts'
import { documentType } from '../../test/folio-examples.ts'
import { mendOneByOne, rowsOf } from '../../test/refusals.ts'
import { brl, buildWorld, type World } from '../../test/world.ts'
import { LANGUAGES, type Language } from '../api/language.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

/** The name and number of a bill of this type over so many bar charges; none is a bill of nothing. */
async function bill(
  type: string | undefined,
  quantity: string,
  language?: Language,
): Promise<readonly [string, string]> {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY', quantity })
  const payment = { method: 'PIX', amount: brl((18 * Number(quantity)).toFixed(2)) }
  const { folio } = await world.accepted('closeFolio', {
    ...({ folioId, settlement: 'settled' } as const),
    documentType: type,
    language,
    payment: quantity === '0' ? undefined : payment,
  })
  return [folio.documentName, folio.documentNumber]
}

test('is refused in this order', async () => {
  const good = documentType('fatura', 'F')
  const shared = { name: 'Fatura', series: 'fatura', prefix: 'F-' }
  await mendOneByOne(world, {
    name: 'defineDocumentType',
    worst: { ...good, positive: shared, negative: { ...shared, prefix: 'G-' } },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['catalogue.edit'] },
        as: await world.userWith(['catalogue.edit']),
      },
      {
        given: 'one series with two prefixes',
        refused: { code: 'seriesPrefix', series: 'fatura', prefix: 'F-', other: 'G-' },
        mend: { negative: shared },
      },
    ],
  })
})

test('each form has its name and its series, which counts from 1', async () => {
  await world.accepted('defineDocumentType', documentType('nota', 'A-'))
  assert.deepEqual(await bill('nota', '1'), ['Nota', 'A-P1'])
  assert.deepEqual(await bill('nota', '-1'), ['Nota de devolução', 'A-N1'])
  assert.deepEqual(await bill('nota', '0'), ['Nota', 'A-P2'])
  assert.deepEqual(await bill('nota', '2'), ['Nota', 'A-P3'])
})

test('a series goes on counting under another prefix, and what was issued stays as it is', async () => {
  const type = (prefix: string) => {
    const named = { name: 'Recibo', series: 'recibo', prefix }
    return {
      id: 'recibo',
      positive: named,
      negative: named,
      positiveCorrection: named,
      negativeCorrection: named,
    }
  }
  await world.accepted('defineDocumentType', type('R'))
  assert.deepEqual(await bill('recibo', '1'), ['Recibo', 'R1'])
  await world.accepted('defineDocumentType', type('REC-'))
  assert.deepEqual(await bill('recibo', '1'), ['Recibo', 'REC-2'])
  const columns = 'prefix, number'
  assert.deepEqual(await rowsOf(world, { table: 'documents', columns, by: 'series', value: 'recibo' }), [
    { prefix: 'R', number: 1n },
    { prefix: 'REC-', number: 2n },
  ])
})

test('the standard type is called in the language of its document, another as the hotel calls it', async () => {
  await world.accepted('defineDocumentType', documentType('guia', 'G-'))
  const names = async (type: string | undefined, quantity: string) => {
    const bills = await Promise.all(LANGUAGES.map((language) => bill(type, quantity, language)))
    return bills.map(([name]) => name)
  }
  assert.deepEqual(await names(undefined, '1'), ['Conta', 'Bill', 'Cuenta'])
  assert.deepEqual(await names(undefined, '-1'), [
    'Conta de devolução',
    'Refund bill',
    'Cuenta de devolución',
  ])
  assert.deepEqual(await names('guia', '1'), ['Nota', 'Nota', 'Nota'])
})

test('a type that is not in use issues nothing, the standard one neither', async () => {
  await world.accepted('defineDocumentType', { ...documentType('velha'), isActive: false })
  const refused = async (documentType?: string) =>
    world.refused('closeFolio', { folioId: await openFolio(world), settlement: 'settled', documentType })
  assert.deepEqual(await refused('velha'), { code: 'documentTypeUnknown', documentType: 'velha' })
  assert.deepEqual(await refused('none'), { code: 'documentTypeUnknown', documentType: 'none' })
  const [name] = await bill(undefined, '1')
  assert.equal(name, 'Conta')
  await world.accepted('defineDocumentType', { ...documentType('folio'), isActive: false })
  assert.deepEqual(await refused(), { code: 'documentTypeUnknown', documentType: 'folio' })
  await world.accepted('defineDocumentType', documentType('folio', 'H-'))
  assert.deepEqual(await bill(undefined, '1'), ['Nota', 'H-P1'], 'the hotel’s own in its place')
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
