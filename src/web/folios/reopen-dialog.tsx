import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { documentText } from './document-text.ts'
import { folioActWords } from './folio-act-words.ts'
import { nextNumber } from './folio-target.tsx'
import { totalsOf } from './lines.ts'
import { headerOf } from './lock-dialogs.tsx'
import { subjectOf } from './subject.ts'
import { Sums } from './sums.tsx'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Opens a closed folio again, as another one with its charges and payments; the old one and its document are voided. */
export function ReopenDialog({ account, folio, version, onClose, onDone, onOpenFolio }: ActDialogProps) {
  const say = useWords(folioActWords)
  const sayFolio = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [reason, setReason] = useState<string | null>(null)
  const operation = useOperation({
    body: { reason: reason ?? '' },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/reopen', {
          params: { path: { propertyId, folioId: folio.id }, header: headerOf(key, version) },
          body,
        }),
      ),
    onDone: ({ folio: opened }) => {
      onDone(say('reopened', { number: opened.number }))
      onOpenFolio(opened.id)
    },
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  const totals = totalsOf(folio)
  return (
    <Dialog
      title={sayFolio('reopen')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('reopen')}
      preview={
        <Sums
          sums={[
            { what: sayFolio('folio', { number: folio.number }), much: say('voidsThis') },
            { what: sayFolio('document'), much: documentText(folio, sayFolio) },
            {
              what: sayFolio('folio', { number: nextNumber(account) }),
              much: say('opensNext'),
              isStrong: true,
            },
            { what: sayFolio('charges'), much: format.money(totals.charges) },
            { what: say('movesPayments'), much: format.money(totals.payments) },
          ]}
        />
      }
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </Dialog>
  )
}
