import { Group } from '@mantine/core'
import { useState } from 'react'
import { convert, toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { EMPTY_CARD } from './card-fields.tsx'
import type { Payment } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { paymentActWords } from './payment-act-words.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { leftOf } from './with-payment.tsx'
import { folioWords } from './words.ts'

/** Records what was given back to the card of a payment, never more than it gave. */
export function RefundCardDialog({ folio, lines, onClose, onDone }: ActDialogProps) {
  const say = useWords(paymentActWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const line = lines[0]!
  const { payment } = line.of as { readonly payment: Payment }
  const { currency } = payment.original
  const left = toWire(leftOf(payment), currency)
  const [amount, setAmount] = useState<WireMoney | null>(left)
  const [receipt, setReceipt] = useState(EMPTY_CARD)
  const [note, setNote] = useState<string | null>(null)
  const { nsu, authorization, terminal } = receipt
  const card = {
    ...(nsu && { nsu }),
    ...(authorization && { authorization }),
    ...(terminal && { terminal }),
  }
  const operation = useOperation({
    body: {
      amount: amount ?? left,
      ...(Object.keys(card).length > 0 && { card }),
      ...(note && { note }),
    },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/payments/{paymentId}/refund', {
          params: { path: { propertyId, paymentId: payment.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => onDone(say('refunded', { amount: format.money(amount ?? left) })),
  })
  const own = folio.balance.currency
  const given = amount && minorOf(amount)
  const ownMinor =
    given === null
      ? 0n
      : currency === own
        ? given
        : convert({ minor: given, currency }, own, payment.exchangeRate!)
  return (
    <Dialog
      title={sayFolio('refundCard')}
      subject={`${line.description} · ${subjectOf(folio, sayFolio)}`}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('refund')}
      preview={
        amount && (
          <Sums
            sums={[
              {
                what: say('ofCard', { method: payment.methodName ?? payment.method }),
                much: format.money(amount),
                isStrong: true,
              },
              { what: say('leftAfter'), much: format.money(toWire(minorOf(left) - given!, currency)) },
              {
                what: sayFolio('balanceAfter'),
                much: format.money(toWire(minorOf(folio.balance) + ownMinor, own)),
              },
            ]}
          />
        )
      }
    >
      <MoneyField
        name="amount"
        label={say('refundAmount')}
        currency={currency}
        value={amount}
        onChange={setAmount}
        most={left}
        required
        autoFocus
      />
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <TextField
          name="card.nsu"
          label={sayFolio('nsu')}
          description={say('receiptHint')}
          value={nsu}
          onChange={(next) => setReceipt({ ...receipt, nsu: next })}
          mostLength={20}
        />
        <TextField
          name="card.authorization"
          label={sayFolio('authorization')}
          value={authorization}
          onChange={(next) => setReceipt({ ...receipt, authorization: next })}
          mostLength={20}
        />
        <TextField
          name="card.terminal"
          label={sayFolio('terminal')}
          value={terminal}
          onChange={(next) => setReceipt({ ...receipt, terminal: next })}
          mostLength={20}
        />
      </Group>
      <TextField name="note" label={sayFolio('note')} value={note} onChange={setNote} />
    </Dialog>
  )
}
