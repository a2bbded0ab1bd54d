import { invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { type Holder, hashSecret } from './credential.ts'
import { hashPassword } from './password.ts'
import { passwordError } from './password-rules.ts'
import { checkPassword, newToken, type SignIn } from './sessions.ts'
import { clearTries, endSessionRows, findSignInUser, replaceToken, setPasswordRow } from './sign-in/store.ts'
import { appendLog } from './store.ts'

/**
 * Changes one's own password, for who knows the present one. Ends all other sessions, as somebody else may be in one of
 * them, and gives the own one a new token; null where there is none. Refuses `loginMissing`, `wrongPassword`, and
 * `signInLocked` for who tries too often: wrong ones count as at the sign-in.
 */
export async function changePassword(
  { pool, clock }: SignIn,
  { ref: { userId }, session }: Holder,
  given: { readonly currentPassword: string; readonly password: string },
): Promise<{ readonly refusal: Refusal } | { readonly token: string | null }> {
  const user = await findSignInUser(pool, { userId })
  if (!user) return { refusal: refuse('loginMissing', { userId }) }
  const checked = await checkPassword(
    { pool, clock },
    { login: user.login, password: given.currentPassword, user },
  )
  if ('refusal' in checked) return checked
  const isSame = given.password.normalize('NFKC') === given.currentPassword.normalize('NFKC')
  const error = isSame
    ? ({ field: 'password', in: 'body', code: 'passwordSame' } as const)
    : passwordError(given.password, user)
  const hash = error ? null : await hashPassword(given.password)
  const token = session && newToken()
  const instant = instantText(clock())
  return inTransaction(pool, async (client) => {
    // The present one was right: its try is none of those in a row, whatever is wrong with the new one.
    await clearTries(client, user.login)
    if (hash === null) return { refusal: invalidInput([error!]) }
    const set = { userId, hash, mustChange: false, instant, checkedHash: user.passwordHash }
    if (!(await setPasswordRow(client, set))) return { refusal: refuse('wrongPassword') }
    await endSessionRows(client, { userId, allBut: session?.id ?? null }, instant)
    if (session) await replaceToken(client, { id: session.id, tokenHash: hashSecret(token!) })
    const line = { id: newId('adm', clock()), action: 'changePassword', actorId: userId }
    await appendLog(client, { ...line, detail: { userId }, instant })
    return { token }
  })
}
