import { Group } from '@mantine/core'
import { useState } from 'react'
import { toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { PercentField } from '../parts/fields/number-fields.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { Warning } from '../stays/facts.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { discountWords } from './discount-words.ts'
import { chargesFor } from './folio-acts.ts'
import type { Folio } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { type ManualDiscount, manualDiscounts } from './manual-discounts.ts'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { voidLine } from './void-dialog.tsx'
import { folioWords } from './words.ts'

/** Takes a percentage or an amount off charges, within what the user may take off: those that were chosen, or all. */
export function DiscountDialog({ folio, lines, onClose, onDone }: ActDialogProps) {
  const say = useWords(discountWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId, currency, maxDiscountPercent: most } = useProperty()
  const charges = chargesFor('discount', { folio, lines })
  const [percent, setPercent] = useState<string | null>(null)
  const [amount, setAmount] = useState<WireMoney | null>(null)
  const [description, setDescription] = useState<string | null>(null)
  const off = percent !== null ? { percent } : amount && { amountMinor: minorOf(amount) }
  const discounts = off ? manualDiscounts(charges, off, { folio, most }) : []
  const totalMinor = discounts.reduce((sum, one) => sum + one.totalMinor, 0n)
  const said = { amount: format.money(toWire(-totalMinor, currency)) }
  const operation = useOperation({
    body: {
      chargeIds: charges.map(({ id }) => id),
      ...(percent !== null ? { percent } : amount && { amount }),
      ...(description && { description }),
    },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/discounts', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: ({ charges: given }) =>
      onDone(say('done', said), {
        send: async (key) => {
          for (const { id } of given) {
            const line = { id, of: { charge: {} } as (typeof lines)[number]['of'] }
            const body = { reason: sayFolio('undoReason') }
            await voidLine({ propertyId, line, body, key: `${key}:${id}` })
          }
        },
        done: say('undone', said),
      }),
  })
  const over = discounts.find(({ overPercent }) => overPercent !== null)
  const overText = over
    ? say('overMost', {
        limit: format.percent(most ?? '100'),
        text: over.charge.description,
        percent: format.percent(over.overPercent!),
      })
    : null
  const stay = lines.length === 0 ? 0 : lines.length - charges.length
  return (
    <Dialog
      title={sayFolio('discount')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('apply')}
      preview={discounts.length > 0 && <DiscountPreview folio={folio} discounts={discounts} />}
    >
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <PercentField
          name="percent"
          label={say('percent')}
          description={most === null ? null : say('yourMost', { limit: format.percent(most) })}
          value={percent}
          onChange={(next) => {
            setPercent(next)
            if (next !== null) setAmount(null)
          }}
          error={percent === null ? null : overText}
          required={amount === null}
          autoFocus
        />
        <MoneyField
          name="amount"
          label={say(charges.length > 1 ? 'amountOfAll' : 'amount')}
          currency={currency}
          value={amount}
          onChange={(next) => {
            setAmount(next)
            if (next !== null) setPercent(null)
          }}
          error={percent === null ? overText : null}
        />
      </Group>
      <TextField
        name="description"
        label={sayFolio('printText')}
        placeholder={charges.length === 1 ? say('given', { text: charges[0]!.description }) : ''}
        value={description}
        onChange={setDescription}
      />
      {stay > 0 && <Warning>{say('someStay', { count: stay })}</Warning>}
    </Dialog>
  )
}

/** As many as one reads. */
const MOST_SHOWN = 6

function DiscountPreview({
  folio,
  discounts,
}: {
  readonly folio: Folio
  readonly discounts: readonly ManualDiscount[]
}) {
  const say = useWords(discountWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const money = (minor: bigint) => format.money(toWire(minor, folio.balance.currency))
  const total = discounts.reduce((sum, { totalMinor }) => sum + totalMinor, 0n)
  const rest = discounts.length - MOST_SHOWN
  return (
    <Sums
      sums={[
        ...discounts.slice(0, MOST_SHOWN).map(({ charge, totalMinor }) => ({
          what: say('given', { text: charge.description }),
          much: money(totalMinor),
        })),
        ...(rest > 0 ? [{ what: say('andMore', { count: rest }), much: '' }] : []),
        { what: say('allTogether'), much: money(total), isStrong: true },
        { what: sayFolio('balanceAfter'), much: money(minorOf(folio.balance) + total) },
      ]}
    />
  )
}
