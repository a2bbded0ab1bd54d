import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { OperationName } from '../src/api/operation-names.ts'
import {
  chargeActions,
  documentActions,
  type FolioActor,
  folioActions,
  paymentActions,
} from '../src/folios/folio-actions.ts'
import { ratedPrice } from '../src/folios/folio-discount.ts'
import { loadStandingFolio } from '../src/folios/read.ts'
import { loadChargesOfFolio, loadPaymentsOfFolio } from '../src/folios/read-lines.ts'
import type { Outcome } from '../src/journal/operation.ts'
import type { ActionName, Actions } from '../src/rights/actions.ts'
import type { Right } from '../src/rights/rights.ts'
import { RULES } from '../src/rights/rules.ts'
import type { ActorRef } from '../src/users/actor.ts'
import { UNLIMITED } from '../src/users/limits.ts'
import { assertBooks } from './books.ts'
import { SCENARIOS, type Scene, type Stage, setStage } from './folio-scenarios.ts'
import { brl, buildWorld, type World } from './world.ts'

// The rights matrix (S3): every operation on folios, in every state of the object, with every subset of the rights that
// occur in its row. What the table says, what `allowedActions` say and what the door does never differ.

let world: World
let stage: Stage
before(async () => {
  world = await buildWorld()
  stage = await setStage(world)
})
after(() => world.close())

/** The matrix as it stands in the source, row by row, in its own words; by action. */
const MATRIX: Readonly<Partial<Record<ActionName, readonly Right[]>>> = {
  // Document issue: Folio: Close; unpaid: … with outstanding balance; a payment that is missing: Payment: Create.
  closeFolio: ['folios.close'],
  'closeFolio:isOutstanding': ['folios.close', 'folios.closeOutstanding'],
  'closeFolio:addsPayment': ['folios.close', 'payments.create'],
  duplicateFolio: ['charges.create'],
  correctFolio: ['charges.create', 'folios.createCorrection', 'folios.close'],
  'correctFolio:addsPayment': [
    'charges.create',
    'folios.createCorrection',
    'folios.close',
    'payments.create',
  ],
  'correctFolio:refundsClosedFolio': [
    ...([
      'charges.create',
      'folios.createCorrection',
      'folios.close',
      'payments.negativeClosedFolio',
    ] as const),
  ],
  'correctFolio:refundsCard': [
    ...(['charges.create', 'folios.createCorrection', 'folios.close', 'payments.refundCard'] as const),
  ],
  // The void of an empty folio does not require the right.
  voidFolio: [],
  'voidFolio:isUsed': ['folios.void'],
  'voidFolio:hasPayments': ['payments.void'],
  'voidFolio:hasCharges': ['charges.editAndVoid'],
  reopenFolio: ['folios.void'],
  'reopenFolio:hasPayments': ['folios.void', 'payments.void'],
  'reopenFolio:hasCharges': ['folios.void', 'charges.editAndVoid'],
  correctBilling: ['folios.editBillingClosed'],
  postCharge: ['charges.create'],
  'postCharge:isCustom': ['charges.create', 'charges.customPosting'],
  'editCharge:changesDate': ['charges.create'],
  'editCharge:changesPrice': ['charges.editAndVoid'],
  voidCharge: ['charges.editAndVoid'],
  'editCharge:changesText': ['charges.editPrintText'],
  'editCharge:changesOther': ['charges.customPosting'],
  'applyDiscount:isPredefined': ['folios.applyDiscountCodes'],
  'applyDiscount:isManual': ['charges.create'],
  splitCharge: ['charges.create', 'charges.transfer'],
  transferCharges: ['charges.transfer'],
  postPayment: ['payments.create'],
  'postPayment:refundsOpenFolio': ['payments.create', 'payments.negativeOpenFolio'],
  'postPayment:refundsClosedFolio': ['payments.create', 'payments.negativeClosedFolio'],
  transferPayment: ['payments.transfer'],
  voidPayment: ['payments.void'],
  // It works alone, and needs no right to negative payments.
  refundCard: ['payments.refundCard'],
}

test('the table of rights is the matrix', () => {
  for (const [action, rights] of Object.entries(MATRIX)) {
    const [operation, fact] = action.split(':') as [OperationName, string | undefined]
    const { all, and, either } = RULES[operation]
    const conditional = fact ? ({ ...and, ...either } as Record<string, readonly Right[]>)[fact] : []
    assert.ok(conditional, action)
    assert.deepEqual(new Set([...all, ...conditional]), new Set(rights), action)
  }
})

/** What an action is asked of, and with what. */
type Doing = {
  readonly of: 'folio' | 'charge' | 'payment' | 'document'
  readonly input: (scene: Scene, stage: Stage, balance: string) => object
  /** Only where the scene has a payment. */
  readonly withPayment?: boolean
}

const doing = (of: Doing['of']) => (input: Doing['input']) => ({ of, input })
const folio = doing('folio')
const charge = doing('charge')
const payment = doing('payment')

