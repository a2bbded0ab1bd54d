import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { Warning } from './facts.tsx'
import { sendReinstate } from './send.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { subjectOf } from './stay-facts.ts'
import { stayWords } from './words.ts'

/** Reserves a no-show again: the guest has come after all. The room is given at the check-in. */
export function ReinstateDialog({ stay, onClose, onDone }: StayDialogProps) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const businessDate = useBusinessDate()
  const operation = useOperation({
    body: {},
    run: (_, key) => sendReinstate({ propertyId, stayId: stay.id, key }),
    onDone: () => onDone(sayDialog('reinstated', { guest: stay.guestName })),
  })
  const arrival = stay.arrival < businessDate ? businessDate : stay.arrival
  const period = { from: format.date(arrival), until: format.date(stay.departure) }
  return (
    <Dialog
      title={say('reinstateStay')}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={say('reinstateStay')}
      beginsAtConfirm
      preview={sayDialog('reinstatePreview', { guest: stay.guestName, ...period })}
    >
      {arrival > stay.arrival && (
        <Warning>
          {sayDialog(arrival === stay.departure ? 'reinstateNoNight' : 'reinstateLate', {
            date: period.from,
          })}
        </Warning>
      )}
    </Dialog>
  )
}
