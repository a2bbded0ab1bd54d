import { type Refusal, refuse } from '../api/refusals.ts'
import { type Context, type Effect, insert, set } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { balances } from '../journal/store.ts'
import { type Ref, row, rowsOf } from '../journal/table.ts'
import { toWire, type WireMoney } from '../values/money.ts'
import { type Charge, type ChargeState, stands } from './charge.ts'
import { type Folio, folioVersion, ledgerOf, takesCharges, takesPayments } from './folio.ts'
import type { FolioDiscount } from './folio-discount.ts'
import { linePostings, lineReversal, lineTransfer } from './line-postings.ts'
import { recomputeDiscounts } from './recompute-discounts.ts'
import { charges, discountsOfFolio, folioDiscounts, folios, linesOfFolio } from './store.ts'

/** What one operation does to the lines of folios, gathered until all of it is known. */
export type FolioChanges = {
  /** Posts lines that belong together: a charge, then what depends on it. */
  post(lines: readonly Charge[]): void
  /** The same for lines of whole groups, in any order. */
  postAll(lines: readonly Charge[]): void
  /** Ends a line; gives it as it is then. */
  end(line: Charge, as: Exclude<ChargeState, 'posted'>, reason?: string): Charge
  /** Moves a line to another folio; gives it as it is then. */
  move(line: Charge, toFolioId: string): Charge
  /** Sets what is no money. */
  amend(line: Charge, fields: Partial<Charge>): Charge
  /** Gives a folio a predefined discount, or ends one that it has. */
  discount(discount: FolioDiscount): void
  /** All effects, after the predefined discounts of the folios concerned were brought up to date. */
  finish(): readonly Effect[]
  /** A folio's balance with what lines have moved on it so far. Minor units. */
  balanceAfter(folioId: string): bigint
}

/** What must be loaded of a folio whose lines change, and whose balance is answered. */
export function folioNeeded(folioId: string, state: State): readonly Ref[] {
  const folio = state.find(folios, folioId)
  const ledger = folio ? ledgerOf(folio) : 'guest'
  return [row(folios, folioId), row(balances, ledger, folioId), ...discountsNeeded(folioId, state)]
}

/** What must be loaded of a folio whose lines change, so that its predefined discounts follow. */
export function discountsNeeded(folioId: string, state: State): readonly Ref[] {
  if (!state.find(folios, folioId)?.hasDiscounts) return []
  return [rowsOf(discountsOfFolio, folioId), rowsOf(linesOfFolio, folioId)]
}

/** What stands on a folio, in the order in which it was posted. Its lines must be loaded. */
export function linesOn(folioId: string, state: State): readonly Charge[] {
  return state.list(linesOfFolio, folioId).filter(stands)
}

/** Why nothing can be charged to a folio, and nothing changed that lies on it; null where it can. */
export function chargesRefused(folio: Pick<Folio, 'id' | 'state' | 'kind'>): Refusal | null {
  if (takesCharges(folio)) return null
  if (folio.state !== 'open') return refuse('folioNotOpen', { folioId: folio.id, state: folio.state })
  return refuse('folioKind', { folioId: folio.id, kind: folio.kind })
}

/** Why nothing can be paid on a folio; null where it can. */
export function paymentsRefused(folio: Pick<Folio, 'id' | 'state' | 'kind'>): Refusal | null {
  if (takesPayments(folio)) return null
  const { id: folioId, state, kind } = folio
  const isOfKind = kind !== 'standard' && (kind !== 'deposit' || state === 'open')
  return isOfKind ? refuse('folioKind', { folioId, kind }) : refuse('paymentsNotAccepted', { folioId, state })
}

/** The balance of a folio before an operation, wherever it stands. */
export function balanceOf(folio: Folio, state: State): bigint {
  return state.balance(ledgerOf(folio), folio.id)
}

/** Why something decided on a folio as it was read is refused: it has changed since. Null where it has not. */
export function versionRefused(folio: Folio, read: string | undefined, state: State): Refusal | null {
  const version = folioVersion(folio, state.get(balances, ledgerOf(folio), folio.id))
  if (read === undefined || read === version) return null
  return refuse('preconditionFailed', { object: 'folio', id: folio.id, version })
}