const visa = { brand: 'visa', modality: 'credit' } as const
const cash = (amount: string) => ({ method: 'CASH', amount: brl(amount) })
const full = ({ folioId }: Scene) => ({ folioId, mode: 'full', reason: 'x' })

/** What is asked of the door for each action. */
const DOINGS: Readonly<Partial<Record<ActionName, Doing>>> = {
  postCharge: folio(({ folioId }) => ({ folioId, chargeCode: 'LAUNDRY' })),
  'postCharge:isCustom': folio(({ folioId }) => ({ folioId, description: 'Flores', unitPrice: brl('9.00') })),
  'postCharge:isCredit': folio(({ folioId }) => ({ folioId, chargeCode: 'LAUNDRY', quantity: '-1' })),
  transferCharges: folio(({ folioId }, { targetId }) => ({ folioId, toFolioId: targetId })),
  'applyDiscount:isPredefined': folio(({ folioId }) => ({ folioId, discount: 'D5' })),
  postPayment: folio(({ folioId }) => ({ folioId, ...cash('1.00') })),
  'postPayment:refundsOpenFolio': folio(({ folioId }) => ({ folioId, ...cash('-1.00') })),
  'postPayment:refundsClosedFolio': folio(({ folioId }) => ({ folioId, ...cash('-1.00') })),
  closeFolio: folio(({ folioId }, { receivableId }, balance) =>
    balance === '0.00'
      ? { folioId, settlement: 'settled' }
      : { folioId, settlement: 'onAccount', receivableAccountId: receivableId },
  ),
  'closeFolio:addsPayment': folio(({ folioId }, _stage, balance) => ({
    folioId,
    settlement: 'settled',
    payment: cash(balance),
  })),
  lockFolio: folio(({ folioId }) => ({ folioId, note: 'x' })),
  unlockFolio: folio(({ folioId }) => ({ folioId })),
  setBilling: folio(({ folioId }, { receivableId }) => ({ folioId, billingAccountId: receivableId })),
  'setBilling:writesParty': folio(({ folioId }) => ({ folioId, billingName: 'Fulano' })),
  duplicateFolio: folio(({ folioId }) => ({ folioId })),
  invoiceAdvance: folio(({ folioId }) => ({
    folioId,
    parts: [{ chargeCode: 'ROOM', amount: brl('100.00') }],
  })),
  consumeAdvance: folio(({ folioId }, { advanceId }) => ({
    folioId,
    advanceFolioId: advanceId,
    amount: brl('1.00'),
  })),
  correctFolio: folio(full),
  'correctFolio:addsPayment': folio((scene) => ({ ...full(scene), payment: cash('1.00') })),
  'correctFolio:refundsClosedFolio': folio((scene) => ({ ...full(scene), payment: cash('-1.00') })),
  'correctFolio:refundsCard': {
    of: 'folio',
    withPayment: true,
    input: (scene) => ({
      ...full(scene),
      refunds: scene.paymentId,
      payment: { method: 'VISA', amount: brl('-1.00'), card: visa },
    }),
  },
  voidFolio: folio(({ folioId }) => ({ folioId, reason: 'x' })),
  reopenFolio: folio(({ folioId }) => ({ folioId, reason: 'x' })),
  'editCharge:changesDate': charge(({ chargeId }) => ({ chargeId, serviceDate: '2026-03-09' })),
  'editCharge:changesPrice': charge(({ chargeId }) => ({ chargeId, quantity: '3' })),
  'editCharge:changesText': charge(({ chargeId }) => ({ chargeId, description: 'Outro texto' })),
  'editCharge:changesOther': charge(({ chargeId }) => ({ chargeId, note: 'Para a casa' })),
  voidCharge: charge(({ chargeId }) => ({ chargeId, reason: 'x' })),
  splitCharge: charge(({ chargeId }) => ({ chargeId, equalParts: 2 })),
  'applyDiscount:isManual': charge(({ folioId, chargeId }) => ({
    folioId,
    chargeIds: [chargeId],
    percent: '1',
  })),
  voidPayment: payment(({ paymentId }) => ({ paymentId, reason: 'x' })),
  transferPayment: payment(({ paymentId }, { targetId }) => ({ paymentId, toFolioId: targetId })),
  refundCard: payment(({ paymentId }) => ({ paymentId, amount: brl('1.00') })),
  correctBilling: {
    of: 'document',
    input: ({ documentId }) => ({ documentId, address: { street: 'Rua A, 1', city: 'Recife' } }),
  },
}

