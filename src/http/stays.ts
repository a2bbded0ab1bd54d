import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id, plainDate, text } from '../api/values.ts'
import { loadFolioViewsOfAccount } from '../folios/read-folios.ts'
import { loadStayView, loadStayViews, STAY_LISTS, type StayView } from '../stays/read-stays.ts'
import { STAY_STATES } from '../stays/stay.ts'
import { stayActions } from '../stays/stay-actions.ts'
import { loadNights } from '../stays/store.ts'
import { toWire } from '../values/money.ts'
import { actionsOnWire } from './actions.ts'
import { nightAnswer } from './folio-answers.ts'
import { folioOnWire } from './folios.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { chosenLanguage } from './problem.ts'
import { addRead, type Question } from './read-route.ts'
import { addRoomRoutes } from './rooms.ts'
import {
  checkedIn,
  checkedOut,
  roomAssigned,
  stayCreated,
  stayDated,
  stayDetail,
  stayEnded,
  staySummary,
} from './stay-answers.ts'

const tag = 'stays'

/** Stays, from the reservation to the check-out, and the rooms. */
export function addStayRoutes(server: FastifyInstance, parts: RouteParts): void {
  addBooking(server, parts)
  addVisit(server, parts)
  addStayReads(server, parts)
  addRoomRoutes(server, parts)
}

function addBooking(server: FastifyInstance, parts: RouteParts): void {
  addOperation(server, parts, {
    name: 'createStay',
    method: 'POST',
    path: '/stays',
    tag,
    summary: 'Book a stay',
    status: 201,
    answer: stayCreated,
  })
  addOperation(server, parts, {
    name: 'importStay',
    method: 'POST',
    path: '/stays/import',
    tag,
    summary: 'Bring in a booking of another system, in its state and with a past arrival too',
    status: 201,
    answer: stayCreated,
  })
  addOperation(server, parts, {
    name: 'cancelStay',
    method: 'POST',
    path: '/stays/:stayId/cancel',
    tag,
    summary: 'Cancel a stay that has not begun',
    status: 200,
    answer: stayEnded,
  })
  addOperation(server, parts, {
    name: 'markNoShow',
    method: 'POST',
    path: '/stays/:stayId/no-show',
    tag,
    summary: 'Say that the guest never came',
    status: 200,
    answer: stayEnded,
  })
  addOperation(server, parts, {
    name: 'reinstateStay',
    method: 'POST',
    path: '/stays/:stayId/reinstate',
    tag,
    summary: 'Reserve a no-show again, from today on',
    status: 200,
    answer: stayDated,
  })
}

function addVisit(server: FastifyInstance, parts: RouteParts): void {
  addOperation(server, parts, {
    name: 'assignRoom',
    method: 'POST',
    path: '/stays/:stayId/assign-room',
    tag,
    summary: 'Give a stay its room',
    status: 200,
    answer: roomAssigned,
  })
  addOperation(server, parts, {
    name: 'checkIn',
    method: 'POST',
    path: '/stays/:stayId/check-in',
    tag,
    summary: 'Check a guest in',
    status: 200,
    answer: checkedIn,
  })
  addOperation(server, parts, {
    name: 'checkOut',
    method: 'POST',
    path: '/stays/:stayId/check-out',
    tag,
    summary: 'Check a guest out',
    status: 200,
    answer: checkedOut,
  })
  addOperation(server, parts, {
    name: 'changeDeparture',
    method: 'POST',
    path: '/stays/:stayId/change-departure',
    tag,
    summary: 'Make the departure later, with the rates of the nights that are added, or earlier',
    status: 200,
    answer: stayDated,
  })
  addOperation(server, parts, {
    name: 'postRoomNight',
    method: 'POST',
    path: '/stays/:stayId/nights/:serviceDate/post',
    tag,
    summary: 'Charge a night before the day is closed',
    status: 201,
    answer: nightAnswer,
  })
}

function addStayReads(server: FastifyInstance, { pool }: RouteParts): void {
  addRead(server, pool, {
    name: 'listStays',
    path: '/stays',
    tag,
    summary: 'Stays, by arrival, and what may be done with them',
    query: {
      ...pageQuery,
      list: z.enum(STAY_LISTS).default('all').describe('Of the open business date'),
      state: z.enum(STAY_STATES).optional(),
      arrival: plainDate.optional(),
      departure: plainDate.optional(),
      night: plainDate.optional().describe('A night that they spend in the house'),
      text: text.optional().describe('In the guest’s name or the external id'),
    },
    answer: pageOf(staySummary),
    read: async (question) => {
      const { propertyId, visitor, query } = question
      const [afterArrival, after] = keysAfter(query, ['date', 'text'])
      const rows = await loadStayViews(pool, {
        propertyId,
        businessDate: visitor.businessDate,
        list: query.list,
        state: query.state ?? null,
        arrival: query.arrival ?? null,
        departure: query.departure ?? null,
        night: query.night ?? null,
        text: query.text ?? null,
        afterArrival: afterArrival!,
        after: after!,
        limit: query.limit + 1,
      })
      return toPage(rows, query, {
        keys: (row) => [row.arrival, row.id],
        item: (row) => stayOnWire(row, question),
      })
    },
  })
  addRead(server, pool, {
    name: 'getStay',
    path: '/stays/:stayId',
    tag,
    summary: 'A stay with its nights and folios, and what may be done with it',
    params: { stayId: id },
    answer: stayDetail,
    object: 'stay',
    read: async (question) => {
      const { propertyId, currency, visitor } = question
      const { stayId } = question.params
      const stay = await loadStayView(pool, { propertyId, stayId, businessDate: visitor.businessDate })
      if (!stay) return null
      const [nights, folios] = await Promise.all([
        loadNights(pool, { propertyId, stayId }),
        loadFolioViewsOfAccount(pool, { propertyId, accountId: stay.accountId }),
      ])
      return {
        ...stayOnWire(stay, question),
        nights: nights.map(({ serviceDate, rateMinor, chargeCode, chargeId }) => ({
          serviceDate,
          rate: toWire(rateMinor, currency),
          chargeCode,
          chargeId,
        })),
        folios: folios.map((folio) => folioOnWire(folio, currency)),
      }
    },
  })
}

/** A stay as a list shows it, without what only its actions stand on. */
function stayOnWire(
  stay: StayView,
  { currency, visitor, reply }: Pick<Question<unknown, unknown>, 'currency' | 'visitor' | 'reply'>,
): Readonly<Record<string, unknown>> {
  const {
    isRoomOutOfOrder,
    isRoomOccupied,
    hasBalance,
    hasUnclosedFolio,
    hasMissedNight,
    tonight,
    ...shown
  } = stay
  const { balanceMinor, rateNextMinor, rateLastMinor, ...rest } = shown
  const actions = stayActions(stay, visitor.businessDate, visitor.actor.rights)
  return {
    ...rest,
    balance: toWire(balanceMinor, currency),
    rateNext: rateNextMinor === null ? null : toWire(rateNextMinor, currency),
    rateLast: rateLastMinor === null ? null : toWire(rateLastMinor, currency),
    ...actionsOnWire(actions, chosenLanguage(reply.request)),
  }
}
