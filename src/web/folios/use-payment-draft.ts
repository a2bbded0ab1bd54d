import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { useProperty } from '../frame/property.tsx'
import { type Operation, useOperation } from '../parts/dialog/use-operation.ts'
import { type CardGiven, cardOnWire, EMPTY_CARD } from './card-fields.tsx'
import type { PaymentMethod } from './catalogue-query.ts'
import type { Folio, Payment } from './folio-query.ts'
import { minorOf } from './lines.ts'

/** A payment as far as it is typed, and the balance that whoever types it sees. */
export type PaymentDraft = {
  readonly method: string | null
  readonly amount: WireMoney | null
  readonly currency: string
  readonly exchangeRate: string | null
  readonly card: CardGiven
  readonly note: string | null
  /** What stood on the folio when it was last said; the payment is refused where it is another by now. */
  readonly balance: WireMoney
}

/** What is typed of a payment, how it changes, and its sending. It begins with what is to be paid or given back. */
export function usePaymentDraft({
  folio,
  methods,
  onPosted,
}: {
  readonly folio: Folio
  readonly methods: readonly PaymentMethod[]
  readonly onPosted: (payment: Pick<Payment, 'id' | 'method' | 'amount'>) => void
}): {
  readonly draft: PaymentDraft
  readonly method: PaymentMethod | undefined
  readonly change: (change: Partial<PaymentDraft>) => void
  readonly chooseMethod: (id: string | null) => void
  readonly changeCurrency: (currency: string) => void
  readonly operation: Operation
} {
  const { propertyId, currency: own } = useProperty()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<PaymentDraft>(() => ({
    method: null,
    amount: offered(folio.balance),
    currency: own,
    exchangeRate: null,
    card: EMPTY_CARD,
    note: null,
    balance: folio.balance,
  }))
  const method = methods.find((one) => one.id === draft.method)
  const operation = useOperation({
    body: bodyOf(draft, { method, own }),
    run: (sent, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/payments', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body: sent,
        }),
      ),
    onDone: ({ payment }) => onPosted({ ...payment, method: method?.name ?? payment.method }),
  })
  const { error } = operation
  useEffect(() => {
    const balance = balanceNow(error)
    if (balance === null) return
    // What was typed stays; the amount that was offered is offered anew.
    setDraft((before) => {
      const isOffered = before.amount?.amount === before.balance.amount && before.currency === own
      return { ...before, balance, ...(isOffered && { amount: offered(balance) }) }
    })
    void queries.invalidateQueries({ queryKey: [propertyId] })
  }, [error, own, queries, propertyId])
  const change = (changed: Partial<PaymentDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const changeCurrency = (currency: string) =>
    setDraft((before) => ({ ...before, ...inCurrency(currency, before, own) }))
  const chooseMethod = (id: string | null) => {
    const chosen = methods.find((one) => one.id === id)
    change({ method: id })
    // The currency of a method comes and goes with it.
    if (chosen?.currency || method?.currency) changeCurrency(chosen?.currency ?? own)
  }
  return { draft, method, change, chooseMethod, changeCurrency, operation }
}

/** The amount that a payment begins with: all of the balance, below zero to give it back; nothing where there is none. */
export function offered(balance: WireMoney): WireMoney | null {
  return minorOf(balance) === 0n ? null : balance
}

/** An amount of one currency is none of another. */
function inCurrency(currency: string, before: PaymentDraft, own: string): Partial<PaymentDraft> {
  if (currency === before.currency) return {}
  return { currency, amount: currency === own ? offered(before.balance) : null, exchangeRate: null }
}

/** What the balance has become meanwhile, where that is why a payment was refused. */
export function balanceNow(error: unknown): WireMoney | null {
  const problem = problemOf(error)
  return problem?.code === 'balanceChanged' ? (problem.facts?.balance as WireMoney) : null
}

function bodyOf(
  draft: PaymentDraft,
  { method, own }: { readonly method: PaymentMethod | undefined; readonly own: string },
) {
  const { amount, currency, exchangeRate, card, note, balance } = draft
  return {
    method: draft.method ?? '',
    amount: amount ?? balance,
    ...(currency !== own && exchangeRate && { exchangeRate }),
    ...(method?.goesTo === 'card' && { card: cardOnWire(card, method.name) }),
    ...(note && { note }),
    expectedBalance: balance,
  }
}
