import { useState } from 'react'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { Warning } from './facts.tsx'
import { RoomChoice } from './room-choice.tsx'
import { sendAssignRoom } from './send.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { subjectOf } from './stay-facts.ts'
import type { OfferedRoom } from './stay-query.ts'
import { useOfferedRooms } from './use-offered-rooms.ts'
import { useStepKeys } from './use-step-keys.ts'
import { stayWords } from './words.ts'

/** Gives a stay a room, or another one. */
export function AssignRoomDialog({ stay, onClose, onDone }: StayDialogProps) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const free = useOfferedRooms(stay.id, { isMovingIn: stay.state === 'inHouse' })
  const [room, setRoom] = useState<OfferedRoom | null>(null)
  const keyOf = useStepKeys()
  const operation = useOperation({
    body: { roomId: room?.id ?? '' },
    run: ({ roomId }) =>
      sendAssignRoom({ propertyId, stayId: stay.id, roomId, key: keyOf('assignRoom', roomId) }),
    onDone: ({ stay: { roomNumber } }) =>
      onDone(sayDialog('assigned', { number: roomNumber, guest: stay.guestName })),
  })
  const title = say(stay.roomId ? 'moveRoom' : 'assignRoom')
  return (
    <Dialog
      title={title}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={title}
      size="lg"
      isDirty={false}
      preview={room && previewOf({ guest: stay.guestName, type: stay.roomType, room }, sayDialog)}
    >
      <WithQuery query={free}>
        {(rooms) => <RoomChoice stay={stay} rooms={rooms} value={room} onChange={setRoom} />}
      </WithQuery>
      {room?.occupant && (
        <Warning>{sayDialog('occupied', { number: room.number, guest: room.occupant })}</Warning>
      )}
      {room?.status === 'dirty' && <Warning>{sayDialog('dirty', { number: room.number })}</Warning>}
    </Dialog>
  )
}

function previewOf(
  of: { readonly guest: string; readonly type: string; readonly room: OfferedRoom },
  say: ReturnType<typeof useWords<typeof stayDialogWords>>,
): string {
  const { guest, type, room } = of
  const text = say('assignPreview', { guest, number: room.number, type: room.type })
  return room.isOfType ? text : `${text} ${say('assignOtherType', { type })}`
}
