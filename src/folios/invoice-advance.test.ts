import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit, posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import { loadStandingFolio } from './read.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const part = (chargeCode: string, amount: string) => ({ chargeCode, amount: brl(amount) })

/** A deposit of 330.00 that was invoiced as a night and the bar. */
async function advance(): Promise<string> {
  const accountId = await openAccount(world)
  const { folio } = await world.accepted('createFolio', { accountId, kind: 'deposit' })
  await world.accepted('postPayment', { folioId: folio.id, method: 'PIX', amount: brl('330.00') })
  const parts = [part('ROOM', '300.00'), part('BAR', '30.00')]
  await world.accepted('invoiceAdvance', { folioId: folio.id, parts })
  return folio.id
}

test('the invoice of a deposit is refused in this order', async () => {
  const empty = await world.accepted('createFolio', {
    accountId: await openAccount(world),
    kind: 'deposit',
  })
  const { folioId: bill } = await posted(world)
  const done = await advance()
  const locked = await deposit(world)
  await world.accepted('lockFolio', { folioId: locked, note: 'em conferência' })
  const folioId = await deposit(world)
  await mendOneByOne(world, {
    name: 'invoiceAdvance',
    worst: {
      ...{ folioId: 'fol_none', version: 'open-0-0-0', documentType: 'none' },
      parts: [part('NONE', '5.00'), { chargeCode: 'BAR', amount: { amount: '5.00', currency: 'USD' } }],
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: bill },
      },
      {
        given: 'a user without the rights',
        refused: { code: 'missingRights', rights: ['charges.create', 'folios.close'] },
        as: await world.userWith(['charges.create', 'folios.close']),
      },
      {
        given: 'a bill',
        refused: { code: 'folioKind', folioId: bill, kind: 'standard' },
        mend: { folioId: done },
      },
      {
        given: 'a deposit that was invoiced',
        refused: { code: 'folioKind', folioId: done, kind: 'advance' },
        mend: { folioId: locked },
      },
      {
        given: 'a locked one',
        refused: { code: 'folioNotOpen', folioId: locked, state: 'locked' },
        mend: { folioId: empty.folio.id },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: empty.folio.id, version: 'open-1-0-0' },
        mend: { version: undefined },
      },
      {
        given: 'a deposit of nothing',
        refused: { code: 'depositEmpty', folioId: empty.folio.id },
        mend: { folioId },
      },
      {
        given: 'a code that is not there',
        refused: { code: 'chargeCodeUnknown', chargeCode: 'NONE' },
        mend: { parts: [{ chargeCode: 'BAR', amount: { amount: '5.00', currency: 'USD' } }] },
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'parts.0.amount', currency: 'BRL' },
        mend: { parts: [part('BAR', '0.00')] },
      },
      {
        given: 'a part of nothing',
        refused: { code: 'amountNotValid', field: 'parts.0.amount', ...brl('0.00') },
        mend: { parts: [part('BAR', '9.99')] },
      },
      {
        given: 'parts that are less than the deposit',
        refused: { code: 'partsNotWhole', field: 'parts', given: brl('9.99'), needed: brl('10.00') },
        mend: { parts: [part('BAR', '10.00')] },
      },
      {
        given: 'a document type that is not there',
        refused: { code: 'documentTypeUnknown', documentType: 'none' },
        mend: { documentType: undefined },
      },
    ],
  })
})

