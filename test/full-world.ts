import assert from 'node:assert/strict'
import { closeDay } from '../src/day/close-day.ts'
import { type FullFolios, workFolios } from './full-folios.ts'
import { brl, buildWorld, type World } from './world.ts'

/** The ids of what a full world holds. */
export type FullWorld = World &
  FullFolios & {
    /** In house, with charges, taxes and payments, some of them voided. */
    readonly stayId: string
    readonly folioId: string
    readonly chargeId: string
    readonly receivableId: string
    readonly settledFolioId: string
    readonly onAccountFolioId: string
  }

/**
 * A hotel in which everything has happened that moves money: two days closed and sealed, one open; charges with taxes inside
 * and fees on top, negative ones, voids; payments of each kind, by instalments, a refund, a void; a folio settled, paid again
 * later, and one on account; a guest who left; a shift that is open; and all else that is done with folios ({@link workFolios}).
 */
export async function buildFullWorld(): Promise<FullWorld> {
  const world = await buildWorld()
  const { accepted } = world
  const guest = await world.guestInHouse()
  const leaving = await world.guestInHouse()
  const { charge } = await accepted('postCharge', {
    folioId: guest.folioId,
    chargeCode: 'BAR',
    quantity: '3',
  })
  const gone = await accepted('postCharge', { folioId: guest.folioId, chargeCode: 'BAR' })
  await accepted('voidCharge', { chargeId: gone.charge.id, reason: 'engano' })
  await accepted('postCharge', { folioId: guest.folioId, chargeCode: 'LAUNDRY', unitPrice: brl('-4.00') })
  await accepted('postPayment', { folioId: guest.folioId, method: 'CASH', amount: brl('50.00') })
  await accepted('postPayment', { folioId: guest.folioId, method: 'CASH', amount: brl('-7.50') })
  const voided = await accepted('postPayment', { folioId: guest.folioId, ...byCard('31.00', 3) })
  await accepted('voidPayment', { paymentId: voided.payment.id, reason: 'cartão errado' })
  await accepted('postPayment', { folioId: guest.folioId, ...byCard('100.00', 3) })

  const { account: receivable } = await accepted('createAccount', {
    kind: 'receivable',
    name: 'Agência',
    termsDays: 30,
  })
  const { account: company } = await accepted('createAccount', { kind: 'company', name: 'Empresa' })
  const settledFolioId = await bill(world, company.id)
  await accepted('postPayment', { folioId: settledFolioId, method: 'PIX', amount: brl('27.50') })
  await accepted('closeFolio', { folioId: settledFolioId, settlement: 'settled' })
  const onAccountFolioId = await bill(world, company.id)
  await accepted('closeFolio', {
    folioId: onAccountFolioId,
    settlement: 'onAccount',
    receivableAccountId: receivable.id,
  })
  const worked = await workFolios(world, receivable.id)
  await close(world, '2026-03-10')
  await accepted('postPayment', { folioId: settledFolioId, method: 'PIX', amount: brl('-2.50') })
  await close(world, '2026-03-11')

  const { rows } = await world.database.pool.query(
    `select debit_minor - credit_minor as owed from balances where property_id = 'hotel' and ledger = 'guest' and id = $1`,
    [leaving.folioId],
  )
  const amount = brl(
    `${(rows[0].owed as bigint) / 100n}.${String((rows[0].owed as bigint) % 100n).padStart(2, '0')}`,
  )
  await accepted('postPayment', { folioId: leaving.folioId, method: 'CASH', amount })
  await accepted('closeFolio', { folioId: leaving.folioId, settlement: 'settled' })
  await accepted('checkOut', { stayId: leaving.stayId })
  return {
    ...world,
    ...worked,
    stayId: guest.stayId,
    folioId: guest.folioId,
    chargeId: charge.id,
    receivableId: receivable.id,
    settledFolioId,
    onAccountFolioId,
  }
}

function byCard(amount: string, instalments: number) {
  const card = { brand: 'visa', modality: 'merchantInstalments', instalments, nsu: '123456' } as const
  return { method: 'VISA', amount: brl(amount), card }
}

async function bill({ accepted }: World, accountId: string): Promise<string> {
  const { folio } = await accepted('createFolio', { accountId })
  await accepted('postCharge', { folioId: folio.id, chargeCode: 'BAR' })
  return folio.id
}

async function close(world: World, date: string): Promise<void> {
  const { door, database, propertyId, manager } = world
  const open = await database.pool.query(
    `select id from shifts where property_id = 'hotel' and state = 'open'`,
  )
  for (const { id } of open.rows) await world.accepted('closeShift', { shiftId: id })
  const closed = await closeDay({ door, pool: database.pool, propertyId, date, actor: manager })
  assert.ok(!('refusal' in closed), JSON.stringify(closed))
}
