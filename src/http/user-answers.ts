import { z } from 'zod'
import { OPERATION_NAMES } from '../api/operation-names.ts'
import { money, percentage } from '../api/values.ts'
import { ENVIRONMENTS } from '../properties/property.ts'
import { ACTION_NAMES } from '../rights/actions.ts'
import type { Limits } from '../users/limits.ts'
import { toWire } from '../values/money.ts'
import { date, id, instant } from './answers.ts'

/** What the routes of users, roles and API keys answer. */

/** Who asks, what they may do at each property, and what they have chosen for the screens. */
export const me = z.strictObject({
  userId: id,
  name: z.string(),
  login: z.string().nullable(),
  keyId: id.nullable(),
  session: z
    .strictObject({
      id,
      createdAt: instant,
      expiresAt: instant.describe('It ends then, however much it is used'),
      idleMinutes: z.number().int().describe('It ends before, where it is not used for so long'),
    })
    .nullable()
    .describe('Null for an API key'),
  mustChangePassword: z.boolean().describe('Until then nothing else is open'),
  settings: z.record(z.string(), z.unknown()),
  properties: z.array(
    z.strictObject({
      propertyId: id,
      name: z.string(),
      currency: z.string(),
      timeZone: z.string(),
      environment: z.enum(ENVIRONMENTS),
      businessDate: date,
      rights: z.array(z.string()),
      maxRefund: money.nullable().describe('Null is no limit'),
      maxVoid: money.nullable(),
      maxDiscountPercent: percentage.nullable(),
    }),
  ),
})

/** A session of who asks. */
export const ownSession = z.strictObject({
  id,
  createdAt: instant,
  lastUsedAt: instant.describe('To the minute'),
  expiresAt: instant,
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  isCurrent: z.boolean(),
})

const userOf = {
  id,
  name: z.string(),
  kind: z.string(),
  isActive: z.boolean(),
  login: z.string().nullable(),
  lastSignInAt: instant.nullable(),
  isLocked: z.boolean().describe('For some minutes, after too many wrong passwords'),
}

/** A user, at all the properties that the reader administers. */
export const user = z.strictObject({
  ...userOf,
  roles: z.array(
    z.strictObject({
      propertyId: id,
      roleId: id,
      maxRefundMinor: z.string().nullable().describe('Minor units of the property’s currency'),
      maxVoidMinor: z.string().nullable(),
      maxDiscountPercent: percentage.nullable(),
    }),
  ),
})

/** A user at one property. */
export const propertyUser = z.strictObject({
  ...userOf,
  roles: z.array(
    z.strictObject({
      roleId: id,
      maxRefund: money.nullable(),
      maxVoid: money.nullable(),
      maxDiscountPercent: percentage.nullable(),
    }),
  ),
})

const named = { id, name: z.string() }

/** Why a user can or cannot do something, and who could let them. */
export const whyNot = z.strictObject({
  userId: id,
  name: z.string(),
  isActive: z.boolean().describe('Who is not may do nothing'),
  roles: z.array(z.strictObject(named)).describe('Their roles at the property'),
  maxRefund: money.nullable(),
  maxVoid: money.nullable(),
  maxDiscountPercent: percentage.nullable(),
  operation: z.enum(OPERATION_NAMES),
  object: z
    .strictObject({ kind: z.enum(['folio', 'charge', 'payment', 'document']), id, folioId: id })
    .nullable(),
  ways: z.array(
    z.strictObject({
      action: z.enum(ACTION_NAMES),
      isAllowed: z.boolean(),
      missingRights: z.array(z.strictObject(named)),
      limit: z.string().nullable().describe('The code of what only their own limit refuses'),
      state: z.string().nullable().describe('The code of what refuses everybody, as the object stands'),
    }),
  ),
  rights: z
    .array(
      z.strictObject({
        ...named,
        roles: z.array(z.strictObject({ ...named, givers: z.array(z.strictObject(named)) })),
      }),
    )
    .describe('All rights that are missing for some way, the roles that have them, and who may give each'),
})

/** The limits of somebody at a property, as they travel; of who has no role there, none. */
export function limitsHere(actor: Limits | null, currency: string) {
  const limit = (minor: bigint | null | undefined) => (minor == null ? null : toWire(minor, currency))
  return {
    maxRefund: limit(actor?.maxRefundMinor),
    maxVoid: limit(actor?.maxVoidMinor),
    maxDiscountPercent: actor?.maxDiscountPercent ?? null,
  }
}

/** A role. */
export const role = z.strictObject({
  id,
  name: z.string(),
  rights: z.array(z.string()),
  allRights: z.boolean(),
  version: z.number().int().describe('The ETag of the role, which a change is checked against'),
})

/** An API key, without what it opens. */
export const apiKey = z.strictObject({
  id,
  userId: id,
  label: z.string(),
  createdAt: instant,
  createdBy: id.describe('Who made it; where that was with another’s key, who made that one'),
  createdByName: z.string(),
  revokedAt: instant.nullable(),
})

/** A new API key, this once with what it opens. */
export const apiKeyCreated = z.strictObject({ keyId: id, key: z.string() })

/** What ended, as it would have opened more than who made it holds. */
export const ended = z
  .array(
    z.strictObject({
      kind: z.enum(['apiKey', 'password']),
      keyId: id.nullable(),
      label: z.string().nullable(),
      userId: id,
      userName: z.string(),
      makerId: id,
      makerName: z.string(),
    }),
  )
  .describe('What somebody else made for the user, and would now open more than who made it holds: it ends')
