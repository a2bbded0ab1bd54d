import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fromWire, toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { CardFields, type CardGiven, cardOnWire, EMPTY_CARD } from './card-fields.tsx'
import { type PaymentMethod, paymentMethodsQuery } from './catalogue-query.ts'
import classes from './folio.module.css'
import type { Folio, Payment } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { subjectOf } from './subject.ts'
import { folioWords } from './words.ts'

/** Takes a payment, or gives money back with an amount below zero. It begins with what is owed. */
export function PostPaymentDialog(props: PostPaymentProps) {
  const { propertyId } = useProperty()
  const methods = useQuery(paymentMethodsQuery(propertyId))
  // It opens with what can be chosen in it: a code that is typed at once must be known.
  if (methods.isPending) return null
  return <PaymentForm {...props} methods={methods.data ?? []} />
}

type PostPaymentProps = {
  readonly folio: Folio
  readonly onClose: () => void
  readonly onPosted: (payment: Pick<Payment, 'id' | 'method' | 'amount'>) => void
}

function PaymentForm({
  folio,
  methods,
  onClose,
  onPosted,
}: PostPaymentProps & { readonly methods: readonly PaymentMethod[] }) {
  const say = useWords(folioWords)
  const { propertyId, currency } = useProperty()
  const isOwed = minorOf(folio.balance) > 0n
  const [methodId, setMethod] = useState<string | null>(null)
  const [amount, setAmount] = useState<WireMoney | null>(isOwed ? folio.balance : null)
  const [tendered, setTendered] = useState<WireMoney | null>(null)
  const [card, setCard] = useState<CardGiven>(EMPTY_CARD)
  const [note, setNote] = useState<string | null>(null)
  const method = methods.find((one) => one.id === methodId)
  const isCard = method?.goesTo === 'card'
  const body = {
    method: methodId ?? '',
    amount: amount ?? folio.balance,
    ...(isCard && { card: cardOnWire(card, method.name) }),
    ...(note && { note }),
  }
  const operation = useOperation({
    body,
    run: (sent, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/payments', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body: sent,
        }),
      ),
    onDone: ({ payment }) => onPosted(payment),
  })
  return (
    <Dialog
      title={say('postPayment')}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('postPayment')}
      preview={
        amount && (
          <Sums folio={folio} amount={amount} tendered={method?.goesTo === 'drawer' ? tendered : null} />
        )
      }
    >
      <CodeField
        name="method"
        label={say('method')}
        codes={methods.filter((one) => one.isActive).map(({ id, name }) => ({ code: id, name }))}
        value={methodId}
        onChange={setMethod}
        required
        autoFocus
      />
      <MoneyField
        name="amount"
        label={say('paymentAmount')}
        description={say('paymentAmountHint')}
        currency={currency}
        value={amount}
        onChange={setAmount}
        allowsNegative
        required
      />
      {method?.goesTo === 'drawer' && (
        <MoneyField label={say('tendered')} currency={currency} value={tendered} onChange={setTendered} />
      )}
      {isCard && <CardFields card={card} onChange={setCard} />}
      <TextField name="note" label={say('note')} value={note} onChange={setNote} />
    </Dialog>
  )
}

function Sums(props: {
  readonly folio: Folio
  readonly amount: WireMoney
  readonly tendered: WireMoney | null
}) {
  const { folio, amount, tendered } = props
  const say = useWords(folioWords)
  const format = useFormat()
  const paid = fromWire(amount)
  const given = tendered && fromWire(tendered)
  if (!paid) return null
  const { currency } = folio.balance
  const change = given && given.minor - paid.minor
  return (
    <dl className={classes.sums}>
      {change !== null && change >= 0n && (
        <div data-strong>
          <dt>{say('change')}</dt>
          <dd>{format.money(toWire(change, currency))}</dd>
        </div>
      )}
      <div>
        <dt>{say('balanceAfter')}</dt>
        <dd>{format.money(toWire(minorOf(folio.balance) - paid.minor, currency))}</dd>
      </div>
    </dl>
  )
}
