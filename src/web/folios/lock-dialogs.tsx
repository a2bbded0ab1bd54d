import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import type { ActDialogProps } from './act-dialogs.tsx'
import { folioActWords } from './folio-act-words.ts'
import { subjectOf } from './subject.ts'
import { useReadAnew } from './use-read-anew.ts'
import { folioWords } from './words.ts'

/** Locks a folio, with a note that says why: nothing is posted to it from then on. */
export function LockDialog({ folio, version, onClose, onDone }: ActDialogProps) {
  const say = useWords(folioActWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const [note, setNote] = useState<string | null>(null)
  const { number } = folio
  const operation = useOperation({
    body: { note: note ?? '' },
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/folios/{folioId}/lock', {
          params: { path: { propertyId, folioId: folio.id }, header: headerOf(key, version) },
          body,
        }),
      ),
    onDone: () =>
      onDone(say('locked', { number }), {
        send: (key) => unlock({ propertyId, folioId: folio.id, key, version: null }),
        done: say('unlocked', { number }),
      }),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  return (
    <Dialog
      title={sayFolio('lock')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('lock')}
      preview={say('lockPreview')}
    >
      <ReasonField name="note" label={say('lockNote')} value={note} onChange={setNote} autoFocus />
    </Dialog>
  )
}

/** Unlocks a folio; what it was locked for is said once more. */
export function UnlockDialog({ folio, version, onClose, onDone }: ActDialogProps) {
  const say = useWords(folioActWords)
  const sayFolio = useWords(folioWords)
  const { propertyId } = useProperty()
  const operation = useOperation({
    body: {},
    run: (_body, key) => unlock({ propertyId, folioId: folio.id, key, version }),
    onDone: () => onDone(say('unlocked', { number: folio.number })),
  })
  const isReadAnew = useReadAnew(operation, ['folios', folio.id])
  return (
    <Dialog
      title={sayFolio('unlock')}
      subject={subjectOf(folio, sayFolio)}
      operation={operation}
      isReadAnew={isReadAnew}
      onClose={onClose}
      confirmLabel={say('unlock')}
      preview={say('unlockPreview', { note: folio.lockNote ?? '' })}
      beginsAtConfirm
    />
  )
}

/** The headers of what is done with a folio as it was read. */
export function headerOf(key: string, version: string | null) {
  return { 'Idempotency-Key': key, ...(version !== null && { 'If-Match': version }) }
}

function unlock(given: {
  readonly propertyId: string
  readonly folioId: string
  readonly key: string
  readonly version: string | null
}) {
  const { propertyId, folioId, key, version } = given
  return answer(
    api.POST('/v1/properties/{propertyId}/folios/{folioId}/unlock', {
      params: { path: { propertyId, folioId }, header: headerOf(key, version) },
      body: {},
    }),
  )
}
