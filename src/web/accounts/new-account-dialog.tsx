import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { notify } from '../parts/notices.tsx'
import { useWords } from '../words/language.tsx'
import { accountWords } from './words.ts'

/** Opens an account for somebody who does not stay here, with its first folio, and goes there. */
export function NewAccountDialog({
  name: typed,
  onClose,
}: {
  readonly name: string
  readonly onClose: () => void
}) {
  const say = useWords(accountWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const queries = useQueryClient()
  // A number that was looked for is nobody's name.
  const [name, setName] = useState<string | null>(/\p{L}/u.test(typed) ? typed : null)
  const [taxId, setTaxId] = useState<string | null>(null)
  const operation = useOperation({
    body: { kind: 'walkIn', name: name?.trim() ?? '', ...(taxId && { taxId }) } as const,
    // Two operations, each done once under its own key however often this is sent.
    run: async (body, key) => {
      const path = { propertyId }
      const { account } = await answer(
        api.POST('/v1/properties/{propertyId}/accounts', {
          params: { path, header: { 'Idempotency-Key': `${key}.account` } },
          body,
        }),
      )
      await answer(
        api.POST('/v1/properties/{propertyId}/accounts/{accountId}/folios', {
          params: { path: { ...path, accountId: account.id }, header: { 'Idempotency-Key': `${key}.folio` } },
          body: {},
        }),
      )
      return account
    },
    onDone: (account) => {
      void queries.invalidateQueries({ queryKey: [propertyId] })
      notify({ kind: 'done', text: say('created', { name: account.name }) })
      void navigate({ to: `/${propertyId}/accounts/${account.id}` })
    },
  })
  return (
    <Dialog
      title={say('create')}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('createShort')}
      preview={name && say('createPreview', { name: name.trim() })}
    >
      <TextField name="name" label={say('name')} value={name} onChange={setName} required autoFocus />
      <TaxIdField name="taxId" label={say('taxId')} value={taxId} onChange={setTaxId} />
    </Dialog>
  )
}
