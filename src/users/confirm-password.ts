import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { checkPassword, counterOf, type SignIn } from './sessions.ts'
import { findSignInUser, type SignInUser } from './sign-in/store.ts'
import { clearTries } from './sign-in/store-tries.ts'

/**
 * Asks who is signed in for their present password, where a desk that was left open must not be enough. Wrong ones count as
 * at the sign-in. Refuses `loginMissing`, `wrongPassword`, and `signInLocked` to who tries too often.
 */
export async function confirmPassword(
  { pool, clock }: SignIn,
  of: {
    readonly userId: string
    readonly password: string
    /** The SHA-256 of the browser's own token. */
    readonly device: Buffer | null
  },
): Promise<{ readonly refusal: Refusal } | { readonly user: SignInUser }> {
  const { userId, password, device } = of
  const user = await findSignInUser(pool, { userId }, device)
  if (!user) return { refusal: refuse('loginMissing', { userId }) }
  const checked = await checkPassword(
    { pool, clock },
    // Whoever this is has come in, and waits with no strangers.
    { login: user.login, password, user, device, lane: 'known' },
  )
  if ('refusal' in checked) return checked
  // It was right: its try is none of those in a row, whatever comes of what was asked for.
  await inTransaction(pool, (client) => clearTries(client, counterOf(user.login, user, device)))
  return { user }
}
