import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { INPUTS } from '../../api/inputs.ts'
import { id } from '../../api/values.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { silentLog } from '../../db/log.ts'
import { createServer } from '../../http/server.ts'
import type { Door } from '../../journal/door.ts'
import { type Jobs, openJobs } from '../../journal/jobs.ts'
import { serveTasks } from './child.ts'
import { openDoor } from './ground.ts'
import { nodeUsed } from './usage.ts'

/** What the bench asks of the server's process. */
export type ServerTask = { readonly type: 'listen'; readonly url: string } | { readonly type: 'used' }

/** The port it listens on, or the processor time that it has used. */
export type ServerAnswer = number

let parts: { database: Database; door: Door; jobs: Jobs; server: FastifyInstance } | null = null

serveTasks<ServerTask, ServerAnswer>(
  async (task) => (task.type === 'listen' ? listen(task.url) : nodeUsed()),
  async () => {
    if (!parts) return
    await parts.server.close()
    await parts.jobs.close()
    await parts.door.close()
    await parts.database.close()
  },
)

/** The server as the program starts it, with one more route: it checks the same body and does nothing. */
async function listen(databaseUrl: string): Promise<number> {
  const clock = Date.now
  const database = await openDatabase({ databaseUrl, dataFolder: '', log: silentLog })
  const door = openDoor(database, clock)
  const jobs = await openJobs({ pool: database.pool, clock, log: silentLog, kinds: [] })
  const server = createServer({ database, door, jobs, clock, log: console })
  server.route({
    method: 'POST',
    url: '/bare/:propertyId/folios/:folioId/charges',
    schema: {
      params: z.object({ propertyId: id, folioId: id }),
      body: INPUTS.postCharge.omit({ folioId: true }),
    },
    handler: async (_request, reply) => reply.code(201).send({}),
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  parts = { database, door, jobs, server }
  return (server.server.address() as AddressInfo).port
}
