import { randomBytes } from 'node:crypto'
import { type Refusal, refuse } from '../api/refusals.ts'
import { newId } from '../values/id.ts'
import { findActive, isSeen, mayActFor } from './authority.ts'
import { hashSecret } from './credential.ts'
import { loadKeyOwner } from './read-authority.ts'
import { type Administration, recorded } from './recorded.ts'
import { insertApiKey, revokeApiKeyRow } from './store.ts'

/**
 * Makes an API key for a user. The key is in this answer and nowhere else; only its SHA-256 is kept, and who made it: see
 * `endPlanted`.
 */
export async function createApiKey(
  administration: Administration,
  key: { readonly userId: string; readonly label: string },
): Promise<{ readonly refusal: Refusal } | { readonly keyId: string; readonly key: string }> {
  const keyId = newId('key', administration.clock())
  const secret = `cmd_${randomBytes(32).toString('base64url')}`
  return recorded(administration, {
    action: 'createApiKey',
    detail: { ...key, keyId },
    decide: (underway) => mayActFor(underway, key.userId),
    change: async (underway) => {
      const found = await findActive(underway, key.userId)
      if ('refusal' in found) return found
      const { client, instant, makerId } = underway
      await insertApiKey(client, { ...key, id: keyId, hash: hashSecret(secret), createdBy: makerId, instant })
      return { keyId, key: secret }
    },
  })
}

/** Ends an API key at once. */
export async function revokeApiKey(
  administration: Administration,
  keyId: string,
): Promise<{ readonly refusal: Refusal } | { readonly keyId: string }> {
  const unknown = refuse('notFound', { object: 'apiKey', id: keyId })
  return recorded(administration, {
    action: 'revokeApiKey',
    detail: { keyId },
    decide: async (underway) => {
      const ownerId = await loadKeyOwner(underway.client, keyId)
      if (ownerId === null || !(await isSeen(underway, ownerId))) return unknown
      return mayActFor(underway, ownerId)
    },
    change: async ({ client, instant }) => {
      const isFound = await revokeApiKeyRow(client, { keyId, instant })
      return isFound ? { keyId } : { refusal: unknown }
    },
  })
}
