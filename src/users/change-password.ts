import { invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { confirmPassword } from './confirm-password.ts'
import { type Holder, hashSecret } from './credential.ts'
import { hashPassword } from './password.ts'
import { passwordError } from './password-rules.ts'
import { newToken, type SignIn } from './sessions.ts'
import { endSessionRows, replaceToken, setPasswordRow } from './sign-in/store.ts'
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
  const confirmed = await confirmPassword({ pool, clock }, { userId, password: given.currentPassword })
  if ('refusal' in confirmed) return confirmed
  const { user } = confirmed
  const isSame = given.password.normalize('NFKC') === given.currentPassword.normalize('NFKC')
  const error = isSame
    ? ({ field: 'password', in: 'body', code: 'passwordSame' } as const)
    : passwordError(given.password, user)
  if (error) return { refusal: invalidInput([error]) }
  const hash = await hashPassword(given.password)
  const token = session && newToken()
  const instant = instantText(clock())
  return inTransaction(pool, async (client) => {
    const set = { userId, hash, setBy: null, instant, checkedHash: user.passwordHash }
    if (!(await setPasswordRow(client, set))) return { refusal: refuse('wrongPassword') }
    await endSessionRows(client, { userId, allBut: session?.id ?? null }, instant)
    if (session) await replaceToken(client, { id: session.id, tokenHash: hashSecret(token!) })
    const line = { id: newId('adm', clock()), action: 'changePassword', actorId: userId }
    await appendLog(client, { ...line, detail: { userId }, instant })
    return { token }
  })
}
