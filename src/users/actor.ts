import type { Right } from '../rights/rights.ts'
import type { Limits } from './limits.ts'

/** Who acts: a user, and the API key if one was used. What they may do is looked up inside the door. */
export type ActorRef = { readonly userId: string; readonly keyId: string | null }

/** A user at one property, as the door found them in the transaction. */
export type Actor = ActorRef & Limits & { readonly name: string; readonly rights: ReadonlySet<Right> }
