import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit, documentType, posted, settled } from '../../test/folio-examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, type World } from '../../test/world.ts'
import { type GivenInput, INPUTS } from '../api/inputs.ts'

let world: World
before(async () => {
  world = await buildWorld()
  await world.accepted('defineDiscount', { id: 'PROMO', name: 'Promoção', rate: '10' })
})
after(() => world.close())

const reason = 'cobrado a mais'

type Bill = { readonly folioId: string; readonly room: string; readonly bar: string }

/** A folio of two nights of 100.00 and a bar charge of 25.00, with their taxes and fees: 247.50, settled by Pix. */
async function bill(more: (bill: Bill) => Promise<unknown> = async () => {}): Promise<Bill> {
  const folioId = await openFolio(world)
  const { accepted } = world
  const nights = { folioId, chargeCode: 'ROOM', unitPrice: brl('100.00'), quantity: '2' }
  const room = (await accepted('postCharge', nights)).charge.id
  const bar = (await accepted('postCharge', { folioId, chargeCode: 'BAR' })).charge.id
  await more({ folioId, room, bar })
  const { rows } = await world.database.pool.query(
    `select debit_minor - credit_minor as balance from balances where id = $1`,
    [folioId],
  )
  const amount = brl((Number(rows[0].balance) / 100).toFixed(2))
  await accepted('closeFolio', { folioId, settlement: 'settled', payment: { method: 'PIX', amount } })
  return { folioId, room, bar }
}

const correct = (input: GivenInput<'correctFolio'>, id?: string) =>
  world.accepted('correctFolio', input, id === undefined ? {} : { id })

/** What was earned and taxed on a folio and its corrections, by ledger account, where it is not zero. */
async function earned(folioId: string): Promise<Readonly<Record<string, bigint>>> {
  const { rows } = await world.database.pool.query<{ account: string; amount: bigint }>(
    `select side.account, sum(side.amount)::int8 as amount
      from postings p join charges c on c.id = p.line_id
      join folios f on f.id = c.folio_id and $1 in (f.id, f.corrects_id)
      cross join lateral (values (p.debit_ledger, p.debit_ledger || ':' || p.debit_id, p.amount_minor),
        (p.credit_ledger, p.credit_ledger || ':' || p.credit_id, -p.amount_minor)) as side(ledger, account, amount)
      where side.ledger <> 'guest' group by side.account having sum(side.amount) <> 0 order by side.account`,
    [folioId],
  )
  return Object.fromEntries(rows.map(({ account, amount }) => [account, -amount]))
}

test('is refused in this order', async () => {
  const open = await posted(world)
  const advance = await deposit(world)
  const parts = [{ chargeCode: 'BAR', amount: brl('10.00') }]
  await world.accepted('invoiceAdvance', { folioId: advance, parts })
  const { folioId, room, bar } = await bill()
  const { rows } = await world.database.pool.query(`select id from charges where parent_id = $1 limit 1`, [
    bar,
  ])
  const version = 'settled-1-24750-24750'
  const limited = await world.userWith(
    ['charges.create', 'charges.customPosting', 'folios.createCorrection', 'folios.close', 'payments.create'],
    { maxVoidMinor: 2000n },
  )
  const unknown = { method: 'NONE', amount: brl('1.00') }
  await mendOneByOne(world, {
    name: 'correctFolio',
    worst: {
      ...{ folioId: 'fol_none', mode: 'partial', reason, version: 'settled-1-0-0', payment: unknown },
      ...{ refunds: 'pay_none', documentType: 'none' },
      lines: [{ chargeId: 'chg_none', quantity: '-1' }],
      added: [{ unitPrice: brl('5.00'), taxes: ['GONE'] }],
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: open.folioId },
      },
      {
        given: 'a charge that is not there',
        refused: { code: 'notFound', object: 'charge', id: 'chg_none' },
        mend: { lines: [{ chargeId: rows[0].id, quantity: '-1' }] },
      },
      {
        given: 'a payment to give back that is not there',
        refused: { code: 'notFound', object: 'payment', id: 'pay_none' },
        mend: { refunds: undefined },
      },
      {
        given: 'a user without rights: all of them are named',
        refused: {
          code: 'missingRights',
          rights: [
            ...['charges.create', 'folios.createCorrection', 'folios.close', 'payments.create'],
            'charges.customPosting',
          ],
        },
        as: limited,
      },
      {
        given: 'an open folio',
        refused: { code: 'folioNotClosed', folioId: open.folioId, state: 'open' },
        mend: { folioId: advance },
      },
      {
        given: 'an advance',
        refused: { code: 'folioKind', folioId: advance, kind: 'advance' },
        mend: { folioId },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: folioId, version },
        mend: { version },
      },
      {
        given: 'a tax or fee',
        refused: { code: 'chargeIsDependant', chargeId: rows[0].id, parentId: bar },
        mend: { lines: [{ chargeId: open.chargeId, quantity: '-1' }] },
      },
      {
        given: 'a charge of another folio',
        refused: { code: 'chargeNotOnFolio', chargeId: open.chargeId, folioId },
        mend: { lines: [{ chargeId: bar, unitPrice: { amount: '1.00', currency: 'USD' } }] },
      },
      {
        given: 'a price in another currency than the charge has',
        refused: { code: 'amountNotValid', field: 'lines.0.unitPrice', amount: '1.00', currency: 'USD' },
        mend: { lines: [{ chargeId: bar, quantity: '-1' }] },
      },
      {
        given: 'more taken away than there is of a line',
        refused: { code: 'correctionTooBig', field: 'lines.0', chargeId: bar, remains: brl('25.00') },
        mend: { lines: [{ chargeId: bar, quantity: '1' }] },
      },
      {
        given: 'a tax of a new charge that is not there',
        refused: { code: 'taxUnknown', tax: 'GONE' },
        mend: { added: [] },
      },
      {
        given: 'lines that are as they should be',
        refused: { code: 'nothingToCorrect', folioId },
        mend: { lines: [{ chargeId: bar, quantity: '0' }] },
      },
      {
        given: 'more given back than the user may void',
        refused: { code: 'limitExceeded', amount: brl('27.50'), limit: brl('20.00') },
        mend: { lines: [{ chargeId: room, unitPrice: brl('99.00') }] },
      },
      {
        given: 'a payment method that is not there',
        refused: { code: 'paymentMethodUnknown', method: 'NONE' },
        mend: { payment: undefined },
      },
      {
        given: 'a document type that is not there',
        refused: { code: 'documentTypeUnknown', documentType: 'none' },
        mend: { documentType: undefined },
      },
    ],
  })
})

