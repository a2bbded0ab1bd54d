import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { refuse } from '../api/refusals.ts'
import { answersOf } from './openapi.ts'
import { sendProblem } from './problem.ts'

/** How long the database may take to answer before it counts as away. */
const PATIENCE_MS = 3000

/** `GET /health`, open to anybody: 200 while the database answers, else 503. */
export function addHealth(server: FastifyInstance, pool: pg.Pool): void {
  server.route({
    method: 'GET',
    url: '/health',
    config: { isPublic: true },
    schema: {
      operationId: 'getHealth',
      tags: ['health'],
      summary: 'Whether this server and its database answer',
      response: answersOf({ 200: ['Both answer', z.strictObject({ status: z.literal('ok') })] }),
    },
    handler: async (request, reply) => {
      if (await answers(pool)) return reply.send({ status: 'ok' })
      return sendProblem(request, reply, refuse('unavailable'))
    },
  })
}

async function answers(pool: pg.Pool): Promise<boolean> {
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  )
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
  return Promise.race([asked, late])
}
