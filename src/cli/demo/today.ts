import { withCheckDigits } from '../../values/tax-id.ts'
import { chanceOf } from './chance.ts'
import { holdCongress } from './congress.ts'
import { act } from './desk.ts'
import { brl } from './hotel.ts'
import { type Tender, tenderBy, tendersOf } from './payments.ts'
import type { PlannedStay } from './plan.ts'
import {
  book,
  endUnbegun,
  type House,
  keepRooms,
  type Leaving,
  loadLeaving,
  receive,
  seeOff,
} from './season.ts'

/** The morning of the open day, as far as it has come: the rest is left for who looks at it. */
export async function liveToday(house: House): Promise<void> {
  house.at(0, '07:20')
  await soilRooms(house)
  house.at(0, '08:10')
  await book(house, 0)
  await keepRooms(house, 0)
  await endUnbegun(house, 0)
  const leaving = await loadLeaving(house, 0)
  house.at(0, '08:35')
  await seeOff(
    house,
    0,
    leaving.filter(({ stay }) => stay.hasLeft),
  )
  house.at(0, '08:55')
  await payAhead(house, leaving.filter(({ stay }) => !stay.hasLeft && stay.company === null).slice(0, 2))
  house.at(0, '09:15')
  await receive(
    house,
    0,
    house.plan.filter((stay) => stay.hasCome),
  )
  house.at(0, '09:30')
  await serve(house)
  house.at(0, '09:50')
  await holdCongress(house)
}

/** Who stays has slept in the room; not all of them are made yet, and some that nobody is in were looked at again. */
async function soilRooms({ plan, rooms, send }: House): Promise<void> {
  const inHouse = plan.filter((stay) => stay.arrival < 0 && stay.departure > 0 && stay.end === null)
  const occupied = new Set(
    plan.filter((stay) => stay.arrival < 0 && stay.departure >= 0).map((stay) => stay.room),
  )
  const free = [...rooms].filter(([number]) => !occupied.has(number)).slice(0, 4)
  await send([
    ...inHouse
      .slice(0, 10)
      .map((stay) => act('governanca', 'setRoomStatus', { roomId: rooms.get(stay.room!)!, status: 'dirty' })),
    ...free.map(([, roomId]) => act('governanca', 'setRoomStatus', { roomId, status: 'inspected' })),
  ])
}

/** They pay before breakfast and leave later: their folios stand at zero, open. */
async function payAhead(house: House, leaving: readonly Leaving[]): Promise<void> {
  const chance = chanceOf('paying ahead')
  await house.send(
    leaving.flatMap(({ stay, folios }) =>
      folios.flatMap(({ folioId, balanceMinor }) =>
        tendersOf(chance, stay.guest, balanceMinor).map((tender) =>
          act('recepcao', 'postPayment', { folioId: folioId!, ...tender }),
        ),
      ),
    ),
  )
}

/** What the desk has been asked for this morning: one of each thing that it may be asked for. */
async function serve(house: House): Promise<void> {
  const staying = house.plan.filter(
    (stay) =>
      stay.arrival < 0 &&
      stay.departure > 0 &&
      stay.end === null &&
      stay.company === null &&
      !stay.details.group,
  )
  const folioOf = (at: number): string => house.booked.get(staying[at]!)!.folioIds[0]!
  await splitBill(house, staying[0]!)
  await mistakes(house, { ofCharge: folioOf(1), ofPayment: folioOf(2) })
  const chance = chanceOf('serving')
  const note = 'Antecipação'
  const pay = (at: number, tender: Tender) =>
    act('recepcao', 'postPayment', { folioId: folioOf(at), ...tender })
  await house.send([
    pay(3, { ...tenderBy(chance, 'CASH', 400_00n), note }),
    pay(3, { method: 'CASH', amount: brl('-150.00'), note: 'Devolução de parte da antecipação' }),
    pay(4, { method: 'USD', amount: { amount: '200.00', currency: 'USD' }, exchangeRate: '5.4321', note }),
    pay(5, { method: 'ELO', amount: brl('250.00'), card: { ...ELO, modality: 'debit' } }),
    pay(6, {
      method: 'AMEX',
      amount: brl('1000.00'),
      card: { ...AMEX, modality: 'issuerInstalments', instalments: 3 },
    }),
    ...MIXED.flatMap((codes, at) =>
      codes.map(([chargeCode, price]) =>
        act('recepcao', 'postCharge', {
          folioId: folioOf(7 + at),
          chargeCode,
          ...(price && { unitPrice: brl(price) }),
        }),
      ),
    ),
    act('chefe', 'postCharge', {
      folioId: folioOf(4),
      description: 'Buquê de flores',
      unitPrice: brl('150.00'),
    }),
  ])
}

/** A guest whose office pays for the laundry and the car: a second folio, made out to it. */
async function splitBill(house: House, stay: PlannedStay): Promise<void> {
  const { accountId } = house.booked.get(stay)!
  const office = {
    billingName: 'Prado Lessa Arquitetura Ltda',
    billingTaxId: withCheckDigits('280519430001'),
  }
  const [opened] = await house.send([act('recepcao', 'createFolio', { accountId, ...office })])
  const folioId = opened!.folio.id
  await house.send([
    act('recepcao', 'postCharge', { folioId, chargeCode: 'LAUNDRY', unitPrice: brl('86.00') }),
    act('recepcao', 'postCharge', { folioId, chargeCode: 'TRANSFER' }),
  ])
}

/** A charge on the wrong room, and a card that was declined after all; both are voided, and the payment taken again. */
async function mistakes(
  house: House,
  folio: { readonly ofCharge: string; readonly ofPayment: string },
): Promise<void> {
  const chance = chanceOf('mistakes')
  const declined = tenderBy(chance, 'credit', 560_00n)
  const [charged, paid] = await house.send([
    act('recepcao', 'postCharge', { folioId: folio.ofCharge, chargeCode: 'MINIBAR_BEER', quantity: '3' }),
    act('recepcao', 'postPayment', { folioId: folio.ofPayment, ...declined }),
  ])
  await house.send([
    act('recepcao', 'voidCharge', {
      chargeId: charged!.charge.id,
      reason: 'Frigobar conferido: nada foi consumido',
    }),
    act('chefe', 'voidPayment', { paymentId: paid!.payment.id, reason: 'Transação desfeita no terminal' }),
    act('recepcao', 'postPayment', { folioId: folio.ofPayment, ...tenderBy(chance, 'PIX', 560_00n) }),
  ])
}

const ELO = {
  brand: 'Elo',
  merchant: '2807714463',
  nsu: '004512877',
  authorization: '718842',
  terminal: 'POS02',
}
const AMEX = {
  brand: 'American Express',
  merchant: '9051127',
  nsu: '000391664',
  authorization: '204417',
  terminal: 'POS01',
}

/** What three guests have taken, each with its price where the code has none. */
const MIXED: readonly (readonly (readonly [code: string, price?: string])[])[] = [
  [['RESTAURANT', '214.50'], ['MINIBAR_SNACK'], ['LAUNDRY', '72.00'], ['SPA_MASSAGE'], ['TRANSFER']],
  [['EVENT_ROOM'], ['COFFEE_BREAK'], ['RESTAURANT', '98.00'], ['MINIBAR_WATER'], ['PARKING']],
  [['SPA_DAY'], ['ROOM_SERVICE', '64.00'], ['MINIBAR_BEER'], ['LAUNDRY', '38.50'], ['BAR', '57.00']],
]
