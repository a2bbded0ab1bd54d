import { createHash } from 'node:crypto'
import { type GivenInput, INPUTS } from '../api/inputs.ts'
import type { OperationName } from '../api/operation-names.ts'
import type { Request } from '../journal/door.ts'
import type { Arrival, DepartingFolio } from '../stays/read.ts'
import { toWire } from '../values/money.ts'

/** One operation of the desk, without the hotel and the clerk. */
export type Act = Pick<Request, 'id' | 'name' | 'input'>

/** The method by which guests pay. */
export const CARD_METHOD = 'CARD'

/**
 * What the desk does for a stay that leaves, given its folios that are not closed (one row for a stay that has none):
 * each folio is billed to the stay's AR account, or paid by card and closed; one at zero is closed as it is; then the
 * guest checks out. The ids follow from the stay and its folios, so that nothing is done twice.
 */
export function departureActs(folios: readonly DepartingFolio[], currency: string): readonly Act[] {
  const { stayId } = folios[0]!
  const closes = folios.flatMap((folio) => (folio.folioId ? settleActs(folio, folio.folioId, currency) : []))
  return [...closes, act('checkOut', `checkOut:${stayId}`, { stayId })]
}

/** What the desk does for a stay that comes. `roomId` is null where it has its room already. */
export function arrivalActs({ stayId }: Arrival, roomId: string | null): readonly Act[] {
  return [
    ...(roomId ? [act('assignRoom', `room:${stayId}`, { stayId, roomId })] : []),
    act('checkIn', `checkIn:${stayId}`, { stayId }),
  ]
}

/** An operation with its input as the schema makes it. */
export function act<N extends OperationName>(name: N, id: string, input: GivenInput<N>): Act {
  return { id, name, input: INPUTS[name].parse(input) }
}

function settleActs(folio: DepartingFolio, folioId: string, currency: string): readonly Act[] {
  const { balanceMinor, receivableAccountId } = folio
  const close = (how: Omit<GivenInput<'closeFolio'>, 'folioId'>) =>
    act('closeFolio', `close:${folioId}`, { folioId, ...how })
  if (balanceMinor === 0n) return [close({ settlement: 'settled' })]
  if (receivableAccountId) return [close({ settlement: 'onAccount', receivableAccountId })]
  const payment: GivenInput<'postPayment'> = {
    folioId,
    method: CARD_METHOD,
    amount: toWire(balanceMinor, currency),
    card: cardOf(folioId),
  }
  return [act('postPayment', `pay:${folioId}`, payment), close({ settlement: 'settled' })]
}

/** The slip that a terminal would print: always the same one for the same folio. */
function cardOf(folioId: string): NonNullable<GivenInput<'postPayment'>['card']> {
  const digest = createHash('sha256').update(folioId).digest()
  const digits = (at: number, count: number): string =>
    String(digest.readUInt32BE(at) % 10 ** count).padStart(count, '0')
  return {
    brand: BRANDS[digest[12]! % BRANDS.length]!,
    modality: digest[13]! % 4 === 0 ? 'debit' : 'credit',
    nsu: digits(0, 9),
    authorization: digits(4, 6),
    terminal: `T${digits(8, 2)}`,
  }
}

const BRANDS = ['visa', 'mastercard'] as const