test('in full: every charge at negative quantity, and nothing is earned or taxed any more', async () => {
  const { folioId } = await bill()
  assert.deepEqual(await earned(folioId), {
    'fee:SERVICE': 2250n,
    'revenue:BAR': 2500n,
    'revenue:ROOM': 19048n,
    'tax:ISS': 952n,
  })
  const input = { folioId, mode: 'full', reason } as const
  const { correction, folio, paymentId } = await correct(input, 'in full')
  assert.deepEqual(await earned(folioId), {})
  assert.deepEqual(await movesOf(world, 'in full'), [
    'correction revenue:ROOM < guest:folio 19048',
    'correction tax:ISS < guest:folio 952',
    'correction fee:SERVICE < guest:folio 2000',
    'correction revenue:BAR < guest:folio 2500',
    'correction fee:SERVICE < guest:folio 250',
    'correctionClose guest:folio < guest:folio 24750',
  ])
  assert.deepEqual(await toldBy(world, 'in full'), [
    `folio.corrected ${correction.id}`,
    `folio.corrected ${folioId}`,
  ])
  const { documentName, total, state } = correction
  assert.deepEqual(
    { documentName, total, state, paymentId, folio },
    {
      documentName: 'Nota de crédito',
      total: brl('-247.50'),
      state: 'settled',
      paymentId: null,
      folio: { id: folioId, balance: brl('-247.50') },
    },
  )
  const columns = 'quantity, unit_price_minor, original_minor, source'
  const lines = await rowsOf(world, { table: 'charges', columns, by: 'folio_id', value: correction.id })
  assert.deepEqual(lines[0], {
    quantity: '-2',
    unit_price_minor: 10000n,
    original_minor: -20000n,
    source: 'quantityCorrection',
  })
  const fields = 'kind, corrects_id, state, lock_note, closed_on'
  assert.deepEqual(
    await rowsOf(world, { table: 'folios', columns: fields, by: 'id', value: correction.id }),
    [
      {
        kind: 'correction',
        corrects_id: folioId,
        state: 'settled',
        lock_note: reason,
        closed_on: BUSINESS_DATE,
      },
    ],
  )
  assert.deepEqual(await world.refused('correctFolio', input), { code: 'nothingToCorrect', folioId })
  const document = 'form, total_minor, corrects_id is not null as corrects'
  assert.deepEqual(
    await rowsOf(world, { table: 'documents', columns: document, by: 'folio_id', value: correction.id }),
    [{ form: 'negativeCorrection', total_minor: -24750n, corrects: true }],
  )
})

