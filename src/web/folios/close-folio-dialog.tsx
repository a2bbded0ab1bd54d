import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LANGUAGES, type Language } from '../../api/language.ts'
import { toWire } from '../../values/money.ts'
import { taxIdText } from '../../values/tax-id.ts'
import { answer, api } from '../client/api.ts'
import { useKeys } from '../frame/keys.tsx'
import { LANGUAGE_NAMES } from '../frame/pickers.tsx'
import { useProperty } from '../frame/property.tsx'
import { ActionButton } from '../parts/action-button.tsx'
import { type Blocked, blockedText } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { AccountField, type ChosenAccount } from '../parts/fields/account-field.tsx'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { TaxIdField } from '../parts/fields/tax-id-field.tsx'
import { TextField } from '../parts/fields/text-fields.tsx'
import { notify } from '../parts/notices.tsx'
import { type Asked, together } from '../parts/states.tsx'
import { Warning } from '../stays/facts.tsx'
import type { StayDetail } from '../stays/stay-query.ts'
import { useFormat } from '../words/format.ts'
import { type Say, useLanguage, useWords } from '../words/language.tsx'
import { type BilledTo, billedTo } from './billed-to.ts'
import { type PaymentMethod, paymentMethodsQuery } from './catalogue-query.ts'
import { ClosePreview } from './close-preview.tsx'
import { overLimit } from './debtor.ts'
import { DocumentTypeField } from './document-type-field.tsx'
import { type DocumentType, documentTypesQuery, nameOfDocument } from './documents-query.ts'
import classes from './folio.module.css'
import { accountQuery, type Folio } from './folio-query.ts'
import { minorOf, payWord, totalsOf } from './lines.ts'
import { findReceivables } from './receivable-accounts.ts'
import { subjectOf } from './subject.ts'
import { useReadAnew } from './use-read-anew.ts'
import { blockedIn } from './use-why-not.ts'
import { useWithPayment, WithPaymentFields } from './with-payment.tsx'
import { folioWords } from './words.ts'

type Settlement = 'settled' | 'onAccount'

type CloseFolioProps = {
  readonly folio: Folio
  /** The folio as it was read; the close is refused where it has changed since. */
  readonly version: string | null
  readonly whyNotPay: Blocked | null
  /** Takes a payment first. */
  readonly onPay: () => void
  readonly onClose: () => void
  readonly onClosed: (closed: { readonly documentNumber: string; readonly documentId: string }) => void
}

type Known = {
  readonly methods: readonly PaymentMethod[]
  readonly types: readonly DocumentType[]
  /** It says who is to owe the folio; null where there is no stay. */
  readonly stay: StayDetail | null
}

/**
 * Closes a folio and gives it its number: settled at zero, or on account, where an AR account owes the balance. Which of
 * the two is no choice: the balance says it, and a payment changes it.
 */
export function CloseFolioDialog({
  stay,
  ...props
}: CloseFolioProps & { readonly stay: Asked<StayDetail | null> }) {
  const { propertyId } = useProperty()
  const say = useWords(folioWords)
  const methods = useQuery(paymentMethodsQuery(propertyId))
  const types = useQuery(documentTypesQuery(propertyId))
  return (
    <AwaitedDialog
      title={say('closeFolioLong')}
      subject={subjectOf(props.folio, say)}
      query={together<Known>({ methods, types, stay })}
      onClose={props.onClose}
    >
      {(known) => <CloseForm {...props} {...known} />}
    </AwaitedDialog>
  )
}