/** A folio in an answer: what it owes after the operation. */
export function folioAfter(
  folioId: string,
  changes: Pick<FolioChanges, 'balanceAfter'>,
  { currency }: Context,
): { readonly id: string; readonly balance: WireMoney } {
  return { id: folioId, balance: toWire(changes.balanceAfter(folioId), currency) }
}

/** Begins to gather changes. */
export function changeFolios(state: State, context: Context): FolioChanges {
  const effects: Effect[] = []
  /** Lines as they are after this operation, new ones too. */
  const after = new Map<string, Charge>()
  const isNew = new Set<string>()
  const changed = new Map<string, Partial<Charge>>()
  const moved = new Map<string, bigint>()
  const discounts = new Map<string, FolioDiscount>()

  const shift = (folioId: string, minor: bigint) => moved.set(folioId, (moved.get(folioId) ?? 0n) + minor)
  const amend = (line: Charge, fields: Partial<Charge>): Charge => {
    const then = { ...(after.get(line.id) ?? line), ...fields }
    after.set(line.id, then)
    if (!isNew.has(line.id)) changed.set(line.id, { ...changed.get(line.id), ...fields })
    return then
  }
  const post = (lines: readonly Charge[]): void => {
    for (const line of lines) {
      isNew.add(line.id)
      after.set(line.id, line)
      shift(line.folioId, line.amountMinor)
    }
    effects.push(...linePostings(lines))
  }
  const end: FolioChanges['end'] = (line, as, reason) => {
    effects.push(...lineReversal(line, as, context))
    shift(line.folioId, -line.amountMinor)
    const ended = { endedOn: context.businessDate, endedBy: context.actor.userId, endReason: reason ?? null }
    return amend(line, { state: as, ...ended })
  }
  /** The lines that stand on a folio after the operation. */
  const standing = (folioId: string): readonly Charge[] => {
    const held = state.list(linesOfFolio, folioId).map((line) => after.get(line.id) ?? line)
    const known = new Set(held.map((line) => line.id))
    const others = [...after.values()].filter((line) => !known.has(line.id))
    return [...held, ...others].filter((line) => line.folioId === folioId && stands(line))
  }
  /** The discounts of a folio after the operation; none is looked for on a folio that has none. */
  const discountsOf = (folioId: string): readonly FolioDiscount[] => {
    const given = [...discounts.values()].filter((discount) => discount.folioId === folioId)
    if (given.length === 0 && !state.find(folios, folioId)?.hasDiscounts) return []
    const held = state.list(discountsOfFolio, folioId)
    const known = new Set(held.map(({ id }) => id))
    return [...held.map((one) => discounts.get(one.id) ?? one), ...given.filter(({ id }) => !known.has(id))]
  }

  return {
    post,
    postAll: (lines) => {
      const heads = new Set(lines.map(({ id }) => id))
      const groups = Map.groupBy(lines, ({ id, parentId }) =>
        parentId !== null && heads.has(parentId) ? parentId : id,
      )
      for (const group of groups.values()) post(group)
    },
    end,
    amend,
    move: (line, toFolioId) => {
      effects.push(...lineTransfer(line, toFolioId, context))
      shift(line.folioId, -line.amountMinor)
      shift(toFolioId, line.amountMinor)
      return amend(line, { folioId: toFolioId, movedFromId: line.folioId })
    },
    discount: (discount) => {
      discounts.set(discount.id, discount)
      shift(discount.folioId, 0n)
      if (discount.endedOn === null) effects.push(insert(folioDiscounts, discount))
      else
        effects.push(
          set(folioDiscounts, discount.id, { endedOn: discount.endedOn, endedBy: discount.endedBy }),
        )
    },
    finish: () => {
      for (const folioId of [...moved.keys()]) {
        const held = discountsOf(folioId)
        if (held.length === 0) continue
        const lines = standing(folioId)
        recomputeDiscounts({ folioId, discounts: held, lines, changes: { post, end } }, state, context)
      }
      const inserted = [...isNew].map((id) => insert(charges, after.get(id)!))
      const sets = [...changed].map(([id, fields]) => set(charges, id, fields))
      return [...inserted, ...sets, ...effects]
    },
    balanceAfter: (folioId) => state.balance('guest', folioId) + (moved.get(folioId) ?? 0n),
  }
}
