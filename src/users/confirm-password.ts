import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { checkPassword, type SignIn } from './sessions.ts'
import { clearTries, findSignInUser, type SignInUser } from './sign-in/store.ts'

/**
 * Asks who is signed in for their present password, where a desk that was left open must not be enough. Wrong ones count as
 * at the sign-in. Refuses `loginMissing`, `wrongPassword`, and `signInLocked` to who tries too often.
 */
export async function confirmPassword(
  { pool, clock }: SignIn,
  of: { readonly userId: string; readonly password: string },
): Promise<{ readonly refusal: Refusal } | { readonly user: SignInUser }> {
  const { userId, password } = of
  const user = await findSignInUser(pool, { userId })
  if (!user) return { refusal: refuse('loginMissing', { userId }) }
  const checked = await checkPassword({ pool, clock }, { login: user.login, password, user })
  if ('refusal' in checked) return checked
  // It was right: its try is none of those in a row, whatever comes of what was asked for.
  await inTransaction(pool, (client) => clearTries(client, user.login))
  return { user }
}
