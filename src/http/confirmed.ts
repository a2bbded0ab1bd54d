import type { FastifyRequest } from 'fastify'
import { invalidInput } from '../api/input-errors.ts'
import type { Refusal } from '../api/refusals.ts'
import { confirmPassword } from '../users/confirm-password.ts'
import type { Administrator } from './administrator-route.ts'
import type { RouteParts } from './operation-route.ts'
import { anyPassword } from './session.ts'
import { readDevice } from './session-cookie.ts'

/** The present password of who is signed in, in the body of what {@link whyNotConfirmed} is asked for. */
export const currentPassword = anyPassword
  .optional()
  .describe('Yours, where you are signed in: wrong ones count as at the sign-in')

/**
 * Why who is signed in may not go on without their present password, or with a wrong one: a key or a password that they make
 * outlives the session, and a desk that was left open must not be enough for it. Who came with a key is not asked.
 */
export async function whyNotConfirmed(
  { pool, clock }: RouteParts,
  by: Administrator,
  request: FastifyRequest & { readonly body: { readonly currentPassword?: string | undefined } },
): Promise<Refusal | null> {
  if (!by.hasSession) return null
  const password = request.body.currentPassword
  if (password === undefined)
    return invalidInput([{ field: 'currentPassword', in: 'body', code: 'required' }])
  const of = { userId: by.userId, password, device: readDevice(request) }
  const confirmed = await confirmPassword({ pool, clock }, of)
  return 'refusal' in confirmed ? confirmed.refusal : null
}
