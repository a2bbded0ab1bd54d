import { brl, type World } from './world.ts'

/** What a folio of a scenario has, to do something with. */
export type Scene = {
  readonly folioId: string
  /** A charge of two units that stands on it, or stood. */
  readonly chargeId: string | null
  /** A card payment. */
  readonly paymentId: string | null
  readonly documentId: string | null
}

/** What every scene can refer to besides: made once. */
export type Stage = {
  readonly accountId: string
  readonly receivableId: string
  /** An open folio of another account. */
  readonly targetId: string
  /** An advance with more than anybody uses. */
  readonly advanceId: string
}

/** What two units of the charge come to, with the fee. */
export const TOTAL = '55.00'

const card = { brand: 'visa', modality: 'credit' } as const

/** Makes what all scenes share. */
export async function setStage(world: World): Promise<Stage> {
  await world.accepted('defineDiscount', { id: 'D10', name: 'Dez por cento', rate: '10' })
  const { account } = await world.accepted('createAccount', { kind: 'company', name: 'Empresa' })
  const { account: other } = await world.accepted('createAccount', { kind: 'company', name: 'Outra' })
  const { account: receivable } = await world.accepted('createAccount', {
    kind: 'receivable',
    name: 'Agência',
  })
  const { folio } = await world.accepted('createFolio', { accountId: other.id })
  const stage = { accountId: account.id, receivableId: receivable.id, targetId: folio.id, advanceId: '' }
  const advance = await invoicedAdvance(world, stage, '90000.00')
  return { ...stage, advanceId: advance.folioId }
}

/** Every state that a folio can be in, each made anew. */
export const SCENARIOS: Readonly<Record<string, (world: World, stage: Stage) => Promise<Scene>>> = {
  empty: (world, stage) => open(world, stage),
  'with charges': (world, stage) => charged(world, stage),
  'with payments': async (world, stage) => paid(world, await open(world, stage), TOTAL),
  paid: async (world, stage) => paid(world, await charged(world, stage), TOTAL),
  'partly paid': async (world, stage) => paid(world, await charged(world, stage), '20.00'),
  'paid too much': async (world, stage) => paid(world, await charged(world, stage), '99.00'),
  locked: async (world, stage) => {
    const scene = await charged(world, stage)
    await world.accepted('lockFolio', { folioId: scene.folioId, note: 'conferência' })
    return scene
  },
  'with discounts': async (world, stage) => {
    const scene = await charged(world, stage)
    const { folioId, chargeId } = scene
    await world.accepted('applyDiscount', { folioId, discount: 'D10' })
    await world.accepted('applyDiscount', { folioId, chargeIds: [chargeId!], percent: '5' })
    return scene
  },
  settled,
  'on account': onAccount,
  corrected: async (world, stage) => correctedPartly(world, await settled(world, stage)),
  'corrected on account': async (world, stage) => correctedPartly(world, await onAccount(world, stage)),
  'correction itself': async (world, stage) => {
    const { folioId } = await settled(world, stage)
    const { correction } = await world.accepted('correctFolio', { folioId, mode: 'full', reason: 'x' })
    return { ...NOTHING, folioId: correction.id, documentId: correction.documentId }
  },
  'voided, never closed': async (world, stage) => {
    const scene = await charged(world, stage)
    await world.accepted('voidFolio', { folioId: scene.folioId, reason: 'x' })
    return scene
  },
  'voided, closed before': async (world, stage) => {
    const scene = await settled(world, stage)
    await world.accepted('voidFolio', { folioId: scene.folioId, reason: 'x' })
    return scene
  },
  'empty deposit': (world, stage) => open(world, stage, 'deposit'),
  deposit: async (world, stage) => paid(world, await open(world, stage, 'deposit'), '100.00'),
  advance: (world, stage) => invoicedAdvance(world, stage, '100.00'),
  'advance in use': async (world, stage) => {
    const advance = await invoicedAdvance(world, stage, '100.00')
    const { folioId } = await charged(world, stage)
    await world.accepted('consumeAdvance', { advanceFolioId: advance.folioId, folioId })
    return advance
  },
}

const NOTHING = { chargeId: null, paymentId: null, documentId: null }

/** As many folios as an account may number are soon used up by scenes: each is on an account of its own. */
async function open(world: World, _stage: Stage, kind: 'standard' | 'deposit' = 'standard'): Promise<Scene> {
  const { account } = await world.accepted('createAccount', { kind: 'company', name: 'Empresa' })
  const { folio } = await world.accepted('createFolio', { accountId: account.id, kind })
  return { ...NOTHING, folioId: folio.id }
}

async function charged(world: World, stage: Stage): Promise<Scene> {
  const scene = await open(world, stage)
  const { charge } = await world.accepted('postCharge', {
    folioId: scene.folioId,
    chargeCode: 'BAR',
    quantity: '2',
  })
  return { ...scene, chargeId: charge.id }
}

async function paid(world: World, scene: Scene, amount: string): Promise<Scene> {
  const { payment } = await world.accepted('postPayment', {
    folioId: scene.folioId,
    method: 'VISA',
    amount: brl(amount),
    card,
  })
  return { ...scene, paymentId: payment.id }
}

async function settled(world: World, stage: Stage): Promise<Scene> {
  const scene = await paid(world, await charged(world, stage), TOTAL)
  const { folio } = await world.accepted('closeFolio', { folioId: scene.folioId, settlement: 'settled' })
  return { ...scene, documentId: folio.documentId }
}

async function onAccount(world: World, stage: Stage): Promise<Scene> {
  const scene = await charged(world, stage)
  const { folio } = await world.accepted('closeFolio', {
    folioId: scene.folioId,
    settlement: 'onAccount',
    receivableAccountId: stage.receivableId,
  })
  return { ...scene, documentId: folio.documentId }
}

async function correctedPartly(world: World, scene: Scene): Promise<Scene> {
  const lines = [{ chargeId: scene.chargeId!, quantity: '1' }]
  await world.accepted('correctFolio', { folioId: scene.folioId, mode: 'partial', lines, reason: 'x' })
  return scene
}

async function invoicedAdvance(world: World, stage: Stage, amount: string): Promise<Scene> {
  const scene = await paid(world, await open(world, stage, 'deposit'), amount)
  const { folio } = await world.accepted('invoiceAdvance', {
    folioId: scene.folioId,
    parts: [{ chargeCode: 'ROOM', amount: brl(amount) }],
  })
  return { ...scene, documentId: folio.documentId }
}