test('a deposit is invoiced for what was paid, and is an advance from then on', async () => {
  const accountId = await openAccount(world)
  const { folio } = await world.accepted('createFolio', { accountId, kind: 'deposit' })
  await world.accepted('postPayment', { folioId: folio.id, method: 'PIX', amount: brl('330.00') })
  const input = { folioId: folio.id, parts: [part('ROOM', '300.00'), part('BAR', '30.00')] }
  const invoiced = await world.accepted('invoiceAdvance', input, { id: 'invoiced' })
  // What the hotel earns waits; the taxes inside the price are due, a fee on top is not there yet.
  assert.deepEqual(await movesOf(world, 'invoiced'), [
    'advanceUse guest:folio < advance:ROOM 28571',
    'advanceUse guest:folio < tax:ISS 1429',
    'advanceUse guest:folio < advance:BAR 3000',
    'advanceInvoice deposit:folio < guest:folio 33000',
  ])
  assert.deepEqual(await toldBy(world, 'invoiced'), [`folio.advanceInvoiced ${folio.id}`])
  assert.deepEqual(invoiced.folio, {
    id: folio.id,
    kind: 'advance',
    state: 'settled',
    documentId: invoiced.folio.documentId,
    documentName: 'Conta',
    documentNumber: invoiced.folio.documentNumber,
    closedOn: BUSINESS_DATE,
    invoiced: brl('330.00'),
  })
  const columns = 'total_minor, form, state'
  assert.deepEqual(await rowsOf(world, { table: 'documents', columns, by: 'folio_id', value: folio.id }), [
    { total_minor: 33000n, form: 'positive', state: 'issued' },
  ])
  const payment = { folioId: folio.id, method: 'PIX', amount: brl('1.00') }
  assert.deepEqual(await world.refused('postPayment', payment), {
    code: 'folioKind',
    folioId: folio.id,
    kind: 'advance',
  })
})

test('its use is refused in this order', async () => {
  const closed = await settled(world)
  const { folioId } = await posted(world)
  const advanceFolioId = await advance()
  const gone = await advance()
  await world.accepted('voidFolio', { folioId: gone, reason: 'x' })
  await mendOneByOne(world, {
    name: 'consumeAdvance',
    worst: { advanceFolioId: 'fol_none', folioId: 'fol_none', amount: { amount: '1.00', currency: 'USD' } },
    as: await world.userWith([]),
    steps: [
      {
        given: 'an advance that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { advanceFolioId: closed },
      },
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: closed },
      },
      {
        given: 'a user without the right',
        refused: { code: 'missingRights', rights: ['charges.create'] },
        as: await world.userWith(['charges.create']),
      },
      {
        given: 'a bill instead of an advance',
        refused: { code: 'folioKind', folioId: closed, kind: 'standard' },
        mend: { advanceFolioId: gone },
      },
      {
        given: 'an advance that is voided',
        refused: { code: 'folioNotClosed', folioId: gone, state: 'voided' },
        mend: { advanceFolioId },
      },
      {
        given: 'a closed folio',
        refused: { code: 'folioNotOpen', folioId: closed, state: 'settled' },
        mend: { folioId },
      },
      {
        given: 'another currency',
        refused: { code: 'currencyNotAccepted', field: 'amount', currency: 'BRL' },
        mend: { amount: brl('0.00') },
      },
      {
        given: 'nothing',
        refused: { code: 'amountNotValid', field: 'amount', ...brl('0.00') },
        mend: { amount: brl('330.01') },
      },
      {
        given: 'more than is left',
        refused: { code: 'advanceTooSmall', folioId: advanceFolioId, remains: brl('330.00') },
        mend: { amount: undefined, folioId: await openFolio(world) },
      },
      {
        given: 'a folio that owes nothing, where no amount is said',
        refused: { code: 'nothingOwed' },
        mend: { folioId },
      },
    ],
  })
})

/** What each ledger account holds of these folios, where it is not zero. */
async function standing(folioIds: readonly string[]): Promise<Readonly<Record<string, bigint>>> {
  const { rows } = await world.database.pool.query<{ account: string; amount: bigint }>(
    `select side.account, sum(side.amount)::int8 as amount from postings p
      cross join lateral (values (p.debit_ledger, p.debit_ledger || ':' || p.debit_id, p.amount_minor),
        (p.credit_ledger, p.credit_ledger || ':' || p.credit_id, -p.amount_minor)) as side(ledger, account, amount)
      where (p.debit_id = any($1) or p.credit_id = any($1)) and side.ledger not in ('guest', 'deposit', 'bank')
      group by side.account having sum(side.amount) <> 0 order by side.account`,
    [folioIds],
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, -amount]))
}

