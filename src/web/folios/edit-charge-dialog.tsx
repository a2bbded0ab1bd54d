import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { chargeVersion } from '../../folios/charge.ts'
import { serviceDates } from '../../folios/consumed-on.ts'
import { answer, api } from '../client/api.ts'
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
import type { ActDialogProps } from './act-dialogs.tsx'
import { chargeCatalogueQuery } from './catalogue-query.ts'
import { CURRENCIES } from './currencies.ts'
import { EditPreview } from './edit-preview.tsx'
import { editWords } from './edit-words.ts'
import type { Charge } from './folio-query.ts'
import { RateField } from './rate-field.tsx'
import { subjectOf } from './subject.ts'
import { type Catalogue, useEditDraft } from './use-edit-draft.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Changes a charge: what its user may not change stays as it is and says why. Another price is a reversal and a new line. */
export function EditChargeDialog(props: ActDialogProps) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const catalogue = useQuery(chargeCatalogueQuery(propertyId))
  return (
    <AwaitedDialog
      title={say('edit')}
      subject={subjectOf(props.folio, say)}
      query={catalogue}
      onClose={props.onClose}
    >
      {(data) => <EditForm {...props} catalogue={data} />}
    </AwaitedDialog>
  )
}

function EditForm({
  folio,
  lines,
  catalogue,
  onClose,
  onDone,
}: ActDialogProps & { readonly catalogue: Catalogue }) {
  const say = useWords(folioWords)
  const sayEdit = useWords(editWords)
  const format = useFormat()
  const { propertyId, currency: own } = useProperty()
  const { language } = useLanguage()
  const businessDate = useBusinessDate()
  const charge = (lines[0]!.of as { readonly charge: Charge }).charge
  const { draft, change, chooseCode, body, code } = useEditDraft(charge, catalogue)
  const operation = useOperation({
    body,
    run: (sent, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/charges/{chargeId}/edit', {
          params: {
            path: { propertyId, chargeId: charge.id },
            header: { 'Idempotency-Key': key, 'If-Match': `"${chargeVersion(charge)}"` },
          },
          body: sent,
        }),
      ),
    onDone: (edited) => onDone(sayEdit('done', { text: edited.charge.description })),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const whyNot = (way: 'Text' | 'Price' | 'Date' | 'Other') => {
    const blocked = charge.blockedActions.find(({ action }) => action === `editCharge:changes${way}`)
    return blocked ? blockedText(blocked, language) : null
  }
  const priceBlocked = whyNot('Price')
  const { currency } = draft
  return (
    <Dialog
      title={say('edit')}
      subject={`${charge.description} · ${format.money(charge.total)} · ${subjectOf(folio, say)}`}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={sayEdit('edit')}
      isDirty={operation.isChanged}
      preview={<EditPreview folio={folio} charge={charge} draft={draft} code={code} catalogue={catalogue} />}
    >
      <TextField
        name="description"
        label={say('printText')}
        value={draft.description}
        onChange={(description) => change({ description })}
        blocked={whyNot('Text')}
        required
        autoFocus
      />
      <Group grow align="flex-start" wrap="nowrap" gap="xs">
        <QuantityField
          name="quantity"
          label={say('quantity')}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity })}
          blocked={priceBlocked}
          allowsNegative
          required
        />
        <MoneyField
          key={currency}
          name="unitPrice"
          label={say('unitPrice')}
          currency={currency}
          value={draft.unitPrice}
          onChange={(unitPrice) => change({ unitPrice })}
          blocked={priceBlocked}
          allowsZero
          required
        />
        <Select
          size="sm"
          label={say('currency')}
          data={[...new Set([own, charge.unitPrice.currency, ...CURRENCIES])]}
          value={currency}
          onChange={(chosen) => chosen && change({ currency: chosen, unitPrice: null, exchangeRate: null })}
          readOnly={priceBlocked !== null}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      </Group>
      {currency !== own && (
        <RateField
          key={currency}
          currency={currency}
          value={draft.exchangeRate}
          onChange={(exchangeRate) => change({ exchangeRate })}
        />
      )}
      <DateField
        name="serviceDate"
        label={say('serviceDate')}
        businessDate={businessDate}
        {...serviceDates(businessDate)}
        value={draft.serviceDate}
        onChange={(serviceDate) => change({ serviceDate })}
        blocked={whyNot('Date')}
        required
      />
      <CodeField
        name="chargeCode"
        label={say('chargeCode')}
        codes={catalogue.codes
          .filter(({ id, isActive }) => isActive || id === charge.code)
          .map((one) => ({ code: one.id, name: one.name, detail: one.price && format.money(one.price) }))}
        value={draft.chargeCode}
        onChange={chooseCode}
        blocked={whyNot('Other')}
      />
      <TextField
        name="note"
        label={say('note')}
        description={sayEdit('noteHint')}
        value={draft.note}
        onChange={(note) => change({ note })}
        blocked={whyNot('Other')}
      />
    </Dialog>
  )
}