function CloseForm({
  folio,
  version,
  methods,
  types,
  stay,
  whyNotPay,
  onPay,
  onClose,
  onClosed,
}: CloseFolioProps & Known) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [documentType, setDocumentType] = useState<string | null>(null)
  const [printed, setPrinted] = useState<string | null>(null)
  const owedMinor = minorOf(folio.balance)
  const paid = useWithPayment({ owedMinor, methods, payments: [] })
  /** What is left to owe. */
  const rest = { balance: toWire(owedMinor - paid.minor, folio.balance.currency) }
  const isZero = minorOf(rest.balance) === 0n
  const form = minorOf(totalsOf(folio).charges) < 0n ? 'negative' : 'positive'
  const settlement: Settlement = isZero ? 'settled' : 'onAccount'
  const { language } = useLanguage()
  const [account, setAccount] = useState(receivableOf(stay))
  const [billingName, setBillingName] = useState(folio.billingName)
  const [billingTaxId, setBillingTaxId] = useState(folio.billingTaxId)
  const owner = useQuery(accountQuery(propertyId, folio.accountId)).data
  const documentLanguage = (printed as Language | null) ?? owner?.language ?? LANGUAGES[0]
  const debtorId = isZero ? undefined : account?.accountId
  const debtor = useQuery({
    ...accountQuery(propertyId, debtorId ?? ''),
    enabled: debtorId !== undefined,
    // Somebody may have raised the limit a second ago, because this was refused.
    staleTime: 0,
  })
  const billed = billedTo({ name: billingName, taxId: billingTaxId }, { folio, debtor: debtor.data ?? null })
  const over = debtor.data ? overLimit(debtor.data, rest) : null
  const body = {
    settlement,
    ...(settlement === 'onAccount' && account && { receivableAccountId: account.accountId }),
    ...(billingName && { billingName }),
    ...(billingTaxId && { billingTaxId }),
    ...(documentType && { documentType }),
    ...(printed && { language: printed as Language }),
    ...(paid.body.payment && { payment: paid.body.payment }),
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
    onDone: ({ folio: closed }) => onClosed(closed),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const whyNot = (action: string) => {
    const blocked = blockedIn(folio, action)
    return blocked ? blockedText(blocked, language) : null
  }
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
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('closeFolio')}
      preview={
        <ClosePreview
          folio={folio}
          paidMinor={paid.minor}
          debtor={debtor.data ?? null}
          billed={billed}
          documentName={nameOfDocument(types, documentType, { form, language: documentLanguage })}
        />
      }
    >
      {owedMinor !== 0n && (
        <div className={classes.owing}>
          <Text size="sm">
            {say(owedMinor > 0n ? 'notZero' : 'notZeroBack', {
              balance: format.money(folio.balance),
            })}
          </Text>
          <ActionButton label={say(payWord(folio.balance))} keyHint="F4" blocked={whyNotPay} onRun={onPay} />
        </div>
      )}
      <WithPaymentFields
        draft={paid}
        owedMinor={owedMinor}
        methods={methods}
        payments={[]}
        whyNot={{
          take: whyNot('closeFolio:addsPayment'),
          giveBack: whyNot('closeFolio:refundsOpenFolio'),
          toCard: null,
        }}
      />
      {!isZero && (
        <AccountField
          name="receivableAccountId"
          propertyId={propertyId}
          label={say('receivableAccount')}
          placeholder={say('receivableHint')}
          find={(text, signal) => findReceivables({ propertyId, text, signal })}
          value={account}
          onChange={setAccount}
          blocked={whyNot('closeFolio')}
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
        autoFocus={owedMinor === 0n}
      />
      <TaxIdField name="billingTaxId" label={say('taxId')} value={billingTaxId} onChange={setBillingTaxId} />
      {billed.mixed && <Warning>{mixedText(billed, say)}</Warning>}
      <DocumentTypeField types={types} form={form} value={documentType} onChange={setDocumentType} />
      <CodeField
        name="language"
        label={say('documentLanguage')}
        placeholder={say('documentLanguageHint')}
        codes={LANGUAGES.map((one) => ({ code: one, name: LANGUAGE_NAMES[one] }))}
        value={printed}
        onChange={setPrinted}
      />
    </Dialog>
  )
}

/** The AR account that a stay is billed to; the fields begin with it. */
function receivableOf(stay: StayDetail | null): ChosenAccount | null {
  if (!stay?.receivableAccountId) return null
  const { receivableAccountId: accountId, receivableName } = stay
  return { accountId, label: receivableName ?? accountId }
}

/** It is said, not refused: a branch has the name of its company and a number of its own. */
function mixedText({ name, taxId, mixed }: BilledTo, say: Say<typeof folioWords>): string {
  const facts = { name, taxId: taxIdText(taxId!) }
  return 'known' in mixed!
    ? say('mixedKnown', { ...facts, known: taxIdText(mixed.known) })
    : say('mixedOwner', { ...facts, owner: mixed!.owner })
}
