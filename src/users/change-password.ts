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
import { forgetDevices, keepDevice } from './sign-in/store-tries.ts'
import { appendLog } from './store.ts'

/** What the browser is known by from now on: its session, and itself. */
export type NewTokens = { readonly token: string; readonly device: string }

/**
 * Changes one's own password, for who knows the present one. Ends all other sessions, as somebody else may be in one of
 * them, makes all other browsers strange to the user, and gives the own ones new tokens; null where there is no session. Refuses `loginMissing`, `wrongPassword`, and
 * `signInLocked` for who tries too often: wrong ones count as at the sign-in.
 */
export async function changePassword(
  { pool, clock }: SignIn,
  { ref: { userId }, session }: Holder,
  given: {
    readonly currentPassword: string
    readonly password: string
    /** The SHA-256 of the browser's own token. */
    readonly device: Buffer | null
  },
): Promise<{ readonly refusal: Refusal } | { readonly tokens: NewTokens | null }> {
  const { device } = given
  const asked = { userId, password: given.currentPassword, device }
  const confirmed = await confirmPassword({ pool, clock }, asked)
  if ('refusal' in confirmed) return confirmed
  const { user } = confirmed
  const isSame = given.password.normalize('NFKC') === given.currentPassword.normalize('NFKC')
  const error = isSame
    ? ({ field: 'password', in: 'body', code: 'passwordSame' } as const)
    : passwordError(given.password, user)
  if (error) return { refusal: invalidInput([error]) }
  const hash = await hashPassword(given.password)
  const tokens = session && { token: newToken(), device: newToken() }
  const instant = instantText(clock())
  return inTransaction(pool, async (client) => {
    const set = { userId, hash, setBy: null, instant, checkedHash: user.passwordHash }
    if (!(await setPasswordRow(client, set))) return { refusal: refuse('wrongPassword') }
    await endSessionRows(client, { userId, allBut: session?.id ?? null }, instant)
    await forgetDevices(client, userId)
    if (tokens) {
      await replaceToken(client, { id: session!.id, tokenHash: hashSecret(tokens.token) })
      const kept = { userId, tokenHash: hashSecret(tokens.device), replaces: device, instant }
      await keepDevice(client, kept)
    }
    const line = { id: newId('adm', clock()), action: 'changePassword', actorId: userId }
    await appendLog(client, { ...line, detail: { userId }, instant })
    return { tokens }
  })
}
