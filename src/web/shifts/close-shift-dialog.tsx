import { useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../client/api.ts'
import { type Desk, useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { notify } from '../parts/notices.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { ShiftTotals } from './shift-totals.tsx'
import { deskWords } from './words.ts'

/** Closes a shift, one's own unless a name is given, with what it took before one's eyes. */
export function CloseShiftDialog({
  shift,
  userName,
  onClose,
}: {
  readonly shift: Pick<NonNullable<Desk['shift']>, 'id' | 'openedAt' | 'totals'>
  readonly userName?: string
  readonly onClose: () => void
}) {
  const say = useWords(deskWords)
  const format = useFormat()
  const { propertyId, timeZone } = useProperty()
  const queries = useQueryClient()
  const operation = useOperation({
    body: {},
    run: (body, key) =>
      answer(
        api.POST('/v1/properties/{propertyId}/shifts/{shiftId}/close', {
          params: { path: { propertyId, shiftId: shift.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      onClose()
      void queries.invalidateQueries({ queryKey: [propertyId] })
      notify({ kind: 'done', text: say('shiftClosed') })
    },
  })
  return (
    <Dialog
      title={say('closeShift')}
      subject={[userName, say('openSince', { at: format.instant(shift.openedAt, timeZone) })]
        .filter(Boolean)
        .join(' · ')}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('closeShift')}
      preview={say('closeShiftPreview')}
    >
      <ShiftTotals totals={shift.totals} />
    </Dialog>
  )
}
