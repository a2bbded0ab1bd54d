import fc from 'fast-check'
import type { OperationName } from '../src/api/operation-names.ts'
import type { Outcome } from '../src/journal/operation.ts'
import { brl } from './world.ts'

/**
 * What a random operation refers to; ids are taken from the answers of those before it. Of a folio `open` and `closed` say how
 * it was when it was last answered, and `live` charges are those that stood then, on an open one.
 */
const KINDS = [
  ...(['account', 'receivable', 'folio', 'open', 'deposit', 'closed', 'correction', 'advance'] as const),
  ...(['folioDiscount', 'document', 'charge', 'live', 'payment', 'card', 'shift', 'room', 'stay'] as const),
] as const
type Kind = (typeof KINDS)[number]

/** One random operation: its input from the objects that there are by then, named by numbers. */
export type Draft = {
  readonly name: OperationName
  /** What it was drawn from, to be read in a counterexample. */
  readonly value: unknown
  readonly input: (known: Known) => unknown
}

/** The objects that a run of operations has made so far, by the answers of the door. */
export type Known = {
  /** The n-th object of a kind; one that does not exist if there is none yet, and now and then anyway. */
  pick(kind: Kind, n: number): string
  /** The folio on which a charge was when it was last answered. */
  folioOf(chargeId: string): string
  /** Charges that a folio had, beginning with the n-th. */
  chargesOf(folioId: string, n: number): readonly string[]
  /** What a charge came to, in cents; zero if nobody said. */
  totalOf(chargeId: string): number
  /** A folio's balance when it was last answered, in cents. */
  balanceOf(folioId: string): number
  /** Reads what an accepted operation made. */
  learn(outcome: Outcome): void
  /** Takes in lines of a folio that no answer names: what was cloned. */
  learnLines(folioId: string, chargeIds: readonly string[]): void
}

export function createKnown(): Known {
  const ids = Object.fromEntries(KINDS.map((kind): [Kind, string[]] => [kind, []])) as Record<Kind, string[]>
  const folioOf = new Map<string, string>()
  const totals = new Map<string, number>()
  const balances = new Map<string, number>()
  const add = (kind: Kind, id: unknown) => {
    if (typeof id === 'string' && !ids[kind].includes(id)) ids[kind].push(id)
  }
  const take = (kind: Kind, id: unknown) => {
    ids[kind] = ids[kind].filter((held) => held !== id)
  }
  // biome-ignore lint/suspicious/noExplicitAny: an answer is read by its names.
  const addCharge = (charge: any) => {
    add('charge', charge.id)
    add('folio', charge.folioId)
    folioOf.set(charge.id, charge.folioId)
    totals.set(charge.id, cents(charge.total))
    if (charge.state === 'posted') add('live', charge.id)
    else take('live', charge.id)
    if (charge.source === 'edit' || charge.source === 'split') take('live', charge.sourceId)
    for (const line of charge.dependants) if (line.kind === 'fee') add('charge', line.id)
  }
  // biome-ignore lint/suspicious/noExplicitAny: likewise.
  const addFolio = (folio: any) => {
    if (!folio) return
    add('folio', folio.id)
    if (folio.kind === 'deposit' || folio.kind === 'advance') add(folio.kind, folio.id)
    if (folio.state === 'open') add('open', folio.id)
    else if (folio.state) take('open', folio.id)
    if (folio.state === 'settled' || folio.state === 'onAccount') add('closed', folio.id)
    else if (folio.state) take('closed', folio.id)
    add('document', folio.documentId)
    if (folio.balance) balances.set(folio.id, cents(folio.balance))
  }
  return {
    pick: (kind, n) => {
      const held = kind === 'live' ? ids.live.filter((id) => ids.open.includes(folioOf.get(id)!)) : ids[kind]
      return held.length === 0 || n % 23 === 22 ? `${kind}_none` : held[n % held.length]!
    },
    folioOf: (chargeId) => folioOf.get(chargeId) ?? 'fol_none',
    chargesOf: (folioId, n) => {
      const held = [...folioOf].filter(([, on]) => on === folioId).map(([id]) => id)
      const from = held.length === 0 ? 0 : n % held.length
      return [...held.slice(from), ...held.slice(0, from)]
    },
    totalOf: (chargeId) => totals.get(chargeId) ?? 0,
    balanceOf: (folioId) => balances.get(folioId) ?? 0,
    learn: (outcome) => {
      if (!outcome.accepted) return
      // biome-ignore lint/suspicious/noExplicitAny: likewise.
      const answer = outcome.answer as any
      const { account, folio, from, charge, payment, room, stay, correction } = answer
      add(account?.kind === 'receivable' ? 'receivable' : 'account', account?.id)
      add('account', stay?.accountId)
      addFolio(from)
      addFolio(folio)
      add('folio', stay?.folioId)
      add('open', stay?.folioId)
      take('closed', answer.voidedFolioId)
      add('correction', correction?.id)
      add('document', correction?.documentId)
      add('folioDiscount', answer.folioDiscount?.id)
      for (const one of [...(charge ? [charge] : []), ...(answer.charges ?? [])]) addCharge(one)
      for (const chargeId of answer.chargeIds ?? []) folioOf.set(chargeId, folio.id)
      add('payment', payment?.id ?? answer.paymentId)
      if (payment?.card) add('card', payment.id)
      add('shift', payment?.shiftId)
      add('room', room?.id)
      add('stay', stay?.id)
    },
    learnLines: (folioId, chargeIds) => {
      for (const chargeId of chargeIds) {
        add('charge', chargeId)
        add('live', chargeId)
        folioOf.set(chargeId, folioId)
      }
    },
  }
}

/** A number that chooses. */
export const n = fc.nat(10_000)
/** An amount of either sign. */
export const amount = fc.integer({ min: -3000, max: 9000 }).map((minor) => brl((minor / 100).toFixed(2)))

/** A draft of what was drawn. */
export function draft<T>(
  name: OperationName,
  of: fc.Arbitrary<T>,
  input: (value: T, known: Known) => unknown,
): fc.Arbitrary<Draft> {
  return of.map((value): Draft => ({ name, value, input: (known) => input(value, known) }))
}

/** A draft that is the same in every run. */
export function made(name: OperationName, input: Draft['input']): Draft {
  return { name, value: null, input }
}

function cents({ amount: text }: { readonly amount: string }): number {
  return Math.round(Number(text) * 100)
}
