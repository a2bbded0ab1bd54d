import type { WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import type { Room } from './stay-query.ts'

/** To which stay something is done, and under which Idempotency-Key. */
type Sent = { readonly propertyId: string; readonly stayId: string; readonly key: string }

/** Gives a stay a room. */
export function sendAssignRoom({ roomId, ...sent }: Sent & { readonly roomId: string }) {
  return answer(
    api.POST('/v1/properties/{propertyId}/stays/{stayId}/assign-room', { ...to(sent), body: { roomId } }),
  )
}

/** Checks a guest in. */
export function sendCheckIn(sent: Sent) {
  return answer(api.POST('/v1/properties/{propertyId}/stays/{stayId}/check-in', { ...to(sent), body: {} }))
}

/** Checks a guest out. */
export function sendCheckOut(sent: Sent) {
  return answer(api.POST('/v1/properties/{propertyId}/stays/{stayId}/check-out', { ...to(sent), body: {} }))
}

/** Cancels a stay that has not begun. */
export function sendCancel({ reason, ...sent }: Sent & { readonly reason: string }) {
  return answer(
    api.POST('/v1/properties/{propertyId}/stays/{stayId}/cancel', { ...to(sent), body: { reason } }),
  )
}

/** Says that a guest never came. */
export function sendNoShow(sent: Sent) {
  return answer(api.POST('/v1/properties/{propertyId}/stays/{stayId}/no-show', { ...to(sent), body: {} }))
}

/** Reserves a no-show again. */
export function sendReinstate(sent: Sent) {
  return answer(api.POST('/v1/properties/{propertyId}/stays/{stayId}/reinstate', { ...to(sent), body: {} }))
}

/** Makes the departure that a screen showed later or earlier; `rates` are those of the nights that are added. */
export function sendChangeDeparture({
  departure,
  expectedDeparture,
  rates,
  ...sent
}: Sent & {
  readonly departure: string
  readonly expectedDeparture: string
  readonly rates: readonly WireMoney[]
}) {
  return answer(
    api.POST('/v1/properties/{propertyId}/stays/{stayId}/change-departure', {
      ...to(sent),
      body: { departure, expectedDeparture, rates: [...rates] },
    }),
  )
}

/** Charges a night before the day is closed. */
export function sendRoomNight({ serviceDate, ...sent }: Sent & { readonly serviceDate: string }) {
  const { propertyId, stayId, key } = sent
  return answer(
    api.POST('/v1/properties/{propertyId}/stays/{stayId}/nights/{serviceDate}/post', {
      params: { path: { propertyId, stayId, serviceDate }, header: { 'Idempotency-Key': key } },
      body: {},
    }),
  )
}

/** Closes a folio that stands at zero. */
export function sendCloseSettled(sent: Omit<Sent, 'stayId'> & { readonly folioId: string }) {
  const { propertyId, folioId, key } = sent
  return answer(
    api.POST('/v1/properties/{propertyId}/folios/{folioId}/close', {
      params: { path: { propertyId, folioId }, header: { 'Idempotency-Key': key } },
      body: { settlement: 'settled' },
    }),
  )
}

/** Says how a room is. */
export function sendRoomStatus(sent: {
  readonly propertyId: string
  readonly roomId: string
  readonly status: Room['status']
  readonly key: string
}) {
  const { propertyId, roomId, status, key } = sent
  return answer(
    api.POST('/v1/properties/{propertyId}/rooms/{roomId}/set-status', {
      params: { path: { propertyId, roomId }, header: { 'Idempotency-Key': key } },
      body: { status },
    }),
  )
}

function to({ propertyId, stayId, key }: Sent) {
  return { params: { path: { propertyId, stayId }, header: { 'Idempotency-Key': key } } }
}
