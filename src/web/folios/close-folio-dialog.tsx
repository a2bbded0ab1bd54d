import { SegmentedControl, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { AccountField, type ChosenAccount } from '../parts/fields/account-field.tsx'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import { minorOf, totalsOf } from './lines.ts'
import { findReceivables } from './receivable-accounts.ts'
import { subjectOf } from './subject.ts'
import { folioWords } from './words.ts'

type Settlement = 'settled' | 'onAccount'

/** Closes a folio and gives it its number: settled at zero, or on account, where an AR account owes the balance. */
export function CloseFolioDialog({
  folio,
  version,
  receivable,
  onClose,
  onClosed,
}: {
  readonly folio: Folio
  /** The folio as it was read; the close is refused where it has changed since. */
  readonly version: string | null
  /** Who is to owe it, where the stay says so. */
  readonly receivable: ChosenAccount | null
  readonly onClose: () => void
  readonly onClosed: (documentNumber: string) => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const isZero = minorOf(folio.balance) === 0n
  const settlement: Settlement = isZero ? 'settled' : 'onAccount'
  const [account, setAccount] = useState(receivable)
  const [billingName, setBillingName] = useState(folio.billingName)
  const [billingTaxId, setBillingTaxId] = useState(folio.billingTaxId)
  const body = {
    settlement,
    ...(settlement === 'onAccount' && account && { receivableAccountId: account.accountId }),
    ...(billingName && { billingName }),
    ...(billingTaxId && { billingTaxId }),
  }
  const operation = useOperation({
    body,
    run: (sent, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/close', {
          params: {
            path: { propertyId, folioId: folio.id },
            header: { 'Idempotency-Key': key, ...(version !== null && { 'If-Match': version }) },
          },
          body: sent,
        }),
      ),
    onDone: ({ folio: closed }) => onClosed(closed.documentNumber),
  })
  const queries = useQueryClient()
  const isStale = problemOf(operation.error)?.status === 412
  useEffect(() => {
    // What is shown and the version that is sent are read anew; what was typed stays.
    if (isStale) void queries.invalidateQueries({ queryKey: [propertyId, 'folios', folio.id] })
  }, [isStale, queries, propertyId, folio.id])
  const totals = totalsOf(folio)
  const lines = say('closePreview', {
    count: folio.charges.length + folio.payments.length,
    charges: format.money(totals.charges),
    payments: format.money(totals.payments),
  })
  const owes =
    !isZero && account && say('closeOwes', { name: account.label, amount: format.money(folio.balance) })
  return (
    <Dialog
      title={say('closeFolioLong')}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('closeFolio')}
      preview={[lines, owes].filter(Boolean).join(' ')}
    >
      <SegmentedControl
        fullWidth
        aria-label={say('settlement')}
        data={[
          { value: 'settled', label: say('settled'), disabled: !isZero },
          { value: 'onAccount', label: say('onAccount'), disabled: isZero },
        ]}
        value={settlement}
      />
      {!isZero && <Text size="sm">{say('notZero', { balance: format.money(folio.balance) })}</Text>}
      {!isZero && (
        <AccountField
          name="receivableAccountId"
          propertyId={propertyId}
          label={say('receivableAccount')}
          find={(text, signal) => findReceivables({ propertyId, text, signal })}
          value={account}
          onChange={setAccount}
          required
          autoFocus
        />
      )}
      <TextField
        name="billingName"
        label={say('billingName')}
        placeholder={folio.account.name}
        value={billingName}
        onChange={setBillingName}
        autoFocus={isZero}
      />
      <TaxIdField name="billingTaxId" label={say('taxId')} value={billingTaxId} onChange={setBillingTaxId} />
    </Dialog>
  )
}