for (const { given, lines, total, source } of [
  { given: 'by quantity', lines: { quantity: '1' }, total: '-110.00', source: 'quantityCorrection' },
  { given: 'by price', lines: { unitPrice: brl('90.00') }, total: '-22.00', source: 'priceCorrection' },
  { given: 'to nothing', lines: { quantity: '0' }, total: '-220.00', source: 'quantityCorrection' },
  { given: 'upwards', lines: { unitPrice: brl('100.01') }, total: '0.02', source: 'priceCorrection' },
]) {
  test(`in part, ${given}: the line as it should have been, its taxes with it`, async () => {
    const { folioId, room } = await bill()
    const partial = { folioId, mode: 'partial', reason } as const
    const { correction, folio } = await correct({ ...partial, lines: [{ chargeId: room, ...lines }] })
    assert.deepEqual([correction.total, folio.balance], [brl(total), brl(total)])
    assert.equal(correction.documentName, total.startsWith('-') ? 'Nota de crédito' : 'Nota de débito')
    const columns = 'source, source_id'
    const [line] = await rowsOf(world, { table: 'charges', columns, by: 'folio_id', value: correction.id })
    assert.deepEqual(line, { source, source_id: room })
    const full = await correct({ folioId, mode: 'full', reason })
    assert.deepEqual(await earned(folioId), {}, 'what is left of it is credited after that')
    assert.deepEqual(full.folio.balance, brl('-247.50'))
  })
}

test('what was forgotten is added, and corrected itself later on', async () => {
  const { folioId } = await bill()
  const added = [{ chargeCode: 'BAR', quantity: '2', serviceDate: '2026-03-09' }]
  const first = await correct({ folioId, mode: 'partial', reason, added })
  assert.deepEqual([first.correction.documentName, first.correction.total], ['Nota de débito', brl('55.00')])
  const [forgotten] = await rowsOf(world, {
    table: 'charges',
    columns: 'id, source, service_date',
    by: 'folio_id',
    value: first.correction.id,
  })
  assert.deepEqual([forgotten!.source, forgotten!.service_date], [null, '2026-03-09'])
  const one = [{ chargeId: forgotten!.id as string, quantity: '1' }]
  const second = await correct({ folioId, mode: 'partial', reason, lines: one })
  assert.deepEqual([second.correction.total, second.folio.balance], [brl('-27.50'), brl('27.50')])
  await correct({ folioId, mode: 'full', reason })
  assert.deepEqual(await earned(folioId), {})
})

test('later corrections build on earlier ones, and never take more than there is', async () => {
  const { folioId, room } = await bill()
  const part = (line: object) =>
    correct({ folioId, mode: 'partial', reason, lines: [{ chargeId: room, ...line }] })
  await part({ unitPrice: brl('80.00') })
  const second = await part({ quantity: '1' })
  assert.deepEqual(second.correction.total, brl('-88.00'), 'one of 80.00, not of 100.00')
  const refusal = await world.refused('correctFolio', {
    ...{ folioId, mode: 'partial', reason },
    lines: [{ chargeId: room, unitPrice: brl('-0.01') }],
  })
  assert.deepEqual(refusal, {
    code: 'correctionTooBig',
    field: 'lines.0',
    chargeId: room,
    remains: brl('80.00'),
  })
  const third = await part({ quantity: '2' })
  assert.deepEqual(third.correction.total, brl('88.00'))
  assert.deepEqual(third.folio.balance, brl('-44.00'))
})

test('discounts follow: those by hand in proportion, those by code of what is left', async () => {
  const { folioId, room } = await bill(async ({ folioId: folio, room: night }) => {
    await world.accepted('applyDiscount', { folioId: folio, chargeIds: [night], amount: brl('20.00') })
    await world.accepted('applyDiscount', { folioId: folio, discount: 'PROMO' })
  })
  // 247.50 - 22.00 - (20.00 + 2.00 + 2.50 + 0.25) is 200.75; one night costs half of its part.
  const half = [{ chargeId: room, quantity: '1' }]
  const { correction } = await correct({ folioId, mode: 'partial', reason, lines: half })
  assert.deepEqual(correction.total, brl('-88.00'), '110.00 less a discount of 11.00 and one of 11.00')
  await correct({ folioId, mode: 'full', reason })
  assert.deepEqual(await earned(folioId), {})
})

