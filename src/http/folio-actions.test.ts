import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { openAccount, openFolio } from '../../test/examples.ts'
import { deposit } from '../../test/folio-examples.ts'
import { SCENARIOS, setStage } from '../../test/folio-scenarios.ts'
import { createKnown, type Known } from '../../test/random-draft.ts'
import { folioDrafts } from '../../test/random-folio-operations.ts'
import { drafts, learnFrom, PRELUDE, requestOf } from '../../test/random-operations.ts'
import { brl, buildWorld, inNewProperty, type World } from '../../test/world.ts'
import type { OperationName } from '../api/operation-names.ts'
import { ALL_RIGHTS, type Right } from '../rights/rights.ts'
import type { ActorRef } from '../users/actor.ts'
import { UNLIMITED } from '../users/limits.ts'
import { loadWholeFolio, type WholeFolio, wholeFolioOnWire } from './read-folio.ts'

// What is said of a folio, its charges and its payments is what the door then does: over random operations, for who may do
// all and for a clerk.

let world: World
before(async () => {
  world = await buildWorld()
})
after(() => world.close())

const CLERK: readonly Right[] = ['charges.create', 'charges.transfer', 'payments.create', 'folios.close']

const RUNS = Number(process.env.COMANDA_RANDOM_RUNS ?? 4)

const step = fc.record({
  draft: fc.oneof({ weight: 3, arbitrary: fc.oneof(...folioDrafts) }, { weight: 1, arbitrary: drafts }),
  which: fc.nat(10_000),
  byClerk: fc.nat(4).map((n) => n === 4),
})
const steps = fc.array(step, { minLength: 50, maxLength: 60, size: 'max' })

let properties = 0
/** What was tried, and how often. */
const counts: Record<string, number> = {}

test('in every state, all that is said to be blocked is refused with the code', async () => {
  const own = await inNewProperty(world, `actions-${properties++}`)
  const stage = await setStage(own)
  const aims = await aimsOf(own)
  for (const [at, build] of Object.values(SCENARIOS).entries()) {
    const { folioId } = await build(own, stage)
    for (const actor of [aims.clerk, own.manager]) {
      const target = { ...aims, folioId: await openFolio(own) }
      await tryAll(own, target, { folioId, which: at, actor, byClerk: actor === aims.clerk })
    }
  }
})

test('what may be done with a folio is what the door accepts, and the rest is refused with the code', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const own = await inNewProperty(world, `actions-${properties++}`)
      const known = createKnown()
      const aims = await aimsOf(own)
      for (const [at, draft] of PRELUDE.entries()) await play(own, known, { draft, id: `prelude-${at}` })
      for (const [at, { draft, which, byClerk }] of all.entries()) {
        await play(own, known, { draft, id: `draft-${at}` })
        const folioId = known.pick(which % 3 === 0 ? 'closed' : which % 3 === 1 ? 'open' : 'folio', which)
        const actor = byClerk ? aims.clerk : own.manager
        // A target that nothing has happened to.
        const target = { ...aims, folioId: await openFolio(own) }
        await tryAll(own, target, { folioId, which, actor, byClerk })
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 60_000 },
  )
})

test('every action was tried, and refused for many reasons', () => {
  const seen = Object.keys(counts)
  for (const code of [
    ...[
      'missingRights',
      'folioNotOpen',
      'folioKind',
      'folioNotLocked',
      'folioNotClosed',
      'partOnClosedFolio',
    ],
    ...[
      'chargeEnded',
      'chargeIsDiscount',
      'paymentVoided',
      'paymentsNotAccepted',
      'nothingChanges',
      'accepted',
    ],
  ])
    assert.ok(
      seen.some((one) => one.endsWith(` ${code}`)),
      `${code}: ${seen}`,
    )
})

/** Objects of their own that actions need besides: what is done to a folio is done with these. */
type Aims = {
  readonly clerk: ActorRef
  readonly advanceId: string
  readonly receivableId: string
}
/** Besides, where things are moved to. */
type Target = Aims & { readonly folioId: string }

