import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useProperty } from '../frame/property.tsx'
import { notify } from '../parts/notices.tsx'
import { useWords } from '../words/language.tsx'
import { AssignRoomDialog } from './assign-room-dialog.tsx'
import { ChangeDepartureDialog } from './change-departure-dialog.tsx'
import { CheckInDialog } from './check-in-dialog.tsx'
import { CheckOutDialog } from './check-out-dialog.tsx'
import { CancelStayDialog, NoShowDialog, PostNightDialog } from './end-stay-dialogs.tsx'
import { ReinstateDialog } from './reinstate-dialog.tsx'
import type { OpenStayDialog, StayDialogKind } from './stay-acts.ts'
import { refreshProperty, type Stay } from './stay-query.ts'
import { stayWords } from './words.ts'

/** What each dialog of a stay is given. */
export type StayDialogProps = {
  readonly stay: Stay
  readonly onClose: () => void
  /** It is done: what is told of it. */
  readonly onDone: (text: string) => void
  /** Goes on in another dialog of the stay instead. */
  readonly onInstead: (kind: StayDialogKind) => void
}

/** The dialog of a stay that is open, if one is. What was done is told, with a way to the account, and all is asked anew. */
export function StayDialogs({
  open,
  onClose,
}: {
  readonly open: OpenStayDialog | null
  readonly onClose: () => void
}) {
  const say = useWords(stayWords)
  const { propertyId } = useProperty()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [instead, setInstead] = useState<StayDialogKind | null>(null)
  if (!open) return null
  const { stay } = open
  const kind = instead ?? open.kind
  const Dialog = DIALOGS[kind]
  const leave = () => {
    setInstead(null)
    onClose()
  }
  const done = (text: string) => {
    leave()
    void refreshProperty(queries, propertyId)
    const run = () => void navigate({ to: `/${propertyId}/accounts/${stay.accountId}` })
    notify({ kind: 'done', text, action: { label: say('openAccount'), run } })
  }
  const close = () => {
    leave()
    // A step of it may have been done: the room was given, the check-in refused.
    void refreshProperty(queries, propertyId)
  }
  return (
    <Dialog key={`${kind} ${stay.id}`} stay={stay} onClose={close} onDone={done} onInstead={setInstead} />
  )
}

const DIALOGS: Readonly<Record<StayDialogKind, ComponentType<StayDialogProps>>> = {
  assignRoom: AssignRoomDialog,
  checkIn: CheckInDialog,
  checkOut: CheckOutDialog,
  cancelStay: CancelStayDialog,
  markNoShow: NoShowDialog,
  reinstateStay: ReinstateDialog,
  changeDeparture: ChangeDepartureDialog,
  postRoomNight: PostNightDialog,
}
