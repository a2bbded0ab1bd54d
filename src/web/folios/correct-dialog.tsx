import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useMissingRights } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import { blockedText } from '../parts/blocked-text.ts'
import { AwaitedDialog } from '../parts/dialog/awaited-dialog.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { CodeField } from '../parts/fields/choice-fields.tsx'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { type Asked, allOf, together } from '../parts/states.tsx'
import { useLanguage, useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { AddedCharges } from './added-charges.tsx'
import { chargeCatalogueQuery, type PaymentMethod, paymentMethodsQuery } from './catalogue-query.ts'
import { CorrectionLines } from './correction-lines.tsx'
import { CorrectionPreview } from './correction-preview.tsx'
import { type CorrectedFolio, correctable, linesAsCorrected } from './correction-sums.ts'
import { correctionWords } from './correction-words.ts'
import { DocumentTypeField } from './document-type-field.tsx'
import { type DocumentType, documentTypesQuery } from './documents-query.ts'
import { type Folio, folioQuery } from './folio-query.ts'
import { minorOf } from './lines.ts'
import { subjectOf } from './subject.ts'
import { useCorrectionDraft } from './use-correction-draft.ts'
import type { Catalogue } from './use-edit-draft.ts'
import { useReadAnew } from './use-read-anew.ts'
import { useWithPayment, WithPaymentFields } from './with-payment.tsx'
import { folioWords } from './words.ts'

/**
 * Corrects a closed folio by a debit or credit note: all of it, or what some of its lines should have been and what was
 * forgotten. What it comes to goes to the folio or to who owes it; money goes with it.
 */
export function CorrectDialog(props: ActDialogProps) {
  const say = useWords(folioWords)
  const query = useWhatIsCorrected(props)
  return (
    <AwaitedDialog
      title={say('correct')}
      subject={subjectOf(props.folio, say)}
      query={query}
      onClose={props.onClose}
    >
      {(known) => <CorrectForm {...props} {...known} />}
    </AwaitedDialog>
  )
}

type Known = {
  readonly catalogue: Catalogue
  readonly methods: readonly PaymentMethod[]
  readonly types: readonly DocumentType[]
  readonly corrections: CorrectedFolio['corrections']
}

/** All that a correction is decided by: the catalogue, and the corrections that there are. */
function useWhatIsCorrected({ folio }: ActDialogProps): Asked<Known> {
  const { propertyId } = useProperty()
  const catalogue = useQuery(chargeCatalogueQuery(propertyId))
  const methods = useQuery(paymentMethodsQuery(propertyId))
  const types = useQuery(documentTypesQuery(propertyId))
  const corrections = useQueries({
    queries: folio.corrections
      .filter(({ state }) => state !== 'voided')
      .map(({ id }) => ({
        ...folioQuery(propertyId, id),
        select: ({ folio: read }: { readonly folio: Folio }) => read,
      })),
    combine: allOf,
  })
  return together<Known>({ catalogue, methods, types, corrections })
}

function CorrectForm({
  folio,
  version,
  catalogue,
  methods,
  types,
  corrections,
  onClose,
  onDone,
}: ActDialogProps & Known) {
  const say = useWords(correctionWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const { language } = useLanguage()
  const missingRights = useMissingRights()
  const corrected = { folio, corrections }
  const draft = useCorrectionDraft(corrected, catalogue)
  const { mode, totalMinor } = draft
  const [reason, setReason] = useState<string | null>(null)
  const [documentType, setDocumentType] = useState<string | null>(null)
  // Of what an AR account owes, money is taken there.
  const owedMinor =
    folio.receivableAccountId === null && totalMinor !== 0n ? minorOf(folio.balance) + totalMinor : 0n
  const payments = folio.payments
  const money = useWithPayment({ owedMinor, methods, payments })
  const operation = useOperation({
    body: {
      ...draft.body,
      reason: reason ?? '',
      ...(documentType && { documentType }),
      ...money.body,
    },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/correct', {
          params: {
            path: { propertyId, folioId: folio.id },
            header: { 'Idempotency-Key': key, ...(version !== null && { 'If-Match': version }) },
          },
          body,
        }),
      ),
    onDone: ({ correction }) =>
      onDone(say('done', { name: correction.documentName, number: correction.documentNumber }), {
        documentId: correction.documentId,
      }),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const whyNot = (action: 'addsPayment' | 'refundsClosedFolio' | 'refundsCard') => {
    const blocked = folio.blockedActions.find((one) => one.action === `correctFolio:${action}`)
    return blocked ? blockedText(blocked, language) : null
  }
  const missing = missingRights('postCharge', { isCustom: true })
  const form = totalMinor < 0n ? 'negativeCorrection' : 'positiveCorrection'
  return (
    <Dialog
      title={sayFolio('correct')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('correct')}
      size="lg"
      preview={
        draft.sums.length > 0 && (
          <CorrectionPreview
            folio={folio}
            sums={draft.sums}
            totalMinor={totalMinor}
            type={types.find(({ id }) => id === documentType) ?? (types.length === 1 ? types[0] : undefined)}
            money={money}
          />
        )
      }
    >
      <CodeField
        name="mode"
        label={say('mode')}
        codes={[
          { id: 'partial', code: 'P', name: say('partial') },
          { id: 'full', code: 'T', name: say('full') },
        ]}
        value={mode}
        onChange={(next) => next && draft.setMode(next as typeof mode)}
        required
        autoFocus
      />
      {mode === 'partial' && (
        <>
          <CorrectionLines
            lines={correctable(linesAsCorrected(corrected))}
            drafts={draft.lines}
            onChange={draft.setLine}
          />
          <AddedCharges
            added={draft.added}
            catalogue={catalogue}
            whyNotCustom={missing && blockedText(missing, language)}
            onAdd={draft.add}
            onChange={draft.setOne}
          />
        </>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <DocumentTypeField types={types} form={form} value={documentType} onChange={setDocumentType} />
      <WithPaymentFields
        draft={money}
        owedMinor={owedMinor}
        methods={methods}
        payments={payments}
        whyNot={{
          take: whyNot('addsPayment'),
          giveBack: whyNot('refundsClosedFolio'),
          toCard: whyNot('refundsCard'),
        }}
      />
    </Dialog>
  )
}