async function aimsOf(own: World): Promise<Aims> {
  const advanceId = await deposit(own)
  await own.accepted('invoiceAdvance', {
    folioId: advanceId,
    parts: [{ chargeCode: 'ROOM', amount: brl('10.00') }],
  })
  return {
    clerk: await own.userWith(CLERK),
    advanceId,
    receivableId: await openAccount(own, 'receivable'),
  }
}

async function play(
  own: World,
  known: Known,
  { draft, id }: { readonly draft: (typeof PRELUDE)[number]; readonly id: string },
): Promise<void> {
  const request = requestOf(draft, known, { id, propertyId: own.propertyId, actor: own.manager })
  await learnFrom(await own.door.submit(request), known, own)
}

type Try = {
  readonly folioId: string
  readonly which: number
  readonly actor: ActorRef
  readonly byClerk: boolean
}

/** Tries all that is said to be blocked, of the folio and of each thing on it, then one thing that is allowed. */
async function tryAll(own: World, aims: Target, { folioId, which, actor, byClerk }: Try): Promise<void> {
  const read = await loadWholeFolio(own.database.pool, { propertyId: own.propertyId, folioId })
  if (!read) return
  const rights = new Set(byClerk ? CLERK : ALL_RIGHTS)
  const by = { actor: { rights, ...UNLIMITED }, language: 'en', currency: 'BRL' } as const
  const whole = wholeFolioOnWire(read, by)
  const ask = async (action: string, input: object): Promise<string> => {
    const name = action.split(':')[0] as OperationName
    const outcome = await own.submit(name, input as never, { as: actor })
    const kind = outcome.accepted ? 'accepted' : outcome.refusal.code
    counts[`${action} ${kind}`] = (counts[`${action} ${kind}`] ?? 0) + 1
    return kind
  }
  const things = [
    { said: whole, input: (action: string) => inputOfFolio(action, read, aims) },
    ...(whole.charges as unknown as Wire[]).map((charge, at) => ({
      said: charge,
      input: (action: string) => inputOfCharge(action, { folioId, charge, at: which + at }, aims),
    })),
    ...(whole.payments as unknown as Wire[]).map((payment) => ({
      said: payment,
      input: (action: string) => inputOfPayment(action, payment.id, aims),
    })),
  ] as readonly Thing[]
  for (const { said, input } of things) {
    for (const { action, code } of said.blockedActions) {
      const given = input(action)
      if (given)
        assert.equal(await ask(action, given), code, `${action} of ${read.folio.kind} ${read.folio.state}`)
    }
  }
  const thing = things[which % things.length]!
  const action = thing.said.allowedActions[which % (thing.said.allowedActions.length || 1)]
  const given = action && thing.input(action)
  if (!given) return
  const kind = await ask(action, given)
  assert.ok(kind === 'accepted' || ELSEWHERE[action]?.includes(kind), `${action} ${kind}`)
}

type Thing = {
  readonly said: {
    readonly allowedActions: readonly string[]
    readonly blockedActions: readonly { readonly action: string; readonly code: string }[]
  }
  /** Null for what is not tried. */
  readonly input: (action: string) => object | null
}

