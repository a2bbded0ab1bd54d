import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertBooks } from '../../test/books.ts'
import { openAccount, openFolio } from '../../test/examples.ts'
import { mendOneByOne, movesOf, rowsOf, toldBy } from '../../test/refusals.ts'
import { BUSINESS_DATE, brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

async function folioOwing(quantity = '1'): Promise<string> {
  const folioId = await openFolio(world)
  await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY', quantity })
  return folioId
}

test('is refused in this order', async () => {
  const settled = await openFolio(world)
  await world.accepted('closeFolio', { folioId: settled, settlement: 'settled' })
  const company = await openAccount(world)
  const dormant = await openAccount(world, 'receivable')
  // No operation closes an AR account yet.
  await world.database.pool.query(`update accounts set status = 'closed' where id = $1`, [dormant])
  const limited = await openAccount(world, 'receivable', { creditLimit: brl('17.99') })
  const empty = await openFolio(world)
  const owing = await folioOwing()
  await mendOneByOne(world, {
    name: 'closeFolio',
    worst: {
      folioId: 'fol_none',
      settlement: 'onAccount',
      receivableAccountId: 'acc_none',
      version: 'open-0-0-0',
    },
    as: await world.userWith([]),
    steps: [
      {
        given: 'a folio that is not there',
        refused: { code: 'notFound', object: 'folio', id: 'fol_none' },
        mend: { folioId: settled },
      },
      {
        given: 'an account that is not there',
        refused: { code: 'notFound', object: 'account', id: 'acc_none' },
        mend: { receivableAccountId: undefined },
      },
      {
        given: 'a user without rights: all of them are named',
        refused: { code: 'missingRights', rights: ['folios.close', 'folios.closeOutstanding'] },
        as: world.manager,
      },
      {
        given: 'a folio that is closed',
        refused: { code: 'folioNotOpen', folioId: settled, state: 'settled' },
        mend: { folioId: empty },
      },
      {
        given: 'a folio that has changed since it was read',
        refused: { code: 'preconditionFailed', object: 'folio', id: empty, version: 'open-1-0-0' },
        mend: { version: 'open-1-0-0' },
      },
      {
        given: 'on account, but nobody to owe it',
        refused: { code: 'receivableMissing' },
        mend: { receivableAccountId: company },
      },
      {
        given: 'an account that is not of accounts receivable',
        refused: { code: 'accountNotReceivable', accountId: company, kind: 'company' },
        mend: { receivableAccountId: dormant },
      },
      {
        given: 'an AR account that is not active',
        refused: { code: 'accountNotActive', accountId: dormant, status: 'closed' },
        mend: { receivableAccountId: limited },
      },
      {
        given: 'on account, and nothing is owed',
        refused: { code: 'balanceIsZero', folioId: empty },
        mend: { folioId: owing, version: 'open-1-1800-0' },
      },
      {
        given: 'a cent above the credit limit',
        refused: {
          code: 'creditLimitExceeded',
          accountId: limited,
          name: 'Conta receivable',
          limit: brl('17.99'),
          amount: brl('18.00'),
          owed: brl('0.00'),
        },
        mend: { settlement: 'settled' },
      },
      {
        given: 'settled, and a balance is left',
        refused: { code: 'balanceNotZero', folioId: owing, balance: brl('18.00') },
        meanwhile: () =>
          world.accepted('postPayment', { folioId: owing, method: 'PIX', amount: brl('18.00') }),
        mend: { version: undefined },
      },
    ],
  })
})

test('settled: the folio stands at zero, gets its number, and no money moves', async () => {
  const folioId = await folioOwing()
  await world.accepted('postPayment', { folioId, method: 'PIX', amount: brl('18.00') })
  const input = {
    folioId,
    settlement: 'settled',
    billingName: 'Maria',
    billingTaxId: '529.982.247-25',
  } as const
  const { folio, paymentId } = await world.accepted('closeFolio', input, { id: 'settled' })
  assert.equal(paymentId, null)
  assert.deepEqual(folio, {
    id: folioId,
    state: 'settled',
    documentId: folio.documentId,
    documentName: 'Conta',
    documentNumber: folio.documentNumber,
    closedOn: BUSINESS_DATE,
    receivableAccountId: null,
    dueOn: null,
    onAccount: brl('0.00'),
  })
  assert.deepEqual(await movesOf(world, 'settled'), [])
  assert.deepEqual(await toldBy(world, 'settled'), [`folio.closed ${folioId}`])
  const columns = `state, billing_name, billing_tax_id, receivable_account_id, document_id, closed_on, due_on,
    closed_at is not null as has_closed_at`
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folioId }), [
    {
      state: 'settled',
      billing_name: 'Maria',
      billing_tax_id: '52998224725',
      receivable_account_id: null,
      document_id: folio.documentId,
      closed_on: BUSINESS_DATE,
      due_on: null,
      has_closed_at: true,
    },
  ])
})

