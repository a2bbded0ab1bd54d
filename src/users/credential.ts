import { hash } from 'node:crypto'
import type { ActorRef } from './actor.ts'

/** What somebody shows to come in: an API key, or the token of a session, by its SHA-256. Neither is kept itself. */
export type Credential = { readonly kind: 'apiKey' | 'session'; readonly hash: Buffer }

/** A session that holds. Instants are texts in UTC. */
export type Session = {
  readonly id: string
  readonly createdAt: string
  /** To the minute. */
  readonly lastUsedAt: string
  /** It holds no longer than until then, however much it is used. */
  readonly expiresAt: string
}

/** Whose a credential is. */
export type Holder = {
  readonly ref: ActorRef
  /** Null for an API key. */
  readonly session: Session | null
  /** The user signed in with a password that somebody else chose. An API key is not concerned. */
  readonly mustChangePassword: boolean
}

/** The form in which a key or token is kept and looked up. 256 random bits need no slow hash. */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}
