import { useState } from 'react'
import type { Target } from '../../folios/correction.ts'
import { toWire, type WireMoney } from '../../values/money.ts'
import { type ChargePreview, previewCharge } from './charge-preview.ts'
import { type CorrectedFolio, noteSums } from './correction-sums.ts'
import { minorOf } from './lines.ts'
import type { Catalogue } from './use-edit-draft.ts'

/** A charge that was forgotten, as far as it is typed. */
export type AddedDraft = {
  /** Tells it from the others while it is typed. */
  readonly key: number
  readonly chargeCode: string | null
  readonly description: string | null
  readonly quantity: string | null
  readonly unitPrice: WireMoney | null
}

/** What a line should be instead: one of the two, the other stays as it is. Null is a field that is empty for now. */
export type LineDraft = { readonly quantity?: string | null; readonly unitPrice?: WireMoney | null }

/** What is typed of a correction, and what it comes to. */
export function useCorrectionDraft(corrected: CorrectedFolio, catalogue: Catalogue) {
  const [mode, setMode] = useState<'full' | 'partial'>('partial')
  const [lines, setLines] = useState<ReadonlyMap<string, LineDraft>>(new Map())
  const [added, setAdded] = useState<readonly AddedDraft[]>([])
  const setLine = (id: string, draft: LineDraft | null) => {
    const next = new Map(lines)
    if (draft === null) next.delete(id)
    else next.set(id, draft)
    setLines(next)
  }
  const add = () => {
    const key = Math.max(0, ...added.map((one) => one.key)) + 1
    setAdded([...added, { key, chargeCode: null, description: null, quantity: '1', unitPrice: null }])
  }
  const setOne = (key: number, change: Partial<AddedDraft> | null) =>
    setAdded(
      added.flatMap((one) => (one.key !== key ? [one] : change === null ? [] : [{ ...one, ...change }])),
    )
  const isFull = mode === 'full'
  const priced = isFull ? [] : added.flatMap((one) => pricedOf(one, catalogue) ?? [])
  const sums = noteSums(corrected, { mode, targets: isFull ? new Map() : targetsOf(lines), added: priced })
  return {
    mode,
    setMode,
    lines,
    setLine,
    added,
    add,
    setOne,
    sums,
    totalMinor: sums.reduce((total, { minor }) => total + minor, 0n),
    body: {
      mode,
      lines: isFull
        ? []
        : [...lines].map(([chargeId, { quantity, unitPrice }]) => ({
            chargeId,
            ...(unitPrice ? { unitPrice } : { quantity: quantity ?? '0' }),
          })),
      added: isFull ? [] : added.map((one) => addedOnWire(one, catalogue)),
    },
  }
}

function targetsOf(lines: ReadonlyMap<string, LineDraft>): ReadonlyMap<string, Target> {
  return new Map(
    [...lines].flatMap(([id, { quantity, unitPrice }]): (readonly [string, Target])[] => {
      if (unitPrice) return [[id, { unitPriceMinor: minorOf(unitPrice) }]]
      return quantity ? [[id, { quantity }]] : []
    }),
  )
}

function pricedOf(
  { chargeCode, description, quantity, unitPrice }: AddedDraft,
  { codes, taxes }: Catalogue,
): { readonly text: string; readonly code: string; readonly priced: ChargePreview } | null {
  const code = codes.find(({ id }) => id === chargeCode)
  const price = unitPrice ?? code?.price ?? null
  if (price === null || quantity === null) return null
  const own = taxes.filter(({ id }) => code?.taxes.includes(id))
  const priced = previewCharge({ price, quantity, taxes: own })
  return priced && { text: description ?? code?.name ?? '', code: code?.id ?? 'custom', priced }
}

function addedOnWire({ chargeCode, description, quantity, unitPrice }: AddedDraft, { codes }: Catalogue) {
  const code = codes.find(({ id }) => id === chargeCode)
  return {
    ...(code && { chargeCode: code.id }),
    // What the code says itself is not said again: another text or price is a custom charge.
    ...(description && description !== code?.name && { description }),
    ...(unitPrice &&
      unitPrice.amount !== code?.price?.amount && {
        unitPrice: toWire(minorOf(unitPrice), unitPrice.currency),
      }),
    quantity: quantity ?? '1',
  }
}