test('on account: the AR account owes the balance from then on, due after its terms', async () => {
  const receivableAccountId = await openAccount(world, 'receivable', {
    creditLimit: brl('36.00'),
    termsDays: 30,
    taxId: '12.ABC.345/01DE-35',
  })
  const close = async (folioId: string, id: string) =>
    world.submit('closeFolio', { folioId, settlement: 'onAccount', receivableAccountId }, { id })
  const folioId = await folioOwing()
  const closed = await close(folioId, 'billed')
  assert.ok(closed.accepted)
  assert.deepEqual(await movesOf(world, 'billed'), ['onAccount city:account < guest:folio 1800'])
  const columns = 'state, billing_name, billing_tax_id, receivable_account_id, due_on'
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folioId }), [
    {
      state: 'onAccount',
      billing_name: 'Conta receivable',
      billing_tax_id: '12ABC34501DE35',
      receivable_account_id: receivableAccountId,
      due_on: '2026-04-09',
    },
  ])
  // Up to the limit, which the first one has half used.
  assert.ok((await close(await folioOwing(), 'billed-2')).accepted)
  const refused = await close(await folioOwing(), 'billed-3')
  assert.deepEqual(refused, {
    accepted: false,
    refusal: {
      code: 'creditLimitExceeded',
      accountId: receivableAccountId,
      name: 'Conta receivable',
      limit: brl('36.00'),
      amount: brl('18.00'),
      owed: brl('36.00'),
    },
  })
})

test('on account with a credit: the hotel owes it, whatever the limit', async () => {
  const receivableAccountId = await openAccount(world, 'receivable', { creditLimit: brl('0.00') })
  const folioId = await folioOwing('-1')
  const input = { folioId, settlement: 'onAccount', receivableAccountId } as const
  const { folio } = await world.accepted('closeFolio', input, { id: 'credit' })
  assert.deepEqual(await movesOf(world, 'credit'), ['onAccount guest:folio < city:account 1800'])
  assert.deepEqual(folio.onAccount, brl('-18.00'))
  // The credit makes room for as much.
  const next = { ...input, folioId: await folioOwing() }
  assert.equal((await world.accepted('closeFolio', next)).folio.state, 'onAccount')
})

test('a folio’s own billing party stays, unless the close names another', async () => {
  const accountId = await openAccount(world)
  const receivableAccountId = await openAccount(world, 'receivable', { taxId: '11.222.333/0001-81' })
  const party = { billingName: 'Da comanda', billingTaxId: '529.982.247-25' }
  const { folio } = await world.accepted('createFolio', { accountId, ...party })
  await world.accepted('postCharge', { folioId: folio.id, chargeCode: 'LAUNDRY' })
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'onAccount', receivableAccountId })
  const columns = 'billing_name, billing_tax_id'
  assert.deepEqual(await rowsOf(world, { table: 'folios', columns, by: 'id', value: folio.id }), [
    { billing_name: 'Da comanda', billing_tax_id: '52998224725' },
  ])
})

test('a locked folio takes no charge, and can be closed', async () => {
  const folioId = await openFolio(world)
  await world.accepted('lockFolio', { folioId, note: 'em conferência' })
  assert.deepEqual(await world.refused('postCharge', { folioId, chargeCode: 'LAUNDRY' }), {
    code: 'folioNotOpen',
    folioId,
    state: 'locked',
  })
  await world.accepted('closeFolio', { folioId, settlement: 'settled' })
})

test('what is closed stays so: no charge, no void, no second close', async () => {
  const receivableAccountId = await openAccount(world, 'receivable')
  for (const settlement of ['settled', 'onAccount'] as const) {
    const folioId = await folioOwing()
    const { charge } = await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })
    const { payment } = await world.accepted('postPayment', {
      folioId,
      method: 'PIX',
      amount: brl(settlement === 'settled' ? '36.00' : '1.00'),
    })
    const close = { folioId, settlement, receivableAccountId }
    await world.accepted('closeFolio', close)
    const frozen = { code: 'folioNotOpen', folioId, state: settlement }
    assert.deepEqual(await world.refused('postCharge', { folioId, chargeCode: 'LAUNDRY' }), frozen)
    assert.deepEqual(await world.refused('closeFolio', close), frozen)
    assert.deepEqual(await world.refused('voidPayment', { paymentId: payment.id, reason: 'x' }), frozen)
    assert.deepEqual(await world.refused('voidCharge', { chargeId: charge.id, reason: 'x' }), {
      code: 'partOnClosedFolio',
      chargeId: charge.id,
      folioId,
    })
  }
})

