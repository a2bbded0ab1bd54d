import { invalidInput } from '../api/input-errors.ts'
import { type Refusal, refuse } from '../api/refusals.ts'
import { login as loginSchema } from '../api/values.ts'
import { findActive, mayActFor } from './authority.ts'
import { loginErrors } from './login-errors.ts'
import { hashPassword } from './password.ts'
import { loadUser } from './read.ts'
import { type Administration, recorded } from './recorded.ts'
import { endSessionRows, setPasswordRow } from './sign-in/store.ts'
import { clearTries, forgetDevices } from './sign-in/store-tries.ts'
import { setLoginRow } from './store.ts'

/**
 * Gives a user a password that somebody else chose: it opens nothing but its own change. Ends all their sessions,
 * makes all browsers strange to them, and unlocks their login. A login may be given too, above all to who has none; refuses `loginMissing` without one, and
 * `ownPassword` to oneself: a desk that was left open, or a key made at it, would be enough to take the user over.
 */
export async function setPassword(
  administration: Administration,
  given: { readonly userId: string; readonly password: string; readonly login?: string | undefined },
): Promise<{ readonly refusal: Refusal } | { readonly userId: string }> {
  const { userId, password } = given
  const known = await loadUser(administration.pool, userId)
  const login =
    given.login === undefined ? (known?.login ?? null) : (loginSchema.safeParse(given.login).data ?? '')
  const errors = known && login !== null ? loginErrors({ ...known, login, password }) : []
  // Before the transaction: a hash takes longer than all of it.
  const hash = errors.length > 0 ? '' : await hashPassword(password)
  return recorded(administration, {
    action: 'setPassword',
    detail: { userId, ...(given.login !== undefined && { login }) },
    decide: async (underway) =>
      (await mayActFor(underway, userId)) ?? (userId === underway.actorId ? refuse('ownPassword') : null),
    change: async (underway) => {
      const found = await findActive(underway, userId)
      if ('refusal' in found) return found
      if (login === null) return { refusal: refuse('loginMissing', { userId }) }
      if (errors.length > 0) return { refusal: invalidInput(errors) }
      const { client, instant, makerId } = underway
      if (given.login !== undefined && !(await setLoginRow(client, { userId, login })))
        return { refusal: refuse('alreadyExists', { object: 'login', id: login }) }
      await setPasswordRow(client, { userId, hash, setBy: makerId, instant, checkedHash: null })
      await endSessionRows(client, { userId, allBut: null }, instant)
      await forgetDevices(client, userId)
      await clearTries(client, { login, device: null })
      return { userId }
    },
  })
}
