import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { readPdf } from '../../test/pdf.ts'
import { addProperty, brl, grant } from '../../test/world.ts'

let world: HttpWorld
let documentId: string

before(async () => {
  world = await buildHttpWorld()
  const { folioId } = await world.guestInHouse()
  await world.accepted('postCharge', { folioId, chargeCode: 'BAR', quantity: '2' })
  await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('55.00') })
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
  documentId = (await world.send('GET', `/folios/${folioId}`)).json.documentId
})

after(() => world.close())

test('a document is printed as a PDF that is shown where it was asked for', async () => {
  const widths = []
  for (const paper of ['', '?paper=a4', '?paper=roll80']) {
    const answered = await world.send('GET', `/documents/${documentId}/paper${paper}`)
    assert.equal(answered.statusCode, 200, answered.body)
    const { headers } = answered
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(headers['content-language'], 'pt-BR')
    assert.equal(
      headers['content-disposition'],
      `inline; filename="Conta-1.pdf"; filename*=UTF-8''Conta%201.pdf`,
    )
    assert.equal(headers['cache-control'], 'no-store')
    const { pages, info } = await readPdf(answered.rawPayload)
    assert.equal(info.Title, 'Conta 1')
    assert.match(pages[0]!.text, /Total R\$\s55,00/)
    widths.push(Math.round(pages[0]!.width))
  }
  assert.deepEqual(widths, [595, 595, 227])
})

test('it says what it said when it was issued, whatever the hotel is called since', async () => {
  const path = `/documents/${documentId}/paper`
  const { rawPayload } = await world.send('GET', path)
  await world.database.pool.query(`update properties set name = 'Outro nome' where id = 'hotel'`)
  assert.ok(rawPayload.equals((await world.send('GET', path)).rawPayload))
})

test('who may not read folios prints none, and another property has none of it', async () => {
  const path = `/documents/${documentId}/paper`
  const barred = await world.send('GET', path, { key: await world.keyWith(['charges.create']) })
  assert.deepEqual([barred.statusCode, barred.json.missingRights[0].id], [403, 'books.read'])
  const reader = await world.keyWith(['books.read'])
  assert.equal((await world.send('GET', path, { key: reader })).statusCode, 200)
  await addProperty(world.administration, 'other')
  const { userId } = world.manager
  await grant(world.administration, { propertyId: 'other', userId, roleId: 'everything' })
  const other = await world.send('GET', `/v1/properties/other${path}`)
  assert.deepEqual([other.statusCode, other.json.facts], [404, { object: 'document', id: documentId }])
  const wrong = await world.send('GET', `${path}?paper=a5`)
  assert.deepEqual([wrong.statusCode, wrong.json.errors[0].field], [400, 'paper'])
})
