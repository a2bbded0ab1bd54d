import { useState } from 'react'
import { answer, api } from '../client/api.ts'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import type { Folio } from './folio-query.ts'
import type { Line } from './lines.ts'
import { subjectOf } from './subject.ts'
import { folioWords } from './words.ts'

/** Reverses a charge with its taxes and fees, or a payment; the reason is kept. */
export function VoidDialog({
  folio,
  line,
  onClose,
  onVoided,
}: {
  readonly folio: Folio
  readonly line: Line
  readonly onClose: () => void
  readonly onVoided: () => void
}) {
  const say = useWords(folioWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [reason, setReason] = useState<string | null>(null)
  const isCharge = 'charge' in line.of
  const operation = useOperation({
    body: { reason: reason ?? '' },
    run: (body, key) => voidLine({ propertyId, line, body, key }),
    onDone: onVoided,
  })
  const label = say(isCharge ? 'voidCharge' : 'voidPayment')
  return (
    <Dialog
      title={label}
      subject={subjectOf(folio, say)}
      operation={operation}
      onClose={onClose}
      confirmLabel={label}
      isDanger
      preview={say('voidPreview', { text: line.description, amount: format.money(line.written) })}
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </Dialog>
  )
}

/** Voids what a line is of. */
export function voidLine(given: {
  readonly propertyId: string
  readonly line: Pick<Line, 'id' | 'of'>
  readonly body: { readonly reason: string }
  readonly key: string
}): Promise<unknown> {
  const { propertyId, line, body, key } = given
  const header = { 'Idempotency-Key': key }
  return 'charge' in line.of
    ? answer(
        api.POST('/v1/properties/{propertyId}/charges/{chargeId}/void', {
          params: { path: { propertyId, chargeId: line.id }, header },
          body,
        }),
      )
    : answer(
        api.POST('/v1/properties/{propertyId}/payments/{paymentId}/void', {
          params: { path: { propertyId, paymentId: line.id }, header },
          body,
        }),
      )
}
