import { Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api } from '../client/api.ts'
import { problemOf } from '../client/problem.ts'
import { useKeys } from '../frame/keys.tsx'
import { useProperty } from '../frame/property.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { type Blocked, blockedText } from '../parts/blocked-text.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { AccountField, type ChosenAccount } from '../parts/fields/account-field.tsx'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { taxIdText } from '../parts/fields/tax-id-text.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { notify } from '../parts/notices.tsx'
import { Warning } from '../stays/facts.tsx'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { type BilledTo, billedTo } from './billed-to.ts'
import { ClosePreview } from './close-preview.tsx'
import { overLimit } from './debtor.ts'
import classes from './folio.module.css'
import { accountQuery, type Folio } from './folio-query.ts'
import { minorOf, payWord } from './lines.ts'
import { findReceivables } from './receivable-accounts.ts'
import { subjectOf } from './subject.ts'
import { folioWords } from './words.ts'

type Settlement = 'settled' | 'onAccount'

/**
 * Closes a folio and gives it its number: settled at zero, or on account, where an AR account owes the balance. Which of
 * the two is no choice: the balance says it, and a payment changes it.
 */
export function CloseFolioDialog({
  folio,
  version,
  receivable,
  whyNotPay,
  onPay,
  onClose,
  onClosed,
}: {
  readonly folio: Folio
  /** The folio as it was read; the close is refused where it has changed since. */
  readonly version: string | null
  /** Who is to owe it, where the stay says so. */
  readonly receivable: ChosenAccount | null
  readonly whyNotPay: Blocked | null
  /** Takes a payment first. */
  readonly onPay: () => void
  readonly onClose: () => void
  readonly onClosed: (documentNumber: string) => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const isZero = minorOf(folio.balance) === 0n
  const settlement: Settlement = isZero ? 'settled' : 'onAccount'
  const { language } = useLanguage()
  const [account, setAccount] = useState(receivable)
  const [billingName, setBillingName] = useState(folio.billingName)
  const [billingTaxId, setBillingTaxId] = useState(folio.billingTaxId)
  const debtorId = isZero ? undefined : account?.accountId
  const debtor = useQuery({
    ...accountQuery(propertyId, debtorId ?? ''),
    enabled: debtorId !== undefined,
    // Somebody may have raised the limit a second ago, because this was refused.
    staleTime: 0,
  })
  const billed = billedTo({ name: billingName, taxId: billingTaxId }, { folio, debtor: debtor.data ?? null })
  const over = debtor.data ? overLimit(debtor.data, folio) : null
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
  useKeys('dialog', [
    {
      key: 'F4',
      label: say(payWord(folio.balance)),
      run: onPay,
      blocked: whyNotPay && blockedText(whyNotPay, language),
      onBlocked: (text) => notify({ kind: 'refused', text }),
    },
  ])
  return (
    <Dialog
      title={say('closeFolioLong')}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('closeFolio')}
      preview={<ClosePreview folio={folio} debtor={debtor.data ?? null} billed={billed} />}
    >
      {!isZero && (
        <div className={classes.owing}>
          <Text size="sm">
            {say(minorOf(folio.balance) > 0n ? 'notZero' : 'notZeroBack', {
              balance: format.money(folio.balance),
            })}
          </Text>
          <ActionButton label={say(payWord(folio.balance))} keyHint="F4" blocked={whyNotPay} onRun={onPay} />
        </div>
      )}
      {!isZero && (
        <AccountField
          name="receivableAccountId"
          propertyId={propertyId}
          label={say('receivableAccount')}
          placeholder={say('receivableHint')}
          find={(text, signal) => findReceivables({ propertyId, text, signal })}
          value={account}
          onChange={setAccount}
          required
          autoFocus
        />
      )}
      {debtor.error && <ErrorPanel error={debtor.error} onRetry={() => void debtor.refetch()} />}
      {over && <Warning>{say('overLimit', { over: format.money(over) })}</Warning>}
      <TextField
        name="billingName"
        label={say('billingName')}
        placeholder={billedTo({ name: null, taxId: null }, { folio, debtor: debtor.data ?? null }).name}
        value={billingName}
        onChange={setBillingName}
        autoFocus={isZero}
      />
      <TaxIdField name="billingTaxId" label={say('taxId')} value={billingTaxId} onChange={setBillingTaxId} />
      {billed.mixed && <Warning>{mixedText(billed, say)}</Warning>}
    </Dialog>
  )
}

/** It is said, not refused: a branch has the name of its company and a number of its own. */
function mixedText({ name, taxId, mixed }: BilledTo, say: Say<typeof folioWords>): string {
  const facts = { name, taxId: taxIdText(taxId!) }
  return 'known' in mixed!
    ? say('mixedKnown', { ...facts, known: taxIdText(mixed.known) })
    : say('mixedOwner', { ...facts, owner: mixed!.owner })
}
