import type { ActorRef } from './actor.ts'

/** The role that holds every right. */
export const ADMINISTRATOR_ROLE = 'administrator'

/**
 * Who acts where nobody is signed in: the command line and the jobs of the system. It has no key and no login, so it never
 * comes in by HTTP: who acts as it holds the data folder already, and is not asked for rights.
 */
export const SYSTEM_ACTOR: ActorRef = { userId: 'system', keyId: null }
