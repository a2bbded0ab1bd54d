import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { refuse } from '../api/refusals.ts'
import type { ActorRef } from '../users/actor.ts'
import { hashApiKey } from '../users/administration.ts'
import { findActorByKey } from '../users/store.ts'
import { sendProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the API key that came with the request; null where none did. The key itself is kept nowhere. */
    keyHash: Buffer | null
    /** Whose key it is, as this server remembers it; what they may do is looked up by who decides. */
    actor: ActorRef | null
  }
}

/** Who asks, by the API key. */
export type Authentication = {
  /**
   * Before a route of the door: whose key it is, as this server remembers it. The door itself looks the key, the user and
   * the rights up in its transaction, so that what is remembered here can be old and lets nobody in.
   */
  readonly recall: (request: FastifyRequest, reply: FastifyReply, done: () => void) => void
  /** Before a route that the door does not stand behind: whose key it is, as of now. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>
  /** Asks the database whether the request's key still holds; forgets it where it does not. */
  readonly stillHolds: (request: FastifyRequest) => Promise<boolean>
}

/** How many keys one server remembers; above it, it begins anew. */
const MOST_REMEMBERED = 10_000

/** Looks keys up in a database, and remembers those that it found. */
export function createAuthentication(pool: pg.Pool): Authentication {
  const remembered = new Map<string, ActorRef>()

  const find = async (hash: Buffer): Promise<ActorRef | null> => {
    const actor = await findActorByKey(pool, hash)
    const name = hash.toString('latin1')
    if (!actor) remembered.delete(name)
    else {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(name, actor)
    }
    return actor
  }

  return {
    recall: (request, reply, done) => {
      const hash = readKeyHash(request)
      if (!hash) return void sendProblem(request, reply, refuse('unauthenticated'))
      request.keyHash = hash
      const known = remembered.get(hash.toString('latin1'))
      if (known) {
        request.actor = known
        return done()
      }
      find(hash).then(
        (actor) => {
          if (!actor) return void sendProblem(request, reply, refuse('unauthenticated'))
          request.actor = actor
          done()
        },
        (error) => (done as (error: unknown) => void)(error),
      )
    },
    identify: async (request, reply) => {
      request.keyHash = readKeyHash(request)
      request.actor = request.keyHash && (await find(request.keyHash))
      return request.actor ? undefined : sendProblem(request, reply, refuse('unauthenticated'))
    },
    stillHolds: async (request) => request.keyHash !== null && (await find(request.keyHash)) !== null,
  }
}

/** The hash of the key in `Authorization: Bearer …`; null where there is none. */
export function readKeyHash(request: FastifyRequest): Buffer | null {
  const header = request.headers.authorization
  if (!header || header.length > 200 || !/^bearer /i.test(header)) return null
  return hashApiKey(header.slice(7).trim())
}
