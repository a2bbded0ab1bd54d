import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { convert, fromWire, toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { ExchangeRateField } from '../parts/fields/number-fields.tsx'
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
  const say = useWords(folioWords)
  const catalogue = useQuery(paymentMethodsQuery(propertyId))
  // It opens with what can be chosen in it: a code that is typed at once must be known.
  return (
    <AwaitedDialog
      title={say('postPayment')}
      subject={subjectOf(props.folio, say)}
      query={catalogue}
      onClose={props.onClose}
    >
      {(methods) => <PaymentForm {...props} methods={methods} />}
    </AwaitedDialog>
  )
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
  const { propertyId, currency: own } = useProperty()
  const isOwed = minorOf(folio.balance) > 0n
  const [methodId, setMethod] = useState<string | null>(null)
  const [amount, setAmount] = useState<WireMoney | null>(isOwed ? folio.balance : null)
  const [currency, setCurrency] = useState(own)
  const [exchangeRate, setExchangeRate] = useState<string | null>(null)
  const [tendered, setTendered] = useState<WireMoney | null>(null)
  const [card, setCard] = useState<CardGiven>(EMPTY_CARD)
  const [note, setNote] = useState<string | null>(null)
  const method = methods.find((one) => one.id === methodId)
  const isCard = method?.goesTo === 'card'
  const body = {
    method: methodId ?? '',
    amount: amount ?? folio.balance,
    ...(currency !== own && exchangeRate && { exchangeRate }),
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
    onDone: ({ payment }) => onPosted({ ...payment, method: method?.name ?? payment.method }),
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
          <Sums
            folio={folio}
            amount={amount}
            exchangeRate={exchangeRate}
            tendered={method?.goesTo === 'drawer' ? tendered : null}
          />
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
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <MoneyField
          key={currency}
          name="amount"
          label={say('paymentAmount')}
          description={say('paymentAmountHint')}
          currency={currency}
          value={amount}
          onChange={setAmount}
          allowsNegative
          required
        />
        <Select
          size="sm"
          label={say('currency')}
          data={[own, ...OTHER_CURRENCIES.filter((one) => one !== own)]}
          value={currency}
          onChange={(chosen) => {
            if (!chosen) return
            setCurrency(chosen)
            setAmount(chosen === own && isOwed ? folio.balance : null)
          }}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        {currency !== own && (
          <ExchangeRateField
            name="exchangeRate"
            label={say('exchangeRate', { own, currency })}
            value={exchangeRate}
            onChange={setExchangeRate}
            required
          />
        )}
      </Group>
      {method?.goesTo === 'drawer' && (
        <MoneyField
          key={`tendered ${currency}`}
          label={say('tendered')}
          currency={currency}
          value={tendered}
          onChange={setTendered}
        />
      )}
      {isCard && <CardFields card={card} onChange={setCard} />}
      <TextField name="note" label={say('note')} value={note} onChange={setNote} />
    </Dialog>
  )
}

/** What guests bring: the neighbours' money, and the world's. */
const OTHER_CURRENCIES = ['BRL', 'USD', 'EUR', 'GBP', 'ARS', 'CLP', 'UYU', 'PYG', 'COP', 'MXN']

function Sums(props: {
  readonly folio: Folio
  readonly amount: WireMoney
  readonly exchangeRate: string | null
  readonly tendered: WireMoney | null
}) {
  const { folio, amount, exchangeRate, tendered } = props
  const say = useWords(folioWords)
  const format = useFormat()
  const paid = fromWire(amount)
  const given = tendered && fromWire(tendered)
  const { currency } = folio.balance
  const isOwn = amount.currency === currency
  if (!paid || (!isOwn && exchangeRate === null)) return null
  const paidMinor = isOwn ? paid.minor : convert(paid, currency, exchangeRate!)
  const change = given && given.currency === amount.currency ? given.minor - paid.minor : null
  return (
    <dl className={classes.sums}>
      {change !== null && change >= 0n && (
        <div data-strong>
          <dt>{say('change')}</dt>
          <dd>{format.money(toWire(change, amount.currency))}</dd>
        </div>
      )}
      <div>
        <dt>{say('balanceAfter')}</dt>
        <dd>{format.money(toWire(minorOf(folio.balance) - paidMinor, currency))}</dd>
      </div>
    </dl>
  )
}