test('every operation, in every state, with every subset of the rights of its row', async () => {
  await world.accepted('defineDiscount', { id: 'D5', name: 'Cinco', rate: '5' })
  const counts = { refusedForRights: 0, accepted: 0, refusedForState: 0 }
  for (const [state, build] of Object.entries(SCENARIOS)) {
    const doings = Object.entries(DOINGS) as [ActionName, Doing][]
    await Promise.all(doings.map(([action, doing]) => walk({ state, build, action, doing }, counts)))
  }
  assert.ok(counts.refusedForRights > 1000, JSON.stringify(counts))
  assert.ok(counts.accepted > 150, JSON.stringify(counts))
  assert.ok(counts.refusedForState > 300, JSON.stringify(counts))
})

test('the books hold', () => assertBooks(world.database.pool, world.propertyId))

type Walk = {
  readonly state: string
  readonly build: (world: World, stage: Stage) => Promise<Scene>
  readonly action: ActionName
  readonly doing: Doing
}

/** One action on one state: each subset of the row's rights, by what may be done and by the door. */
async function walk(
  { state, build, action, doing }: Walk,
  counts: { refusedForRights: number; accepted: number; refusedForState: number },
): Promise<void> {
  const [operation] = action.split(':') as [OperationName]
  const row = rightsOfRow(operation)
  const seen = await see(await build(world, stage), doing)
  if (!seen || !isListed(seen.say(actor(row)), action)) return
  const ask = async (rights: readonly Right[]): Promise<void> => {
    const { allowed, blocked } = seen.say(actor(rights))
    const said = blocked.find((one) => one.action === action)
    if (said?.code !== 'missingRights') {
      return assert.equal(allowed.includes(action), said === undefined, `${state}: ${action}`)
    }
    const outcome: Outcome = await world.submit(operation, seen.input as never, {
      as: await userWith(rights),
    })
    assert.deepEqual(
      outcome,
      { accepted: false, refusal: { code: 'missingRights', rights: said.missingRights } },
      `${state}: ${action} with ${rights}`,
    )
    counts.refusedForRights++
  }
  await Promise.all(subsets(row).map(ask))
  // The fewest rights that are enough, and then all of the row.
  const missing = seen.say(actor([])).blocked.find((one) => one.action === action)?.missingRights ?? []
  for (const rights of [missing, row]) {
    const fresh = (await see(await build(world, stage), doing))!
    const said = fresh.say(actor(rights)).blocked.find((one) => one.action === action)
    const outcome: Outcome = await world.submit(operation, fresh.input as never, {
      as: await userWith(rights),
    })
    const code = outcome.accepted ? 'accepted' : outcome.refusal.code
    assert.equal(code, said?.code ?? 'accepted', `${state}: ${action}, ${JSON.stringify(outcome)}`)
    if (outcome.accepted) counts.accepted++
    else counts.refusedForState++
  }
}

/** What a scene is answered about its object, by who asks, and what is asked of the door; null where it has no such object. */
type Seen = { readonly say: (actor: FolioActor) => Actions; readonly input: object }

async function see(scene: Scene, { of, input, withPayment }: Doing): Promise<Seen | null> {
  const { pool } = world.database
  const { propertyId } = world
  const by = { propertyId, folioId: scene.folioId }
  const standing = (await loadStandingFolio(pool, by))!
  const asked = () => input(scene, stage, (Number(standing.balanceMinor) / 100).toFixed(2))
  if (withPayment && !scene.paymentId) return null
  if (of === 'folio') return { say: (by) => folioActions(standing, by), input: asked() }
  if (of === 'document') {
    return scene.documentId ? { say: (by) => documentActions(standing, by), input: asked() } : null
  }
  if (of === 'payment') {
    const found = (await loadPaymentsOfFolio(pool, by)).find(({ id }) => id === scene.paymentId)
    return found ? { say: (by) => paymentActions(found, standing, by), input: asked() } : null
  }
  const lines = await loadChargesOfFolio(pool, by)
  const line = lines.find(({ id }) => id === scene.chargeId)
  if (!line) return null
  const dependants = lines.filter(({ parentId }) => parentId === line.id)
  const totalMinor = [line, ...dependants].reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const priceMinor = ratedPrice(line, dependants)
  return { say: (by) => chargeActions({ ...line, totalMinor, priceMinor }, standing, by), input: asked() }
}

function actor(rights: readonly Right[]): FolioActor {
  return { rights: new Set(rights), ...UNLIMITED }
}

function isListed({ allowed, blocked }: Actions, action: ActionName): boolean {
  return allowed.includes(action) || blocked.some((one) => one.action === action)
}

/** Every right that occurs in an operation's row. */
function rightsOfRow(operation: OperationName): readonly Right[] {
  const { all, and, either } = RULES[operation]
  return [...new Set([...all, ...Object.values({ ...and, ...either }).flat()])]
}

function subsets<T>(of: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** of.length }, (_, mask) => of.filter((_, at) => mask & (1 << at)))
}

const users = new Map<string, Promise<ActorRef>>()

function userWith(rights: readonly Right[]): Promise<ActorRef> {
  const key = [...rights].sort().join(' ')
  const held = users.get(key) ?? world.userWith(rights)
  users.set(key, held)
  return held
}
