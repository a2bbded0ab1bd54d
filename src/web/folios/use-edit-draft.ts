import { useState } from 'react'
import type { WireMoney } from '../../values/money.ts'
import type { ChargeCode, ListedTax } from './charge-preview.ts'
import type { Charge } from './folio-query.ts'

/** What can be charged, with all taxes and fees. */
export type Catalogue = { readonly codes: readonly ChargeCode[]; readonly taxes: readonly ListedTax[] }

/** A charge as it should be, as far as it is typed. */
export type EditDraft = {
  readonly description: string | null
  readonly quantity: string | null
  readonly unitPrice: WireMoney | null
  readonly currency: string
  readonly exchangeRate: string | null
  readonly serviceDate: string | null
  readonly chargeCode: string | null
  readonly note: string | null
}

/** What is typed of a change of a charge, and what is sent of it: what differs from the charge as it
 * was when the dialog opened. */
export function useEditDraft(now: Charge, { codes }: Catalogue) {
  // What somebody else changed meanwhile is not changed back.
  const [charge] = useState(now)
  const [draft, setDraft] = useState<EditDraft>(() => draftOf(charge))
  const code = codes.find(({ id }) => id === draft.chargeCode)
  const change = (changed: Partial<EditDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const mayPrice = charge.allowedActions.includes('editCharge:changesPrice')
  const chooseCode = (id: string | null) => {
    const chosen = codes.find((one) => one.id === id)
    change({
      chargeCode: id,
      ...(chosen && { description: chosen.name }),
      // The price of a code is one of the hotel's own money.
      ...(chosen?.price && mayPrice && { unitPrice: chosen.price, currency: chosen.price.currency }),
    })
  }
  return { draft, change, chooseCode, code, body: bodyOf(draft, { charge, code }) }
}

/** True where money changes: then the line is reversed and another one posted. */
export function changesMoney(draft: EditDraft, charge: Charge): boolean {
  const { quantity, unitPrice, exchangeRate, chargeCode } = bodyOf(draft, { charge, code: undefined })
  return [quantity, unitPrice, exchangeRate, chargeCode].some((changed) => changed !== undefined)
}

function draftOf(charge: Charge): EditDraft {
  const { description, quantity, unitPrice, exchangeRate, serviceDate, code, note } = charge
  const { currency } = unitPrice
  return { description, quantity, unitPrice, currency, exchangeRate, serviceDate, chargeCode: code, note }
}

function bodyOf(
  draft: EditDraft,
  { charge, code }: { readonly charge: Charge; readonly code: ChargeCode | undefined },
) {
  const { description, quantity, unitPrice, exchangeRate, serviceDate, chargeCode, note } = draft
  const isOtherCode = chargeCode !== null && chargeCode !== charge.code
  // What the new code says itself is not said again: another text needs a right of its own.
  const isOtherText =
    description !== null && description !== charge.description && !(isOtherCode && description === code?.name)
  return {
    ...(isOtherText && { description }),
    ...(quantity !== null && Number(quantity) !== Number(charge.quantity) && { quantity }),
    ...(unitPrice !== null &&
      JSON.stringify(unitPrice) !== JSON.stringify(charge.unitPrice) && { unitPrice }),
    ...(exchangeRate !== null && exchangeRate !== charge.exchangeRate && { exchangeRate }),
    ...(serviceDate !== null && serviceDate !== charge.serviceDate && { serviceDate }),
    ...(isOtherCode && { chargeCode }),
    ...(note !== charge.note && { note }),
  }
}
