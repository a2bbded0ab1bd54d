import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildHttpWorld, type HttpWorld } from '../../test/http.ts'
import { addProperty, brl } from '../../test/world.ts'
import type { OperationName } from '../api/operation-names.ts'
import { createUser, deactivateUser } from '../users/administration.ts'

let world: HttpWorld
let folioId: string
let chargeId: string
let paymentId: string

before(async () => {
  world = await buildHttpWorld()
  const guest = await world.guestInHouse()
  folioId = guest.folioId
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by their names.
  const charged = (await world.accepted('postCharge', { folioId, chargeCode: 'LAUNDRY' })) as any
  chargeId = charged.charge.id
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by their names.
  const paid = (await world.accepted('postPayment', { folioId, method: 'CASH', amount: brl('5.00') })) as any
  paymentId = paid.payment.id
})

after(() => world.close())

async function ask(userId: string, operation: OperationName, object?: string) {
  const query = new URLSearchParams({ operation, ...(object && { object }) })
  return world.send('GET', `/users/${userId}/why-not?${query}`)
}

/** What an answer says of each way: `ok`, the rights that are missing, the limit, or the state. */
function waysIn(json: { readonly ways: readonly Way[] }) {
  return Object.fromEntries(
    json.ways.map(({ action, isAllowed, missingRights, limit, state }) => [
      action,
      isAllowed ? 'ok' : [...missingRights.map((right) => right.id), limit, state].filter(Boolean).join(' '),
    ]),
  )
}

type Way = {
  readonly action: string
  readonly isAllowed: boolean
  readonly missingRights: readonly { readonly id: string }[]
  readonly limit: string | null
  readonly state: string | null
}

test('without an object the table of rights answers: what is always missing, and in which case', async () => {
  const { userId } = await world.userWith(['folios.close'], { maxDiscountPercent: '10' })
  const { json } = await ask(userId, 'closeFolio')
  assert.deepEqual(waysIn(json), {
    closeFolio: 'ok',
    'closeFolio:isOutstanding': 'folios.closeOutstanding',
    'closeFolio:addsPayment': 'payments.create',
    'closeFolio:refundsOpenFolio': 'payments.create payments.negativeOpenFolio',
  })
  assert.equal(json.maxDiscountPercent, '10')
  assert.deepEqual(waysIn((await ask(userId, 'editCharge')).json), {
    'editCharge:changesDate': 'charges.create',
    'editCharge:changesPrice': 'charges.editAndVoid',
    'editCharge:changesText': 'charges.editPrintText',
    'editCharge:changesOther': 'charges.customPosting',
  })
})

test('for each missing right it names the roles that have it, and who may give each', async () => {
  const { userId } = await world.userWith([])
  const helper = await world.userWith(['administration.users'])
  const { json } = await ask(userId, 'transferPayment')
  const [right] = json.rights
  assert.deepEqual([right.id, right.name], ['payments.transfer', 'Recebimento: Transferir'])
  const everything = right.roles.find((role: { id: string }) => role.id === 'everything')
  // Who administers users but does not hold the role's rights gives it to nobody.
  const givers = everything.givers.map((giver: { id: string }) => giver.id)
  assert.ok(givers.includes('usr_manager') && !givers.includes(helper.userId))
})

test('of an object it tells the right, the limit and the state apart, as the screen’s buttons do', async () => {
  const { userId } = await world.userWith(['charges.editAndVoid', 'folios.void'], { maxVoidMinor: 1000n })
  assert.deepEqual(waysIn((await ask(userId, 'voidCharge', chargeId)).json), { voidCharge: 'limitExceeded' })
  assert.deepEqual(waysIn((await ask(userId, 'voidPayment', paymentId)).json), {
    voidPayment: 'payments.void',
  })
  assert.deepEqual(waysIn((await ask(userId, 'refundCard', paymentId)).json), {
    refundCard: 'payments.refundCard paymentNotCard',
  })
  const voidFolio = await ask(userId, 'voidFolio', folioId)
  assert.deepEqual(waysIn(voidFolio.json), { voidFolio: 'payments.void limitExceeded' })
  assert.deepEqual(voidFolio.json.object, { kind: 'folio', id: folioId, folioId })
  assert.deepEqual(waysIn((await ask(userId, 'reopenFolio', folioId)).json), {
    reopenFolio: 'payments.void folioNotClosed',
  })
  // A charge's folio answers what is not done with the charge.
  assert.deepEqual(waysIn((await ask(userId, 'lockFolio', chargeId)).json), { lockFolio: 'folios.lock' })
})

test('it is for who administers users, of whom they see, and of what the hotel has', async () => {
  const { userId } = await world.userWith(['books.read'])
  const key = await world.keyWith(['books.read', 'charges.create'])
  const refused = await world.send('GET', `/users/${userId}/why-not?operation=voidCharge`, { key })
  assert.deepEqual([refused.statusCode, refused.json.missingRights[0].id], [403, 'administration.users'])
  assert.equal((await ask('usr_nobody', 'voidCharge')).json.facts.object, 'user')
  assert.equal((await ask(userId, 'voidCharge', 'fol_nobody')).statusCode, 404)
  assert.equal((await ask(userId, 'voidCharge', 'not an id')).statusCode, 400)
  assert.equal((await ask(userId, 'fly' as OperationName)).statusCode, 400)
  await addProperty(world.administration, 'elsewhere')
  const there = await world.send(
    'GET',
    `/v1/properties/elsewhere/users/${userId}/why-not?operation=voidCharge`,
  )
  assert.equal(there.statusCode, 404)
})

test('who has no role here, or is inactive, is told so', async () => {
  const { userId } = await world.userWith(['books.read', 'shifts.close'])
  await deactivateUser(world.administration, userId)
  assert.equal((await ask(userId, 'closeShift')).json.isActive, false)
  const administration = { ...world.administration, actorId: world.manager.userId }
  await createUser(administration, { id: 'usr_new', name: 'Nova', kind: 'person' })
  const { json } = await ask('usr_new', 'closeShift')
  assert.deepEqual(json.roles, [])
  assert.equal(waysIn(json).closeShift, 'shifts.close')
})