/** What depends on an amount, on another folio or on the catalogue, and is refused when it is asked for. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  consumeAdvance: ['nothingOwed', 'advanceTooSmall'],
  'applyDiscount:isPredefined': ['discountUnknown', 'discountGiven', 'discountsTooHigh'],
  'applyDiscount:isManual': ['discountAboveLimit', 'amountIsZero'],
  'editCharge:changesPrice': ['discountAboveLimit'],
  correctBilling: ['nothingChanges'],
  correctFolio: ['nothingToCorrect'],
  'correctFolio:refundsClosedFolio': ['nothingToCorrect', 'refundAboveCredit'],
  voidFolio: ['paymentRefunded', 'advanceTooSmall'],
  splitCharge: ['partTooSmall'],
}

const reason = 'x'
const night = { chargeCode: 'ROOM', unitPrice: brl('10.00') }
const credit = { chargeCode: 'ROOM', unitPrice: brl('-10.00') }
const pix = (amount: string) => ({ method: 'PIX', amount: brl(amount) })

function inputOfFolio(action: string, { folio, charges }: WholeFolio, aims: Target): object | null {
  const folioId = folio.id
  const balance = folio.debitMinor - folio.creditMinor
  const amount = (Number(balance < 0n ? -balance : balance) / 100).toFixed(2)
  const any = charges.find(({ state }) => state === 'posted')?.id
  const correction = { folioId, mode: 'partial', reason, added: [night] }
  const settlement = balance === 0n ? 'settled' : 'onAccount'
  const inputs: Readonly<Record<string, object | null>> = {
    postCharge: { folioId, ...night },
    'postCharge:isCustom': { folioId, unitPrice: brl('1.00') },
    'postCharge:isCredit': { folioId, ...credit },
    transferCharges: { folioId, toFolioId: aims.folioId },
    'applyDiscount:isPredefined': { folioId, discount: 'PROMO' },
    'applyDiscount:isManual': any ? { folioId, chargeIds: [any], percent: '1' } : null,
    postPayment: { folioId, ...pix('1.00') },
    'postPayment:refundsOpenFolio': { folioId, ...pix('-1.00') },
    'postPayment:refundsClosedFolio': { folioId, ...pix('-1.00') },
    closeFolio: { folioId, settlement, receivableAccountId: aims.receivableId },
    'closeFolio:refundsOpenFolio': { folioId, settlement: 'settled', payment: pix(`-${amount}`) },
    'closeFolio:addsPayment': { folioId, settlement: 'settled', payment: pix(amount) },
    lockFolio: { folioId, note: 'x' },
    unlockFolio: { folioId },
    setBilling: { folioId, billingAccountId: aims.receivableId },
    'setBilling:writesParty': { folioId, billingName: 'Maria' },
    correctBilling: { documentId: folio.documentId, email: 'conta@hotel.com.br' },
    duplicateFolio: { folioId },
    invoiceAdvance: { folioId, parts: [{ chargeCode: 'ROOM', amount: brl(amount) }] },
    consumeAdvance: { folioId, advanceFolioId: aims.advanceId },
    correctFolio: { folioId, mode: 'full', reason },
    'correctFolio:addsPayment': { ...correction, payment: pix('1.00') },
    'correctFolio:refundsClosedFolio': { folioId, mode: 'full', reason, payment: pix('-1.00') },
    voidFolio: { folioId, reason },
    reopenFolio: { folioId, reason },
  }
  return inputs[action] ?? null
}

/** What is read of a line. */
type Wire = { readonly id: string; readonly quantity: string; readonly serviceDate: string }

type Line = { readonly folioId: string; readonly charge: Wire; readonly at: number }

function inputOfCharge(action: string, { folioId, charge, at }: Line, aims: Target): object | null {
  const chargeId = charge.id
  const inputs: Readonly<Record<string, object>> = {
    'editCharge:changesDate': {
      chargeId,
      serviceDate: charge.serviceDate === '2026-03-09' ? '2026-03-08' : '2026-03-09',
    },
    'editCharge:changesPrice': { chargeId, quantity: `${charge.quantity === '7' ? 8 : 7}` },
    'editCharge:changesText': {
      chargeId,
      description: `Texto ${at} ${counts['editCharge:changesText accepted']}`,
    },
    'editCharge:changesOther': { chargeId, note: `nota ${at} ${counts['editCharge:changesOther accepted']}` },
    voidCharge: { chargeId, reason },
    splitCharge: { chargeId, equalParts: 2 },
    transferCharges: { folioId, chargeIds: [chargeId], toFolioId: aims.folioId },
    'applyDiscount:isManual': { folioId, chargeIds: [chargeId], percent: '1' },
  }
  return inputs[action] ?? null
}

function inputOfPayment(action: string, paymentId: string, aims: Target): object | null {
  const inputs: Readonly<Record<string, object>> = {
    voidPayment: { paymentId, reason },
    transferPayment: { paymentId, toFolioId: aims.folioId },
    refundCard: { paymentId, amount: brl('0.01') },
  }
  return inputs[action] ?? null
}
