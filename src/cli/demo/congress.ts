import { withCheckDigits } from '../../values/tax-id.ts'
import { type Answers, act } from './desk.ts'
import { brl } from './hotel.ts'
import type { House } from './season.ts'

/** The account of the congress, by which a reader of the demo finds it. */
export const CONGRESS = 'Congresso Serrano de Cardiologia'

/**
 * A congress in the house, on whose account each thing stands that can be done with a folio: what was split and moved, discounts
 * by code and by hand, a locked folio, one that was corrected and one that was reopened, and a deposit that was invoiced.
 */
export async function holdCongress(house: House): Promise<void> {
  const [opened] = await house.send([
    act('chefe', 'createAccount', {
      kind: 'event',
      name: CONGRESS,
      taxId: withCheckDigits('520931740001'),
      email: 'financeiro@congresso.example',
      address: {
        street: 'Rua das Araucárias, 212',
        district: 'Centro',
        city: 'Gramado',
        state: 'RS',
        postalCode: '95670-000',
      },
    }),
  ])
  const accountId = opened!.account.id
  await advance(house, accountId)
  const [rooms, meals, wine, sound, guests] = await openFolios(house, accountId, 5)
  await share(house, { rooms: rooms!, meals: meals! })
  await correct(house, wine!)
  await reopen(house, sound!)
  await house.send([
    act('recepcao', 'postCharge', { folioId: guests!, chargeCode: 'TRANSFER', quantity: '4' }),
    act('chefe', 'lockFolio', { folioId: guests!, note: 'A organização confere a lista de passageiros' }),
  ])
}

async function openFolios(house: House, accountId: string, count: number): Promise<readonly string[]> {
  const made = await house.send(
    Array.from({ length: count }, () => act('recepcao', 'createFolio', { accountId })),
  )
  return made.map(({ folio }) => folio.id)
}

/** A deposit that the organization paid, invoiced before the congress and partly used. */
async function advance(house: House, accountId: string): Promise<void> {
  const [deposit] = await house.send([act('recepcao', 'createFolio', { accountId, kind: 'deposit' })])
  const folioId = deposit!.folio.id
  await house.send([
    act('recepcao', 'postPayment', { folioId, method: 'WIRE', amount: brl('4000.00') }),
    act('chefe', 'invoiceAdvance', {
      folioId,
      parts: [
        { chargeCode: 'EVENT_ROOM', amount: brl('3000.00') },
        { chargeCode: 'COFFEE_BREAK', amount: brl('1000.00') },
      ],
    }),
  ])
  const [used] = await house.send([act('recepcao', 'createFolio', { accountId })])
  await house.send([
    act('recepcao', 'postCharge', { folioId: used!.folio.id, chargeCode: 'EVENT_ROOM' }),
    act('recepcao', 'consumeAdvance', { advanceFolioId: folioId, folioId: used!.folio.id }),
  ])
}

/** The hall is shared by two folios, and both have their discounts. */
async function share(
  house: House,
  { rooms, meals }: { readonly rooms: string; readonly meals: string },
): Promise<void> {
  const [hall, coffee] = await house.send([
    act('recepcao', 'postCharge', { folioId: rooms, chargeCode: 'EVENT_ROOM', quantity: '2' }),
    act('recepcao', 'postCharge', { folioId: rooms, chargeCode: 'COFFEE_BREAK', quantity: '30' }),
    act('recepcao', 'postCharge', { folioId: rooms, chargeCode: 'PARKING', quantity: '3' }),
  ])
  const [parts] = await house.send([
    act('recepcao', 'splitCharge', { chargeId: hall!.charge.id, percents: ['60', '40'] }),
  ])
  const [, second] = (parts as Answers & { readonly charges: readonly { readonly id: string }[] }).charges
  await house.send([
    act('recepcao', 'transferCharges', { folioId: rooms, chargeIds: [second!.id], toFolioId: meals }),
    act('recepcao', 'applyDiscount', { folioId: rooms, discount: 'EVENTO' }),
    act('recepcao', 'applyDiscount', {
      folioId: rooms,
      chargeIds: [coffee!.charge.id],
      percent: '5',
      description: 'Cortesia do café da abertura',
    }),
    act('recepcao', 'postCharge', { folioId: meals, chargeCode: 'RESTAURANT', unitPrice: brl('212.00') }),
  ])
}

/** A bill that was paid by card, and corrected when two bottles were found full: the money went back to the card. */
async function correct(house: House, folioId: string): Promise<void> {
  const [wine] = await house.send([
    act('recepcao', 'postCharge', { folioId, chargeCode: 'BAR', unitPrice: brl('96.00'), quantity: '6' }),
  ])
  const paid = brl(wine!.charge.total.amount)
  const [card] = await house.send([
    act('recepcao', 'postPayment', { folioId, method: 'VISA', amount: paid, card: VISA }),
    act('recepcao', 'closeFolio', { folioId, settlement: 'settled' }),
  ])
  await house.send([
    act('chefe', 'correctFolio', {
      folioId,
      mode: 'partial',
      lines: [{ chargeId: wine!.charge.id, quantity: '4' }],
      reason: 'Duas garrafas voltaram fechadas',
    }),
    act('recepcao', 'refundCard', {
      paymentId: card!.payment.id,
      amount: brl('211.20'),
      card: { nsu: '004519877', authorization: '551944' },
    }),
  ])
}

/** A bill that was closed too early: reopened as another, its payment moved to it. */
async function reopen(house: House, folioId: string): Promise<void> {
  await house.send([
    act('chefe', 'postCharge', { folioId, description: 'Sonorização', unitPrice: brl('850.00') }),
    act('recepcao', 'postPayment', { folioId, method: 'PIX', amount: brl('850.00') }),
    act('recepcao', 'closeFolio', { folioId, settlement: 'settled' }),
    act('chefe', 'reopenFolio', { folioId, reason: 'Faltou lançar a segunda sala' }),
  ])
}

const VISA = {
  brand: 'Visa',
  modality: 'credit',
  merchant: '2807714463',
  nsu: '004519023',
  authorization: '551208',
  terminal: 'POS02',
} as const