test('on account the AR account owes more or less, within its limit', async () => {
  const { folioId, chargeId } = await posted(world)
  const limit = { creditLimit: brl('55.00') }
  const receivableAccountId = await openAccount(world, 'receivable', limit)
  await world.accepted('closeFolio', { folioId, settlement: 'onAccount', receivableAccountId })
  const more: GivenInput<'correctFolio'> = {
    ...{ folioId, mode: 'partial', reason },
    lines: [{ chargeId, quantity: '2' }],
  }
  const debit = await correct(more, 'debit note')
  assert.deepEqual(
    (await movesOf(world, 'debit note')).at(-1),
    'correctionClose city:account < guest:folio 2750',
  )
  assert.deepEqual([debit.correction.state, debit.folio.balance], ['onAccount', brl('0.00')])
  const tooMuch = { ...more, lines: [{ chargeId, quantity: '2.001' }] }
  assert.deepEqual(await world.refused('correctFolio', tooMuch), {
    code: 'creditLimitExceeded',
    accountId: receivableAccountId,
    name: 'Conta receivable',
    limit: brl('55.00'),
    amount: brl('0.03'),
    owed: brl('55.00'),
  })
  const paying = {
    ...more,
    lines: [{ chargeId, quantity: '1' }],
    payment: { method: 'PIX', amount: brl('1.00') },
  }
  assert.deepEqual(await world.refused('correctFolio', paying), {
    code: 'paymentsNotAccepted',
    folioId,
    state: 'onAccount',
  })
  await correct({ folioId, mode: 'full', reason }, 'credit note')
  const { rows } = await world.database.pool.query(
    `select debit_minor - credit_minor as owed from balances where ledger = 'city' and id = $1`,
    [receivableAccountId],
  )
  assert.deepEqual(rows, [{ owed: 0n }])
})

test('money goes back with it, to the card that paid, at most what it paid', async () => {
  const { folioId } = await posted(world)
  const card = { brand: 'visa', modality: 'credit', nsu: '1' } as const
  const sale = { method: 'VISA', amount: brl('27.50'), card }
  const closed = await world.accepted('closeFolio', { folioId, settlement: 'settled', payment: sale })
  const refunds: string = closed.paymentId
  const back = (method: string, amount: string) => ({
    ...({ folioId, mode: 'full', reason, refunds } as const),
    payment: { method, amount: brl(amount) },
  })
  assert.deepEqual(await world.refused('correctFolio', back('PIX', '-27.50')), {
    code: 'refundNotBelowZero',
    field: 'payment',
  })
  assert.deepEqual(await world.refused('correctFolio', back('VISA', '27.50')), {
    code: 'refundNotBelowZero',
    field: 'payment',
  })
  assert.deepEqual(await world.refused('correctFolio', back('VISA', '-27.51')), {
    code: 'refundTooBig',
    paymentId: refunds,
    remains: brl('27.50'),
  })
  const as = await world.userWith([
    ...(['charges.create', 'folios.createCorrection', 'folios.close', 'payments.refundCard'] as const),
  ])
  const how = { as, id: 'chargeback' }
  const { folio, paymentId } = await world.accepted('correctFolio', back('VISA', '-27.50'), how)
  assert.deepEqual(folio, { id: folioId, balance: brl('0.00') })
  assert.ok((await movesOf(world, 'chargeback')).includes('refund guest:folio < card:rede 2750'))
  const columns = 'refunds_id, folio_id'
  assert.deepEqual(await rowsOf(world, { table: 'payments', columns, by: 'id', value: paymentId }), [
    { refunds_id: refunds, folio_id: folioId },
  ])
})

test('names and numbers are those of the document type: of the bill, or another that is asked for', async () => {
  await world.accepted('defineDocumentType', documentType('nota', 'X-'))
  const { folioId, chargeId } = await posted(world)
  const payment = { method: 'PIX', amount: brl('27.50') }
  const bill = { folioId, settlement: 'settled', documentType: 'nota', payment } as const
  const { folio } = await world.accepted('closeFolio', bill)
  assert.deepEqual([folio.documentName, folio.documentNumber], ['Nota', 'X-P1'])
  const part: GivenInput<'correctFolio'> = {
    ...{ folioId, mode: 'partial', reason },
    lines: [{ chargeId, quantity: '2' }],
  }
  const debit = await correct(part)
  const credit = await correct({ ...part, lines: [{ chargeId, quantity: '1' }] })
  const standard = await correct({ folioId, mode: 'full', reason, documentType: 'folio' })
  const named = [debit, credit, standard].map(({ correction }) => [
    correction.documentName,
    correction.documentNumber,
  ])
  assert.deepEqual(named.slice(0, 2), [
    ['Nota de débito', 'X-ND1'],
    ['Nota de crédito', 'X-NC1'],
  ])
  assert.equal(named[2]![0], 'Nota de crédito')
  assert.match(named[2]![1], /^\d+$/)
})

