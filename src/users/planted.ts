import type { Refusal } from '../api/refusals.ts'
import { holdsAll } from './delegation.ts'
import { loadHeld } from './read.ts'
import { loadMadeByOthers } from './read-authority.ts'
import type { Underway } from './recorded.ts'
import { type Ended, endMade } from './store.ts'

/**
 * Gives users more, and ends what would then open more than who made it holds: keys that somebody else made for them, and
 * a password that somebody else chose and that is not yet their own. Else who administers little could make a key for a user
 * without a role, and wait until somebody gives that user much. What they made themselves stays.
 */
export async function endPlanted(
  { client, instant }: Underway,
  userIds: readonly string[],
  give: () => Promise<Refusal | null>,
): Promise<{ readonly refusal: Refusal } | { readonly ended: readonly Ended[] }> {
  const of = { userIds, alsoInactive: false }
  const before = await loadHeld(client, of)
  const refusal = await give()
  if (refusal) return { refusal }
  const after = await loadHeld(client, of)
  const grown = userIds.filter((id) => !holdsAll(before.get(id)!, after.get(id)!))
  const made = await loadMadeByOthers(client, grown)
  const makers = await loadHeld(client, { userIds: made.map((one) => one.makerId), alsoInactive: false })
  const ended = made.filter((one) => !holdsAll(makers.get(one.makerId)!, after.get(one.userId)!))
  if (ended.length > 0) await endMade(client, ended, instant)
  return { ended }
}
