import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import { checkAgreement, noteCharge, type Tally } from './agree.ts'
import { count, type Figure, type Part } from './figure.ts'
import type { Ground } from './ground.ts'
import { CHARGE_CODE, type Hotel, makeFolios, makeHotel, perform } from './hotel.ts'
import { alternate, type Contender, inLoops, median } from './rounds.ts'

/** How many charges the long folio has, and how long each contender runs. */
export type FolioSize = { readonly charges: number; readonly rounds: number; readonly durationMs: number }

/** Posting to a folio that has many charges, against one that has none. */
export async function measureLongFolio(ground: Ground, size: FolioSize): Promise<Part> {
  const site = await ground.open()
  try {
    const hotel = { site, propertyId: 'hotel' }
    await makeHotel(site, hotel.propertyId)
    const tally: Tally = new Map()
    const [long] = await makeFolios(hotel, 1)
    const charge = { folioId: long!, chargeCode: CHARGE_CODE }
    const posted = await perform(
      hotel,
      'postCharge',
      Array.from({ length: size.charges }, () => charge),
    )
    for (const answer of posted) noteCharge(tally, answer)
    // Each stays empty by being used once.
    const empty = [...(await makeFolios(hotel, 3 * size.rounds * size.durationMs))]
    const laps = await alternate(
      {
        long: posting(hotel, { tally, next: () => long! }),
        empty: posting(hotel, { tally, next: () => empty.pop() ?? fail() }),
      },
      size,
    )
    const time = (of: keyof typeof laps): number => median(laps[of].flatMap((lap) => lap.latencies ?? []))
    const figure: Figure = {
      name: `Door: posting to a folio of ${count(size.charges)} charges and more, p50`,
      measured: `${count(time('long'))} ms`,
      peer: `${count(time('empty'))} ms to an empty one`,
      ratio: time('long') / time('empty'),
      demanded: { atMost: 1.2 },
      bound: '',
    }
    return { figures: [figure], faults: await checkAgreement(site, { ...hotel, tally }) }
  } finally {
    await site.close()
  }
}

let nextId = 0

function posting(
  { site, propertyId }: Hotel,
  { tally, next }: { readonly tally: Tally; readonly next: () => string },
): Contender {
  return async (durationMs) => {
    const latencies: number[] = []
    const rate = await inLoops(1, durationMs, async () => {
      const input = { folioId: next(), chargeCode: CHARGE_CODE, quantity: '1' }
      const begun = performance.now()
      const id = `long-${nextId++}`
      const outcome = await site.door.submit({
        id,
        name: 'postCharge',
        propertyId,
        actor: SYSTEM_ACTOR,
        input,
      })
      latencies.push(performance.now() - begun)
      if (!outcome.accepted) throw new Error(`a charge was refused: ${JSON.stringify(outcome.refusal)}`)
      noteCharge(tally, outcome.answer)
    })
    return { rate, latencies, use: '' }
  }
}

function fail(): never {
  throw new Error('there are no empty folios left')
}