test('an advance that was used is there again, and not given back twice', async () => {
  const advanceFolioId = await deposit(world)
  const parts = [{ chargeCode: 'ROOM', amount: brl('10.00') }]
  await world.accepted('invoiceAdvance', { folioId: advanceFolioId, parts })
  const { folioId } = await posted(world)
  await world.accepted('consumeAdvance', { advanceFolioId, folioId })
  const payment = { method: 'PIX', amount: brl('17.50') }
  await world.accepted('closeFolio', { folioId, settlement: 'settled', payment })
  const { correction } = await correct({ folioId, mode: 'full', reason })
  assert.deepEqual(correction.total, brl('-17.50'))
  const again = { folioId, mode: 'full', reason } as const
  assert.deepEqual(await world.refused('correctFolio', again), { code: 'nothingToCorrect', folioId })
  // Used elsewhere since, so that the correction stays.
  const other = await posted(world)
  await world.accepted('consumeAdvance', { advanceFolioId, folioId: other.folioId })
  const refusal = await world.refused('voidFolio', { folioId: correction.id, reason })
  assert.deepEqual(refusal, { code: 'advanceTooSmall', folioId: advanceFolioId, remains: brl('0.00') })
  await world.accepted('voidFolio', { folioId: other.folioId, reason })
  await world.accepted('voidFolio', { folioId: correction.id, reason })
})

test('input is checked: a charge once, lines in a part only, a refund with its payment', async () => {
  const folioId = await settled(world)
  const good = { folioId, mode: 'partial', reason, lines: [{ chargeId: 'chg_1', quantity: '1' }] }
  const line = good.lines[0]!
  assert.ok(INPUTS.correctFolio.safeParse(good).success)
  for (const [wrong, field] of [
    [{ lines: [line, { ...line, quantity: '2' }] }, 'lines'],
    [{ lines: [] }, 'lines'],
    [{ mode: 'full' }, 'lines'],
    [{ lines: [{ ...line, unitPrice: brl('1.00') }] }, 'lines.0.quantity'],
    [{ lines: [{ chargeId: 'chg_1' }] }, 'lines.0.quantity'],
    [{ refunds: 'pay_1' }, 'refunds'],
  ] as const) {
    const read = INPUTS.correctFolio.safeParse({ ...good, ...wrong })
    assert.ok(!read.success, JSON.stringify(wrong))
    assert.equal(read.error.issues[0]!.path.join('.'), field)
  }
})

test('what is added credits nothing, and a refund is no more than the folio then has to give back', async () => {
  const { folioId } = await bill()
  const credit = { chargeCode: 'LAUNDRY', quantity: '-1' }
  assert.deepEqual(
    await world.refused('correctFolio', { folioId, mode: 'partial', reason, added: [credit] }),
    { code: 'amountNotValid', field: 'added.0', ...brl('-18.00') },
  )
  const refund = (amount: string) => ({
    ...({ folioId, mode: 'full', reason } as const),
    payment: { method: 'CASH', amount: brl(amount) },
  })
  assert.deepEqual(await world.refused('correctFolio', refund('-247.51')), {
    code: 'refundAboveCredit',
    folioId,
    credit: brl('247.50'),
  })
  assert.deepEqual((await correct(refund('-247.50'))).folio.balance, brl('0.00'))
})

test('a refund goes back to a card of the folio itself', async () => {
  const other = await openFolio(world)
  const card = { brand: 'visa', modality: 'credit' } as const
  const visa = { method: 'VISA', amount: brl('10.00'), card }
  const { payment } = await world.accepted('postPayment', { folioId: other, ...visa })
  const { folioId } = await bill()
  const refund = { method: 'VISA', amount: brl('-10.00'), card }
  assert.deepEqual(
    await world.refused('correctFolio', {
      ...({ folioId, mode: 'full', reason, refunds: payment.id } as const),
      payment: refund,
    }),
    { code: 'paymentNotOnFolio', paymentId: payment.id, folioId },
  )
})

test('a correction is decided by the folio as it was read, also where an AR account owes it', async () => {
  const folioId = (await posted(world)).folioId
  const receivableAccountId = await openAccount(world, 'receivable')
  await world.accepted('closeFolio', { folioId, settlement: 'onAccount', receivableAccountId })
  const version = 'onAccount-1-2750-2750'
  const added = [{ chargeCode: 'BAR' }]
  const debit = { folioId, mode: 'partial' as const, reason, added, version }
  await correct(debit)
  assert.equal((await world.refused('correctFolio', debit)).code, 'preconditionFailed')
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
})
