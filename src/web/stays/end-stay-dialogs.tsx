import { useState } from 'react'
import { useBusinessDate, useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ReasonField } from '../parts/fields/text-fields.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { Warning } from './facts.tsx'
import { FreshStayDialog } from './fresh-stay-dialog.tsx'
import { sendCancel, sendNoShow, sendRoomNight } from './send.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { guaranteeText, subjectOf } from './stay-facts.ts'
import type { StayDetail } from './stay-query.ts'
import { stayWords } from './words.ts'

/** Cancels a reservation; the reason is kept. */
export function CancelStayDialog({ stay, onClose, onDone }: StayDialogProps) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const [reason, setReason] = useState<string | null>(null)
  const operation = useOperation({
    body: { reason: reason ?? '' },
    run: (body, key) => sendCancel({ propertyId, stayId: stay.id, key, ...body }),
    onDone: () => onDone(sayDialog('cancelled', { guest: stay.guestName })),
  })
  return (
    <Dialog
      title={sayDialog('cancelTitle')}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={sayDialog('cancelTitle')}
      leaveLabel={sayDialog('cancelNot')}
      isDanger
      preview={sayDialog(stay.roomId ? 'cancelPreview' : 'cancelPreviewBare', { guest: stay.guestName })}
    >
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </Dialog>
  )
}

/** Says that a guest never came. The API keeps no reason of it: who and when is in the journal. */
export function NoShowDialog({ stay, onClose, onDone }: StayDialogProps) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const operation = useOperation({
    body: {},
    run: (_, key) => sendNoShow({ propertyId, stayId: stay.id, key }),
    onDone: () => onDone(sayDialog('noShowDone', { guest: stay.guestName })),
  })
  const guarantee = guaranteeText(stay.guarantee, say)
  return (
    <Dialog
      title={sayDialog('noShowTitle')}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={sayDialog('noShowTitle')}
      isDanger
      preview={sayDialog(stay.roomId ? 'noShowPreview' : 'noShowPreviewBare', { guest: stay.guestName })}
    >
      {stay.guarantee !== 'none' && <Warning>{sayDialog('noShowGuarantee', { guarantee })}</Warning>}
    </Dialog>
  )
}

/** Charges tonight before the day close does, which then leaves it out. */
export function PostNightDialog(props: StayDialogProps) {
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const date = format.date(useBusinessDate())
  // What is charged is said before it is.
  return (
    <FreshStayDialog title={sayDialog('postNightTitle', { date })} stay={props.stay} onClose={props.onClose}>
      {(stay) => <PostNightForm {...props} stay={stay} />}
    </FreshStayDialog>
  )
}

function PostNightForm({ stay, onClose, onDone }: StayDialogProps & { readonly stay: StayDetail }) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const serviceDate = useBusinessDate()
  const night = stay.nights.find((one) => one.serviceDate === serviceDate)
  const date = format.date(serviceDate)
  const operation = useOperation({
    body: { serviceDate },
    run: (body, key) => sendRoomNight({ propertyId, stayId: stay.id, key, ...body }),
    onDone: () => onDone(sayDialog('nightDone', { date })),
  })
  const preview =
    night && sayDialog('postNightPreview', { rate: format.money(night.rate), number: stay.roomNumber })
  return (
    <Dialog
      title={sayDialog('postNightTitle', { date })}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={sayDialog('postNightDo')}
      beginsAtConfirm
      preview={preview}
    />
  )
}
