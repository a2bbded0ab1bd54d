import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import type { ActorRef } from '../users/actor.ts'
import { type Credential, type Holder, hashSecret } from '../users/credential.ts'
import { presentHolder } from '../users/sessions.ts'
import { sendProblem } from './problem.ts'
import { isFromOwnPage } from './same-origin.ts'
import { readToken } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key or session it is; of a route of the door, a key's as this server remembers it. */
    holder: Holder | null
    /** Who asks; what they may do is looked up by who decides. */
    actor: ActorRef | null
  }
  interface FastifyInstance {
    /** Milliseconds since 1970. */
    readonly clock: () => number
  }
}

/** Who asks, by the API key or the session. */
export type Authentication = {
  /**
   * Before a route of the door: whose key it is, as this server remembers it, or whose session, as of now. The door
   * itself looks the key, the user and the rights up in its transaction, so that what is remembered here can be old and
   * lets nobody in.
   */
  readonly recall: (request: FastifyRequest, reply: FastifyReply, done: () => void) => void
  /** Before a route that the door does not stand behind: whose key or session it is, as of now. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>
  /** Asks the database whether what the request came with still holds; forgets a key that does not. */
  readonly stillHolds: (request: FastifyRequest) => Promise<boolean>
}

/** How many keys one server remembers; above it, it begins anew. */
const MOST_REMEMBERED = 10_000

/** Looks keys and sessions up in a database, and remembers the keys that it found. */
export function createAuthentication(pool: pg.Pool, clock: () => number): Authentication {
  const remembered = new Map<string, Holder>()

  const find = async (request: FastifyRequest, credential: Credential): Promise<Holder | null> => {
    const holder = await presentHolder({ pool, clock }, credential, idleMsOf(request))
    // A session may end at any moment, and its rights with it: it is looked up each time.
    if (credential.kind === 'session') return holder
    const name = credential.hash.toString('latin1')
    if (!holder) remembered.delete(name)
    else {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(name, holder)
    }
    return holder
  }

  const identify: Authentication['identify'] = async (request, reply) => {
    const credential = readCredential(request)
    if ('code' in credential) return sendProblem(request, reply, credential)
    return letIn(request, reply, await find(request, credential))
  }

  return {
    identify,
    recall: (request, reply, done) => {
      const credential = readCredential(request)
      const isKey = !('code' in credential) && credential.kind === 'apiKey'
      const known = isKey && remembered.get(credential.hash.toString('latin1'))
      if (known) {
        letIn(request, reply, known)
        return done()
      }
      identify(request, reply).then(
        (refused) => refused === undefined && done(),
        (error) => (done as (error: unknown) => void)(error),
      )
    },
    stillHolds: async (request) => {
      const credential = readCredential(request)
      return !('code' in credential) && (await find(request, credential)) !== null
    },
  }
}

/**
 * Notes whose credential a request came with and lets it go on; refuses where it is nobody's, and where the user signed in
 * with a password that somebody else chose and asks for anything but to change it.
 */
export function letIn(
  request: FastifyRequest,
  reply: FastifyReply,
  holder: Holder | null,
): FastifyReply | undefined {
  // A page says whom it was signed in as: who signed in since, in another window, is not to work in that page unawares.
  const asked = request.headers['comanda-user']
  if (!holder || (asked !== undefined && asked !== holder.ref.userId))
    return sendProblem(request, reply, refuse('unauthenticated'))
  if (holder.mustChangePassword && !request.routeOptions.config.isOfSignIn)
    return sendProblem(request, reply, refuse('passwordChangeRequired'))
  request.holder = holder
  request.actor = holder.ref
  return undefined
}

/**
 * How long ago, in milliseconds, a hand was last at the page that asks, as it says in `Comanda-Idle`, in seconds; 0 where it
 * says nothing, which is then use.
 */
export function idleMsOf(request: FastifyRequest): number {
  const said = request.headers['comanda-idle']
  return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) * 1000 : 0
}

/**
 * What a request came with: the key in `Authorization: Bearer …`, which counts first, or the session's cookie. Refuses
 * where there is neither, and a cookie that comes from another site's page.
 */
export function readCredential(request: FastifyRequest): Credential | Refusal {
  const header = request.headers.authorization
  if (header && /^bearer /i.test(header)) {
    if (header.length > 200) return refuse('unauthenticated')
    return { kind: 'apiKey', hash: hashSecret(header.slice(7).trim()) }
  }
  const token = readToken(request)
  if (token === null) return refuse('unauthenticated')
  return isFromOwnPage(request) ? { kind: 'session', hash: hashSecret(token) } : refuse('crossSite')
}
