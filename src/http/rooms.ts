import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { id } from '../api/values.ts'
import { isStay, loadAssignableRooms, loadRoomViews } from '../stays/read-stays.ts'
import { addOperation, type RouteParts } from './operation-route.ts'
import { keysAfter, pageOf, pageQuery, toPage } from './paging.ts'
import { addRead } from './read-route.ts'
import { assignableRooms, roomCreated, roomStatusSet, roomSummary } from './stay-answers.ts'

const tag = 'rooms'

/** Rooms (UHs), who is in them, and which a stay can be given. */
export function addRoomRoutes(server: FastifyInstance, parts: RouteParts): void {
  const { pool } = parts
  addOperation(server, parts, {
    name: 'createRoom',
    method: 'POST',
    path: '/rooms',
    tag,
    summary: 'Add a room',
    status: 201,
    answer: roomCreated,
  })
  addOperation(server, parts, {
    name: 'setRoomStatus',
    method: 'POST',
    path: '/rooms/:roomId/set-status',
    tag,
    summary: 'Say how a room is: clean, dirty, inspected or out of order',
    status: 200,
    answer: roomStatusSet,
  })
  addRead(server, pool, {
    name: 'listRooms',
    path: '/rooms',
    tag,
    summary: 'Rooms, by number, who is in them and who comes next',
    query: { ...pageQuery, type: id.optional() },
    answer: pageOf(roomSummary),
    read: async ({ propertyId, query }) => {
      const [after] = keysAfter(query)
      const by = { propertyId, type: query.type ?? null, after: after!, limit: query.limit + 1 }
      return toPage(await loadRoomViews(pool, by), query, { keys: (row) => [row.number], item: (row) => row })
    },
  })
  addRead(server, pool, {
    name: 'listFreeRooms',
    path: '/stays/:stayId/free-rooms',
    tag,
    summary: 'The rooms that a stay can be given for its dates: of its type first, clean ones first',
    params: { stayId: id },
    query: { limit: z.coerce.number().int().min(1).max(1000).default(200) },
    answer: assignableRooms,
    object: 'stay',
    read: async ({ propertyId, params: { stayId }, query: { limit } }) => {
      if (!(await isStay(pool, { propertyId, stayId }))) return null
      return { items: await loadAssignableRooms(pool, { propertyId, stayId, limit }) }
    },
  })
}
