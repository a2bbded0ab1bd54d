import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { serviceDates } from '../../folios/consumed-on.ts'
import type { Facts } from '../../rights/rules.ts'
import type { WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { DateField } from '../parts/fields/date-field.tsx'
import { MoneyField } from '../parts/fields/money-field.tsx'
import { QuantityField } from '../parts/fields/number-fields.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { chargeCatalogueQuery } from './catalogue-query.ts'
import { type ChargeCode, type ListedTax, previewCharge } from './charge-preview.ts'
import { ChargePreviewText } from './charge-preview-text.tsx'
import type { Charge, Folio } from './folio-query.ts'
import { subjectOf } from './subject.ts'
import { folioWords } from './words.ts'

/** Posts a charge on a folio: code or free text, quantity, price, day; what will be posted is shown before. */
export function PostChargeDialog(props: PostChargeProps) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const catalogue = useQuery(chargeCatalogueQuery(propertyId))
  // It opens with what can be chosen in it: a code that is typed at once must be known.
  return (
    <AwaitedDialog
      title={say('postCharge')}
      subject={subjectOf(props.folio, say)}
      query={catalogue}
      onClose={props.onClose}
    >
      {({ codes, taxes }) => <ChargeForm {...props} codes={codes} taxes={taxes} />}
    </AwaitedDialog>
  )
}

type PostChargeProps = {
  readonly folio: Folio
  readonly onClose: () => void
  readonly onPosted: (charge: Pick<Charge, 'id' | 'description' | 'total'>) => void
}

function ChargeForm({
  folio,
  codes,
  taxes,
  onClose,
  onPosted,
}: PostChargeProps & { readonly codes: readonly ChargeCode[]; readonly taxes: readonly ListedTax[] }) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId, currency } = useProperty()
  const { language } = useLanguage()
  const businessDate = useBusinessDate()
  const missingRights = useMissingRights()
  const [code, setCode] = useState<ChargeCode | null>(null)
  const [description, setDescription] = useState<string | null>(null)
  const [quantity, setQuantity] = useState<string | null>('1')
  const [unitPrice, setUnitPrice] = useState<WireMoney | null>(null)
  const [serviceDate, setServiceDate] = useState<string | null>(businessDate)
  const price = unitPrice ?? code?.price ?? null
  const body = {
    ...(code && { chargeCode: code.id }),
    // What the code says itself is not said again: another text or price is a custom charge.
    ...(description && description !== code?.name && { description }),
    ...(unitPrice && unitPrice.amount !== code?.price?.amount && { unitPrice }),
    quantity: quantity ?? '1',
    ...(serviceDate && serviceDate !== businessDate && { serviceDate }),
  }
  const operation = useOperation({
    body,
    run: (sent, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/charges', {
          params: { path: { propertyId, folioId: folio.id }, header: { 'Idempotency-Key': key } },
          body: sent,
        }),
      ),
    onDone: ({ charge }) => onPosted(charge),
  })
  const preview =
    price &&
    quantity &&
    previewCharge({ price, quantity, taxes: taxes.filter((tax) => code?.taxes.includes(tax.id)) })

  const lacks = (facts: Facts) => {
    const missing = missingRights('postCharge', facts)
    return missing && blockedText(missing, language)
  }
  const whyNotCustom = lacks({ isCustom: true })
  const choices = codes
    .filter((one) => one.isActive)
    .map((one) => ({ code: one.id, name: one.name, detail: one.price && format.money(one.price) }))
  const choose = (id: string | null) => {
    const chosen = codes.find((one) => one.id === id) ?? null
    setCode(chosen)
    setDescription(chosen?.name ?? null)
    setUnitPrice(chosen?.price ?? null)
  }

  return (
    <Dialog
      title={say('postCharge')}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('postChargeShort')}
      preview={preview && <ChargePreviewText preview={preview} folio={folio} />}
    >
      <CodeField
        name="chargeCode"
        label={say('chargeCode')}
        description={whyNotCustom ? null : say('chargeCodeHint')}
        required={whyNotCustom !== null}
        codes={choices}
        value={code?.id ?? null}
        onChange={choose}
        autoFocus
      />
      <TextField
        name="description"
        label={say('printText')}
        value={description}
        onChange={setDescription}
        required={code === null}
        blocked={whyNotCustom}
      />
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <QuantityField
          name="quantity"
          label={say('quantity')}
          value={quantity}
          onChange={setQuantity}
          error={quantity?.startsWith('-') ? lacks({ isCredit: true }) : null}
          allowsNegative
          required
        />
        <MoneyField
          name="unitPrice"
          label={say('unitPrice')}
          currency={currency}
          value={unitPrice}
          onChange={setUnitPrice}
          allowsZero
          required={!code?.price}
          // A code without a price leaves it to who posts.
          blocked={code && !code.price ? null : whyNotCustom}
        />
        <DateField
          name="serviceDate"
          label={say('serviceDate')}
          businessDate={businessDate}
          {...serviceDates(businessDate)}
          value={serviceDate}
          onChange={setServiceDate}
          required
        />
      </Group>
    </Dialog>
  )
}
