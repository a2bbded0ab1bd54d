import { useState } from 'react'
import { findAccountsQuery } from '../accounts/find-accounts.ts'
import { answer, api } from '../client/api.ts'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { AccountField, type ChosenAccount } from '../parts/fields/account-field.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { billingWords } from './billing-words.ts'
import { CorrectBillingDialog } from './correct-billing-dialog.tsx'
import type { Folio } from './folio-query.ts'
import { headerOf } from './lock-dialogs.tsx'
import { addressOf, type PartyDraft, PartyFields } from './party-fields.tsx'
import { subjectOf } from './subject.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Says whom a folio is billed to; of one whose document is issued, corrects what that says. */
export function BillingDialog(props: ActDialogProps) {
  return props.folio.documentId === null ? (
    <SetBillingDialog {...props} />
  ) : (
    <CorrectBillingDialog {...props} documentId={props.folio.documentId} />
  )
}

/** An account that the hotel has needs no right; whoever is written down does. */
function SetBillingDialog({ folio, version, onClose, onDone }: ActDialogProps) {
  const say = useWords(billingWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const { language } = useLanguage()
  const missingRights = useMissingRights()
  const [account, setAccount] = useState<ChosenAccount | null>(null)
  const [first] = useState(() => draftOf(folio))
  const [draft, setDraft] = useState(first)
  const missing = missingRights('setBilling', { writesParty: true })
  const choose = (chosen: ChosenAccount | null) => {
    setAccount(chosen)
    // Another account is another party: nothing of the one before stays.
    setDraft(chosen ? EMPTY : first)
  }
  const operation = useOperation({
    body: bodyOf(draft, { first: account ? EMPTY : first, account }),
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/billing', {
          params: { path: { propertyId, folioId: folio.id }, header: headerOf(key, version) },
          body,
        }),
      ),
    onDone: () => onDone(say('set', { name })),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const name = draft.name ?? account?.label ?? folio.account.name
  return (
    <Dialog
      title={sayFolio('billing')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('save')}
      size="lg"
      preview={say('preview', { name })}
    >
      <AccountField
        name="billingAccountId"
        propertyId={propertyId}
        label={say('account')}
        description={say('now', { name: folio.billingName ?? folio.account.name })}
        placeholder={say('accountHint')}
        find={async (text, signal) => {
          const query = findAccountsQuery(propertyId, { text, includeClosed: false })
          const { items } = await query.queryFn({ signal })
          return items.map(({ accountId, name: found, stay }) => ({
            accountId,
            name: found,
            room: stay?.roomNumber,
          }))
        }}
        value={account}
        onChange={choose}
        autoFocus
      />
      <PartyFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        names={NAMES}
        blocked={missing && blockedText(missing, language)}
        placeholder={account?.label ?? folio.account.name}
      />
    </Dialog>
  )
}

const NAMES = {
  name: 'billingName',
  taxId: 'billingTaxId',
  email: 'billingEmail',
  address: 'billingAddress',
} as const

const EMPTY: PartyDraft = { name: null, taxId: null, email: null, address: {} }

function draftOf({ billingName, billingTaxId, billingEmail, billingAddress }: Folio): PartyDraft {
  return { name: billingName, taxId: billingTaxId, email: billingEmail, address: billingAddress ?? {} }
}

function bodyOf(
  draft: PartyDraft,
  { first, account }: { readonly first: PartyDraft; readonly account: ChosenAccount | null },
) {
  const address = addressOf(draft)
  const isOtherAddress = JSON.stringify(address) !== JSON.stringify(addressOf(first))
  return {
    ...(account && { billingAccountId: account.accountId }),
    ...(draft.name && draft.name !== first.name && { billingName: draft.name }),
    ...(draft.taxId && draft.taxId !== first.taxId && { billingTaxId: draft.taxId }),
    ...(draft.email && draft.email !== first.email && { billingEmail: draft.email }),
    ...(address && isOtherAddress && { billingAddress: address }),
  }
}
