import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import type { Account } from './folio-query.ts'
import { nextNumber } from './folio-target.tsx'
import { folioWords } from './words.ts'

/** Opens one more folio on an account, made out to somebody else where a name is given. */
export function NewFolioDialog({
  account,
  onClose,
  onCreated,
}: {
  readonly account: Account
  readonly onClose: () => void
  readonly onCreated: (folio: { readonly id: string; readonly number: number }) => void
}) {
  const say = useWords(folioWords)
  const { propertyId } = useProperty()
  const [kind, setKind] = useState<'standard' | 'deposit'>('standard')
  const [billingName, setBillingName] = useState<string | null>(null)
  const [billingTaxId, setBillingTaxId] = useState<string | null>(null)
  const operation = useOperation({
    body: { kind, ...(billingName && { billingName }), ...(billingTaxId && { billingTaxId }) },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/accounts/{accountId}/folios', {
          params: { path: { propertyId, accountId: account.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: ({ folio }) => onCreated(folio),
  })
  return (
    <Dialog
      title={say('createFolio')}
      subject={account.name}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('createFolio')}
      preview={say(kind === 'deposit' ? 'createDepositPreview' : 'createPreview', {
        number: nextNumber(account),
      })}
    >
      <TextField
        name="billingName"
        label={say('billingName')}
        placeholder={account.name}
        value={billingName}
        onChange={setBillingName}
        autoFocus
      />
      <TaxIdField name="billingTaxId" label={say('taxId')} value={billingTaxId} onChange={setBillingTaxId} />
      <CodeField
        name="kind"
        label={say('folioKind')}
        codes={[
          { id: 'standard', code: 'C', name: say('ofCharges') },
          { id: 'deposit', code: 'D', name: say('ofDeposit') },
        ]}
        value={kind}
        onChange={(chosen) => chosen && setKind(chosen as typeof kind)}
        required
      />
    </Dialog>
  )
}
