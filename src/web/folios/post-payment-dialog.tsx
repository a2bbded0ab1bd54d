import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toWire, type WireMoney } from '../../values/money.ts'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { focusConfirm } from '../parts/fields/field-form.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { CardFields } from './card-fields.tsx'
import { type PaymentMethod, paymentMethodsQuery } from './catalogue-query.ts'
import { CURRENCIES } from './currencies.ts'
import type { Folio, Payment } from './folio-query.ts'
import { isBelowZero, minorOf, payWord, sizeOf } from './lines.ts'
import { PaymentSums } from './payment-sums.tsx'
import { RateField } from './rate-field.tsx'
import { subjectOf } from './subject.ts'
import { balanceNow, offered, usePaymentDraft } from './use-payment-draft.ts'
import { useWhyNotGiveBack } from './use-why-not-give-back.ts'
import { folioWords } from './words.ts'

/** Takes a payment, or gives money back with an amount below zero. It begins with what is owed. */
export function PostPaymentDialog(props: PostPaymentProps) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const catalogue = useQuery(paymentMethodsQuery(propertyId))
  // It opens with what can be chosen in it: a code that is typed at once must be known.
  return (
    <AwaitedDialog
      title={say(payWord(props.folio.balance))}
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
  const format = useFormat()
  const { currency: own } = useProperty()
  const { draft, method, change, chooseMethod, changeCurrency, operation } = usePaymentDraft({
    folio,
    methods,
    onPosted,
  })
  const [given, setGiven] = useState<WireMoney | null>(null)
  const { amount, currency, balance } = draft
  // An amount that is not typed yet is what the balance asks for.
  const word = payWord(amount ?? balance)
  const isHandedOver = method?.goesTo === 'drawer' && word === 'postPayment'
  const tendered = isHandedOver && given?.currency === currency ? given : null
  const whyNotBack = useWhyNotGiveBack(folio)
  const missing = amount && tendered ? minorOf(amount) - minorOf(tendered) : 0n
  const whole = offered(balance)
  return (
    <Dialog
      title={say(word)}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say(word)}
      preview={amount && <PaymentSums draft={draft} tendered={tendered} />}
    >
      <CodeField
        name="method"
        label={say('method')}
        codes={methods.filter((one) => one.isActive).map(({ id, name }) => ({ code: id, name }))}
        value={draft.method}
        onChange={chooseMethod}
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
          onChange={(next) => change({ amount: next })}
          error={amount && whyNotBack(amount)}
          allowsNegative
          required
        />
        <Select
          size="sm"
          label={say('currency')}
          // A drawer of dollars takes dollars.
          data={method?.currency ? [method.currency] : [own, ...CURRENCIES.filter((one) => one !== own)]}
          value={currency}
          onChange={(chosen) => chosen && changeCurrency(chosen)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        {currency !== own && (
          <RateField
            key={currency}
            currency={currency}
            value={draft.exchangeRate}
            onChange={(exchangeRate) => change({ exchangeRate })}
          />
        )}
      </Group>
      {balanceNow(operation.error) && whole && currency === own && amount?.amount !== whole.amount && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={(event) => {
            // The button goes with what it offers.
            focusConfirm(event.currentTarget)
            change({ amount: whole })
          }}
        >
          {say(isBelowZero(whole) ? 'giveBackWhole' : 'takeWhole', {
            balance: format.money(sizeOf(whole)),
          })}
        </Button>
      )}
      {isHandedOver && (
        <MoneyField
          key={`tendered ${currency}`}
          label={say('tendered')}
          currency={currency}
          value={given}
          onChange={setGiven}
          error={
            missing > 0n ? say('tenderedShort', { missing: format.money(toWire(missing, currency)) }) : null
          }
        />
      )}
      {method?.goesTo === 'card' && <CardFields card={draft.card} onChange={(card) => change({ card })} />}
      <TextField name="note" label={say('note')} value={draft.note} onChange={(note) => change({ note })} />
    </Dialog>
  )
}