test('from deposit to bill: used in two steps, nothing is taxed or earned twice', async () => {
  const advanceFolioId = await advance()
  const folioId = await openFolio(world)
  const { accepted } = world
  await accepted('postCharge', { folioId, chargeCode: 'ROOM', unitPrice: brl('300.00') })
  const first = await accepted(
    'consumeAdvance',
    { advanceFolioId, folioId, amount: brl('100.00') },
    { id: 'used' },
  )
  assert.deepEqual(await movesOf(world, 'used'), [
    'advanceUse advance:ROOM < guest:folio 8658',
    'advanceUse tax:ISS < guest:folio 433',
    'advanceUse advance:BAR < guest:folio 909',
  ])
  assert.deepEqual([first.folio.balance, first.left], [brl('230.00'), brl('230.00')])
  assert.deepEqual(await toldBy(world, 'used'), [
    `advance.consumed ${advanceFolioId}`,
    `advance.consumed ${folioId}`,
  ])
  const [line] = first.charges
  assert.deepEqual([line.kind, line.source, line.quantity], ['advance', 'advance', '1'])
  const rest = await accepted('consumeAdvance', { advanceFolioId, folioId })
  assert.deepEqual([rest.folio.balance, rest.left], [brl('0.00'), brl('0.00')])
  const closed = await accepted('closeFolio', { folioId, settlement: 'settled' })
  assert.equal(closed.folio.state, 'settled')
  // What the stay cost, and nothing else: the advances are empty, and ISS is due once.
  assert.deepEqual(await standing([advanceFolioId, folioId]), {
    'fee:SERVICE': 3000n,
    'revenue:ROOM': 28571n,
    'tax:ISS': 1429n,
  })
  const again = { advanceFolioId, folioId: (await posted(world)).folioId }
  assert.deepEqual(await world.refused('consumeAdvance', again), {
    code: 'advanceTooSmall',
    folioId: advanceFolioId,
    remains: brl('0.00'),
  })
})

/** What its readers are told is left of an advance. */
async function unused(folioId: string): Promise<bigint | null | undefined> {
  const { propertyId, database } = world
  return (await loadStandingFolio(database.pool, { propertyId, folioId }))?.unusedMinor
}

test('as much as the folio owes, if nothing is said; a void gives it back, and so does a correction', async () => {
  const advanceFolioId = await advance()
  const { folioId } = await posted(world)
  assert.deepEqual([await unused(advanceFolioId), await unused(folioId)], [33000n, null])
  const used = await world.accepted('consumeAdvance', { advanceFolioId, folioId })
  assert.deepEqual([used.folio.balance, used.left], [brl('0.00'), brl('302.50')])
  assert.equal(await unused(advanceFolioId), 30250n)
  for (const { id } of used.charges) await world.accepted('voidCharge', { chargeId: id, reason: 'x' })
  assert.equal(await unused(advanceFolioId), 33000n)
  const whole = await world.accepted('consumeAdvance', { advanceFolioId, folioId, amount: brl('330.00') })
  assert.deepEqual(whole.left, brl('0.00'))
  assert.equal(await unused(advanceFolioId), 0n)
  const bill = await posted(world)
  const second = await advance()
  await world.accepted('consumeAdvance', { advanceFolioId: second, folioId: bill.folioId })
  await world.accepted('closeFolio', { folioId: bill.folioId, settlement: 'settled' })
  await world.accepted('correctFolio', { folioId: bill.folioId, mode: 'full', reason: 'x' })
  assert.equal(await unused(second), 33000n)
  const { folioId: other } = await posted(world)
  const again = await world.accepted('consumeAdvance', { advanceFolioId: second, folioId: other })
  assert.deepEqual(again.left, brl('302.50'))
})

test('the use of an advance is neither edited, split nor discounted; it moves with the bill', async () => {
  const advanceFolioId = await advance()
  const { folioId } = await posted(world)
  const { charges } = await world.accepted('consumeAdvance', { advanceFolioId, folioId })
  const chargeId: string = charges[0].id
  const refused = { code: 'chargeIsAdvance', chargeId }
  assert.deepEqual(await world.refused('editCharge', { chargeId, quantity: '2' }), refused)
  assert.deepEqual(await world.refused('splitCharge', { chargeId, equalParts: 2 }), refused)
  const discount = { folioId, chargeIds: [chargeId], percent: '1' }
  assert.deepEqual(await world.refused('applyDiscount', discount), refused)
  await world.accepted('editCharge', { chargeId, description: 'Sinal de março' })
  await world.accepted('transferCharges', { folioId, toFolioId: await openFolio(world) })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
