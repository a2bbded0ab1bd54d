import { z } from 'zod'
import { money } from '../api/values.ts'
import { id, instant } from './answers.ts'

/** What the routes of users, roles and API keys answer. */

export const me = z.strictObject({
  userId: id,
  keyId: id.nullable(),
  properties: z.array(z.strictObject({ propertyId: id, rights: z.array(z.string()) })),
})

const userOf = { id, name: z.string(), kind: z.string(), isActive: z.boolean() }

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

export const propertyUser = z.strictObject({
  ...userOf,
  roles: z.array(z.strictObject({ roleId: id, maxRefund: money.nullable(), maxVoid: money.nullable() })),
})

export const role = z.strictObject({
  id,
  name: z.string(),
  rights: z.array(z.string()),
  allRights: z.boolean(),
})

export const apiKey = z.strictObject({
  id,
  userId: id,
  label: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
})

export const apiKeyCreated = z.strictObject({ keyId: id, key: z.string() })
