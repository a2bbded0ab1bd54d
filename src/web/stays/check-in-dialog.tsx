import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProperty } from '../frame/property.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { useOperation } from '../parts/dialog/use-operation.ts'
import { ErrorPanel } from '../parts/error-panel.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { WithQuery } from '../parts/states.tsx'
import { useFormat } from '../words/format.ts'
import { useWords } from '../words/language.tsx'
import { stayDialogWords } from './dialog-words.ts'
import { Facts, Warning } from './facts.tsx'
import { RoomChoice } from './room-choice.tsx'
import { sendAssignRoom, sendCheckIn } from './send.ts'
import { codeOf } from './stay-acts.ts'
import type { StayDialogProps } from './stay-dialogs.tsx'
import { guaranteeText, nightsText, peopleText, subjectOf } from './stay-facts.ts'
import { type OfferedRoom, roomsQuery, type Stay } from './stay-query.ts'
import classes from './stays.module.css'
import { useOfferedRooms } from './use-offered-rooms.ts'
import { useStepKeys } from './use-step-keys.ts'
import { stayWords } from './words.ts'

/**
 * Checks a guest in. A stay without a room, or whose room cannot be had, is given one in the same step: two operations
 * under a key each, so that what was done of them is not done again.
 */
export function CheckInDialog({ stay, onClose, onDone }: StayDialogProps) {
  const say = useWords(stayWords)
  const sayDialog = useWords(stayDialogWords)
  const format = useFormat()
  const { propertyId } = useProperty()
  const code = codeOf(stay, 'checkIn')
  const [isChoosing, setChoosing] = useState(stay.roomId === null || code !== null)
  const [chosen, setChosen] = useState<OfferedRoom | null>(null)
  const rooms = useQuery(roomsQuery(propertyId))
  const keyOf = useStepKeys()
  const own = rooms.data?.find((room) => room.id === stay.roomId)
  const room = isChoosing ? chosen : (own ?? null)
  const number = room?.number ?? stay.roomNumber
  const operation = useOperation({
    body: { roomId: isChoosing ? (chosen?.id ?? '') : null },
    run: async ({ roomId }) => {
      const at = { propertyId, stayId: stay.id }
      if (roomId !== null) await sendAssignRoom({ ...at, roomId, key: keyOf('assignRoom', roomId) })
      return await sendCheckIn({ ...at, key: keyOf('checkIn', '') })
    },
    onDone: ({ stay: { roomNumber } }) =>
      onDone(sayDialog('checkedIn', { guest: stay.guestName, number: roomNumber })),
  })
  const mayMove = stay.roomId !== null && stay.allowedActions.includes('assignRoom')
  return (
    <Dialog
      title={say('checkIn')}
      subject={subjectOf(stay, { say, format })}
      operation={operation}
      onClose={onClose}
      confirmLabel={sayDialog('checkInDo')}
      size="lg"
      isDirty={false}
      beginsAtConfirm={!isChoosing}
      preview={
        (isChoosing ? chosen : stay.roomId) && sayDialog('checkInPreview', { guest: stay.guestName, number })
      }
    >
      {code !== null && IS_OF_ROOM.includes(code) && (
        <Warning>{sayDialog(code as 'roomTaken' | 'roomOutOfOrder', { number: stay.roomNumber })}</Warning>
      )}
      {isChoosing ? (
        <FreeRooms stay={stay} value={chosen} onChange={setChosen} />
      ) : (
        <div className={classes.chosen}>
          <span className={classes.chosenNumber}>{say('roomOf', { number: stay.roomNumber })}</span>
          {own && <span>{own.type}</span>}
          {own && <StateBadge of="room" state={own.status} />}
          {mayMove && (
            <Button variant="subtle" size="compact-sm" onClick={() => setChoosing(true)}>
              {sayDialog('otherRoom')}
            </Button>
          )}
        </div>
      )}
      {!isChoosing && rooms.error && (
        <ErrorPanel
          error={rooms.error}
          onRetry={() => void rooms.refetch()}
          notes={[sayDialog('roomUnknown')]}
        />
      )}
      {room?.status === 'dirty' && <Warning>{sayDialog('dirty', { number })}</Warning>}
      <CheckInFacts stay={stay} />
    </Dialog>
  )
}

function FreeRooms(props: {
  readonly stay: Stay
  readonly value: OfferedRoom | null
  readonly onChange: (room: OfferedRoom | null) => void
}) {
  const free = useOfferedRooms(props.stay.id, { isMovingIn: true })
  return <WithQuery query={free}>{(rooms) => <RoomChoice {...props} rooms={rooms} />}</WithQuery>
}

/** What the desk says to the guest, or asks. */
function CheckInFacts({ stay }: { readonly stay: Stay }) {
  const say = useWords(stayWords)
  const format = useFormat()
  return (
    <Facts
      isWide
      facts={[
        [say('roomTypeLong'), stay.roomType],
        [say('nights'), nightsText(stay.nightCount, say)],
        [say('people'), peopleText(stay, say)],
        [say('rate'), stay.rateNext && format.money(stay.rateNext)],
        [say('guarantee'), guaranteeText(stay.guarantee, say)],
        [say('billTo'), stay.receivableName],
      ]}
    />
  )
}

const IS_OF_ROOM: readonly string[] = ['roomTaken', 'roomOutOfOrder']
