import { Group } from '@mantine/core'
import { useState } from 'react'
import { toWire, type WireMoney } from '../../values/money.ts'
import { useProperty } from '../frame/property.tsx'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { CardFields, type CardGiven, cardOnWire, EMPTY_CARD } from './card-fields.tsx'
import type { PaymentMethod } from './catalogue-query.ts'
import type { Payment } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { withPaymentWords } from './with-payment-words.ts'
import { folioWords } from './words.ts'

/** Money that is taken, or given back, together with something else, as far as it is said. */
export type WithPayment = {
  /** A method, or `refund:` with the card payment that is given back; null for none. */
  readonly by: string | null
  readonly setBy: (by: string | null) => void
  readonly amount: WireMoney | null
  readonly setAmount: (amount: WireMoney | null) => void
  readonly card: CardGiven
  readonly setCard: (card: CardGiven) => void
  readonly method: PaymentMethod | undefined
  /** The card payment that is given back. */
  readonly refunded: Payment | undefined
  /** What it takes from the balance, below zero where it is given back; zero for none. Minor units. */
  readonly minor: bigint
  /** What is sent of it. */
  readonly body: {
    readonly payment?: {
      method: string
      amount: { amount: string; currency: string }
      card?: ReturnType<typeof cardOnWire>
    }
    readonly refunds?: string
  }
}

const REFUND = 'refund:'

/** Money that goes with something else. It begins with all that is owed then, or with all that is to be given back. */
export function useWithPayment({
  owedMinor,
  methods,
  payments,
}: {
  /** What is owed after that, below zero what is to be given back. Minor units. */
  readonly owedMinor: bigint
  readonly methods: readonly PaymentMethod[]
  /** Of the folio: those by card can be given back. */
  readonly payments: readonly Payment[]
}): WithPayment {
  const { currency } = useProperty()
  const [by, setBy] = useState<string | null>(null)
  const [typed, setTyped] = useState<WireMoney | null>(null)
  const [isTyped, setIsTyped] = useState(false)
  const [card, setCard] = useState(EMPTY_CARD)
  const refunded = by?.startsWith(REFUND) ? payments.find(({ id }) => by === REFUND + id) : undefined
  const method = methods.find(({ id }) => id === (refunded?.method ?? by))
  const size = owedMinor < 0n ? -owedMinor : owedMinor
  const amount = isTyped ? typed : size === 0n ? null : toWire(size, currency)
  const isUsed = method !== undefined && amount !== null && owedMinor !== 0n
  const sign = owedMinor < 0n ? -1n : 1n
  const minor = isUsed ? sign * minorOf(amount) : 0n
  const cardSent = refunded?.card
    ? receiptOf(refunded.card, card)
    : method?.goesTo === 'card'
      ? cardOnWire(card, method.name)
      : null
  return {
    by,
    setBy,
    amount,
    setAmount: (next) => {
      setIsTyped(true)
      setTyped(next)
    },
    card,
    setCard,
    method,
    refunded,
    minor,
    body: isUsed
      ? {
          payment: {
            method: method.id,
            amount: toWire(minor, currency),
            ...(cardSent && { card: cardSent }),
          },
          ...(refunded && { refunds: refunded.id }),
        }
      : {},
  }
}

/** The fields of {@link useWithPayment}; nothing where nothing is owed. */
export function WithPaymentFields({
  draft,
  owedMinor,
  methods,
  payments,
  whyNot,
  autoFocus,
}: {
  readonly draft: WithPayment
  readonly owedMinor: bigint
  readonly methods: readonly PaymentMethod[]
  readonly payments: readonly Payment[]
  /** Why money cannot be taken, given back, or given back to a card; null where it can. */
  readonly whyNot: Readonly<Record<'take' | 'giveBack' | 'toCard', string | null>>
  readonly autoFocus?: boolean
}) {
  const say = useWords(withPaymentWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { currency } = useProperty()
  if (owedMinor === 0n) return null
  const isBack = owedMinor < 0n
  const why = isBack ? whyNot.giveBack : whyNot.take
  const byMethod = methods
    .filter(({ isActive, currency: only }) => isActive && (only === null || only === currency))
    // A card gets back what it gave, and nothing else.
    .filter(({ goesTo }) => !isBack || goesTo !== 'card')
    .map(({ id, name }) => ({ code: id, name }))
  const toCards = payments
    .filter((payment) => isBack && leftOf(payment) > 0n)
    .map((payment, at) => ({
      id: REFUND + payment.id,
      code: `E${at + 1}`,
      name: say('toCard', {
        method: payment.methodName ?? payment.method,
        nsu: payment.card?.nsu ? `NSU ${payment.card.nsu}` : '',
      }).trim(),
      detail: say('remains', { amount: format.money(toWire(leftOf(payment), payment.original.currency)) }),
    }))
  const codes = [...(why === null ? byMethod : []), ...(whyNot.toCard === null ? toCards : [])]
  const { method, refunded, card } = draft
  return (
    <>
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <CodeField
          name="payment.method"
          label={say(isBack ? 'giveBackNow' : 'takeNow')}
          placeholder={say('notNow')}
          codes={codes}
          value={draft.by}
          onChange={draft.setBy}
          blocked={codes.length === 0 ? (why ?? whyNot.toCard) : null}
          {...(autoFocus && { autoFocus })}
        />
        {method && (
          <MoneyField
            name="payment.amount"
            label={sayFolio('paymentAmount')}
            currency={currency}
            value={draft.amount}
            onChange={draft.setAmount}
            most={refunded ? toWire(leftOf(refunded), currency) : undefined}
            required
          />
        )}
      </Group>
      {method?.goesTo === 'card' && !refunded && <CardFields card={card} onChange={draft.setCard} />}
      {refunded && (
        <Group grow align="flex-start" wrap="nowrap" gap="xs">
          <TextField
            label={sayFolio('nsu')}
            value={card.nsu}
            onChange={(nsu) => draft.setCard({ ...card, nsu })}
            mostLength={20}
          />
          <TextField
            label={sayFolio('authorization')}
            value={card.authorization}
            onChange={(authorization) => draft.setCard({ ...card, authorization })}
            mostLength={20}
          />
        </Group>
      )}
    </>
  )
}

/** What can be given back of a card payment, minor units of its own currency; nothing of another. */
export function leftOf({ card, state, original, refunded }: Payment): bigint {
  if (!card || state !== 'posted') return 0n
  const left = minorOf(original) - minorOf(refunded)
  return left > 0n ? left : 0n
}

/** What the terminal printed of a refund, to the card that it goes back to. */
function receiptOf({ brand, modality }: NonNullable<Payment['card']>, { nsu, authorization }: CardGiven) {
  return { brand, modality, instalments: 1, ...(nsu && { nsu }), ...(authorization && { authorization }) }
}