test('document numbers begin at 1 and have no gaps, also where closes are refused in between', async () => {
  const own = await inNewProperty(world, 'numbers')
  const numbers: string[] = []
  for (let round = 0; round < 4; round++) {
    const folioId = await openFolio(own)
    await own.refused('closeFolio', { folioId, settlement: 'onAccount' })
    const { folio } = await own.accepted('closeFolio', { folioId, settlement: 'settled' })
    await own.refused('closeFolio', { folioId, settlement: 'settled' })
    numbers.push(folio.documentNumber)
  }
  assert.deepEqual(numbers, ['1', '2', '3', '4'])
})

test('a payment that is missing is taken with it, one too many given back', async () => {
  const folioId = await folioOwing()
  const payment = { method: 'PIX', amount: brl('17.99') }
  const close = { folioId, settlement: 'settled', payment } as const
  assert.deepEqual(await world.refused('closeFolio', close), {
    code: 'balanceNotZero',
    folioId,
    balance: brl('0.01'),
  })
  const as = await world.userWith(['folios.close'])
  assert.deepEqual(await world.refused('closeFolio', close, { as }), {
    code: 'missingRights',
    rights: ['payments.create'],
  })
  const whole = { ...close, payment: { ...payment, amount: brl('18.00') } }
  const closed = await world.accepted('closeFolio', whole, { id: 'paid with it' })
  assert.deepEqual(await movesOf(world, 'paid with it'), ['payment bank:itau < guest:folio 1800'])
  assert.deepEqual(await toldBy(world, 'paid with it'), [
    `payment.posted ${closed.paymentId}`,
    `folio.closed ${folioId}`,
  ])
  const tooMuch = await folioOwing('-1')
  const back = {
    folioId: tooMuch,
    settlement: 'settled',
    payment: { ...payment, amount: brl('-18.00') },
  } as const
  const cashier = await world.userWith(['folios.close', 'payments.create'])
  assert.deepEqual(await world.refused('closeFolio', back, { as: cashier }), {
    code: 'missingRights',
    rights: ['payments.negativeOpenFolio'],
  })
  await world.accepted('closeFolio', back, { id: 'given back' })
  assert.deepEqual(await movesOf(world, 'given back'), ['refund guest:folio < bank:itau 1800'])
})

test('a part is paid with it, and the rest owed', async () => {
  const receivableAccountId = await openAccount(world, 'receivable', { creditLimit: brl('8.00') })
  const payment = { method: 'PIX', amount: brl('10.00') }
  const input = {
    folioId: await folioOwing(),
    settlement: 'onAccount',
    receivableAccountId,
    payment,
  } as const
  const { folio } = await world.accepted('closeFolio', input, { id: 'part' })
  assert.deepEqual(folio.onAccount, brl('8.00'))
  assert.deepEqual(await movesOf(world, 'part'), [
    'payment bank:itau < guest:folio 1000',
    'onAccount city:account < guest:folio 800',
  ])
})

test('the document keeps all that is printed, in the language of the account', async () => {
  const address = { street: 'Rua A, 1', city: 'Olinda' }
  const whole = { ...address, district: null, state: null, postalCode: null, country: 'BR' }
  const accountId = await openAccount(world, 'company', { language: 'es', address, email: 'a@b.com.br' })
  const { folio } = await world.accepted('createFolio', { accountId })
  const posted = await world.accepted('postCharge', {
    ...{ folioId: folio.id, chargeCode: 'ROOM', unitPrice: brl('100.00'), quantity: '2' },
    serviceDate: '2026-03-09',
  })
  const card = { brand: 'visa', modality: 'merchantInstalments', instalments: 3 } as const
  const payment = { method: 'VISA', amount: brl('220.00'), card }
  await world.accepted('closeFolio', { folioId: folio.id, settlement: 'settled', payment })
  const columns = 'form, language, total_minor, party, content, version, state'
  const [document] = await rowsOf(world, { table: 'documents', columns, by: 'folio_id', value: folio.id })
  assert.deepEqual(document, {
    form: 'positive',
    language: 'es',
    total_minor: 22000n,
    party: { accountId, name: 'Conta company', taxId: null, email: 'a@b.com.br', address: whole },
    version: 1,
    state: 'issued',
    content: {
      issuer: { name: 'Hotel hotel', taxId: null, address: null },
      account: { name: 'Conta company', folioNumber: 1 },
      lines: [
        {
          chargeId: posted.charge.id,
          serviceDate: '2026-03-09',
          description: 'Diária',
          quantity: '2',
          unitPrice: brl('100.00'),
          net: brl('190.48'),
          total: brl('220.00'),
        },
      ],
      taxes: [
        { code: 'ISS', name: 'ISS', amount: brl('9.52') },
        { code: 'SERVICE', name: 'Taxa de serviço', amount: brl('20.00') },
      ],
      payments: [{ businessDate: BUSINESS_DATE, method: 'Visa', instalments: 3, amount: brl('220.00') }],
      onAccount: null,
      corrects: null,
    },
  })
})

test('the books hold', async () => {
  await assertBooks(world.database.pool)
  await assertBooks(world.database.pool, 'numbers')
})
