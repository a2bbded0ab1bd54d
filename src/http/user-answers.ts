import { z } from 'zod'
import { money } from '../api/values.ts'
import { id, instant } from './answers.ts'

/** What the routes of users, roles and API keys answer. */

/** Who asks. */
export const me = z.strictObject({
  userId: id,
  keyId: id.nullable(),
  properties: z.array(z.strictObject({ propertyId: id, rights: z.array(z.string()) })),
})

const userOf = { id, name: z.string(), kind: z.string(), isActive: z.boolean() }

/** A user, at all the properties that the reader administers. */
export const user = z.strictObject({
  ...userOf,
  roles: z.array(
    z.strictObject({
      propertyId: id,
      roleId: id,
      maxRefundMinor: z.string().nullable().describe('Minor units of the property’s currency'),
      maxVoidMinor: z.string().nullable(),
    }),
  ),
})

/** A user at one property. */
export const propertyUser = z.strictObject({
  ...userOf,
  roles: z.array(z.strictObject({ roleId: id, maxRefund: money.nullable(), maxVoid: money.nullable() })),
})

/** A role. */
export const role = z.strictObject({
  id,
  name: z.string(),
  rights: z.array(z.string()),
  allRights: z.boolean(),
})

/** An API key, without what it opens. */
export const apiKey = z.strictObject({
  id,
  userId: id,
  label: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
})

/** A new API key, this once with what it opens. */
export const apiKeyCreated = z.strictObject({ keyId: id, key: z.string() })
