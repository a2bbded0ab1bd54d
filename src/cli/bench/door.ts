import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import { checkAgreement, noteCharge, type Tally } from './agree.ts'
import { count, type Figure, type Part } from './figure.ts'
import type { Ground, Site } from './ground.ts'
import { CHARGE_CODE, makeFolios, makeHotel, request, TAXED_CODE } from './hotel.ts'
import { rawInserts } from './inserts.ts'
import { alternate, type Contender, inLoops, medianRate, medianUse } from './rounds.ts'
import { describeUse, readUsed } from './usage.ts'

const CALLERS = 64
const CONNECTIONS = 16

/** How many folios, and how long each contender runs. */
export type DoorSize = { readonly folios: number; readonly rounds: number; readonly durationMs: number }

/**
 * The door alone, durable: callers who post charges spread over many folios, or all to one, against single-row
 * inserts of the same server.
 */
export async function measureDoor(ground: Ground, size: DoorSize): Promise<Part> {
  const site = await ground.open()
  try {
    const propertyId = 'hotel'
    await makeHotel(site, propertyId)
    const folioIds = await makeFolios({ site, propertyId }, size.folios)
    const tally: Tally = new Map()
    const { postmaster } = ground
    const raw = await rawInserts(site, { clients: CONNECTIONS, postmaster })
    const shared = { site, tally, postmaster, propertyId }
    const laps = await alternate(
      {
        raw: raw.run,
        spread: charging({ ...shared, folioIds, chargeCode: CHARGE_CODE }),
        hot: charging({ ...shared, folioIds: folioIds.slice(0, 1), chargeCode: CHARGE_CODE }),
        taxed: charging({ ...shared, folioIds, chargeCode: TAXED_CODE }),
      },
      size,
    ).finally(() => raw.close())
    const raws = medianRate(laps.raw)
    const spread = medianRate(laps.spread)
    const hot = medianRate(laps.hot)
    const taxed = medianRate(laps.taxed)
    const peer = `${count(raws)} single-row inserts/s of ${CONNECTIONS} connections`
    const figures: Figure[] = [
      {
        name: `Door: ${CALLERS} callers over ${size.folios} folios`,
        measured: `${count(spread)} charges/s`,
        peer,
        ratio: spread / raws,
        demanded: { atLeast: 1 },
        bound: `charging: ${medianUse(laps.spread)}; inserting: ${medianUse(laps.raw)}`,
      },
      {
        name: `Door: ${CALLERS} callers on one folio`,
        measured: `${count(hot)} charges/s`,
        peer: `${count(spread)} charges/s spread`,
        ratio: hot / spread,
        demanded: { atLeast: 0.9 },
        bound: medianUse(laps.hot),
      },
      {
        name: `Door: ${CALLERS} callers over ${size.folios} folios, each charge with a tax and a fee`,
        measured: `${count(taxed)} charges/s`,
        peer,
        ratio: taxed / raws,
        demanded: null,
        bound: medianUse(laps.taxed),
      },
    ]
    return { figures, faults: await checkAgreement(site, { propertyId, tally }) }
  } finally {
    await site.close()
  }
}

let lanes = 0

function charging(charge: {
  readonly site: Site
  readonly propertyId: string
  readonly folioIds: readonly string[]
  readonly chargeCode: string
  readonly tally: Tally
  readonly postmaster: number | null
}): Contender {
  const { site, propertyId, folioIds, chargeCode, tally, postmaster } = charge
  const lane = `lane-${lanes++}`
  let next = 0
  const inputs = folioIds.map((folioId) => request(propertyId, 'postCharge', { folioId, chargeCode }).input)
  return async (durationMs) => {
    const before = await readUsed(postmaster)
    const begun = performance.now()
    const rate = await inLoops(CALLERS, durationMs, async () => {
      const input = inputs[next++ % inputs.length]!
      const outcome = await site.door.submit({
        id: `${lane}-${next}`,
        name: 'postCharge',
        propertyId,
        actor: SYSTEM_ACTOR,
        input,
      })
      if (!outcome.accepted) throw new Error(`a charge was refused: ${JSON.stringify(outcome.refusal)}`)
      noteCharge(tally, outcome.answer)
    })
    return { rate, use: describeUse(before, await readUsed(postmaster), performance.now() - begun) }
  }
}
