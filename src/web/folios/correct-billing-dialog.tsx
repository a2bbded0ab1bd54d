import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { TextField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { billingWords } from './billing-words.ts'
import { documentText } from './document-text.ts'
import { documentQuery, type IssuedDocument } from './documents-query.ts'
import classes from './folio.module.css'
import { headerOf } from './lock-dialogs.tsx'
import { addressOf, type PartyDraft, PartyFields } from './party-fields.tsx'
import { subjectOf } from './subject.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Corrects what an issued document says of whom it is made out to. Another party is never chosen; what it said before is shown. */
export function CorrectBillingDialog(props: ActDialogProps & { readonly documentId: string }) {
  const say = useWords(billingWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const document = useQuery(documentQuery(propertyId, props.documentId))
  return (
    <AwaitedDialog
      title={say('correctTitle')}
      subject={subjectOf(props.folio, sayFolio)}
      query={document}
      onClose={props.onClose}
    >
      {({ document: issued, version }) => (
        <CorrectBillingForm {...props} document={issued} documentVersion={version} />
      )}
    </AwaitedDialog>
  )
}

function CorrectBillingForm({
  folio,
  document,
  documentVersion,
  onClose,
  onDone,
}: ActDialogProps & { readonly document: IssuedDocument; readonly documentVersion: string | null }) {
  const say = useWords(billingWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const { party } = document
  const [first] = useState<PartyDraft>(() => ({ ...party, address: party.address ?? {} }))
  const [draft, setDraft] = useState(first)
  const operation = useOperation({
    body: bodyOf(draft, first),
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/documents/{documentId}/correct-billing', {
          params: {
            path: { propertyId, documentId: document.id },
            header: headerOf(key, documentVersion),
          },
          body,
        }),
      ),
    onDone: ({ document: corrected }) => onDone(say('corrected', { name: corrected.party.name })),
  })
  const isReadAnew = useReadAnew(operation, ['documents', document.id])
  return (
    <Dialog
      title={say('correctTitle')}
      subject={`${documentText(folio, sayFolio)} · ${subjectOf(folio, sayFolio)}`}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('save')}
      size="lg"
      preview={say('correctPreview', { document: document.number })}
    >
      <TextField label={say('party')} value={party.name} onChange={() => {}} blocked={say('accountFixed')} />
      <PartyFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        names={NAMES}
        taxIdBlocked={party.taxId === null ? null : say('taxIdFixed')}
        autoFocus
      />
      {document.versions.length > 0 && <Before versions={document.versions} />}
    </Dialog>
  )
}

/** What the document said before, the last change first. */
function Before({ versions }: Pick<IssuedDocument, 'versions'>) {
  const say = useWords(billingWords)
  const format = useFormat()
  const { timeZone } = useProperty()
  const field = (name: string, value: unknown) => {
    const label = isField(name) ? say(name) : name
    return `${label} ${textOf(value) || say('nothing')}`
  }
  return (
    <section aria-label={say('before')}>
      <div className={classes.beforeTitle}>{say('before')}</div>
      <ul className={classes.before}>
        {versions.toReversed().map(({ version, was, recordedAt, recordedByName }) => (
          <li key={version}>
            {say('until', {
              at: format.instant(recordedAt, timeZone),
              user: recordedByName ?? '',
              was: Object.entries(was)
                .map(([name, value]) => field(name, value))
                .join('; '),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

const NAMES = { name: 'name', taxId: 'taxId', email: 'email', address: 'address' } as const

function isField(name: string): name is keyof typeof NAMES {
  return name in NAMES
}

function textOf(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? Object.values(value).filter(Boolean).join(', ') : String(value)
}

function bodyOf(draft: PartyDraft, first: PartyDraft) {
  const address = addressOf(draft)
  const isOtherAddress = JSON.stringify(address) !== JSON.stringify(addressOf(first))
  return {
    ...(draft.name && draft.name !== first.name && { name: draft.name }),
    ...(draft.taxId && draft.taxId !== first.taxId && { taxId: draft.taxId }),
    ...(draft.email !== first.email && { email: draft.email }),
    ...(isOtherAddress && { address }),
  }
}
