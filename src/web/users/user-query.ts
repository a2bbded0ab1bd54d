import type { Language } from '../../api/language.ts'
import { type Percent, percentUnits, toWire, type WireMoney } from '../../values/money.ts'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { wholeList } from '../client/whole-list.ts'
import type { PropertyOfUser } from '../frame/property.tsx'
import { userName } from '../words/built-in-names.ts'

/** A user with their roles at every property that who asks administers. */
export type ListedUser =
  operations['listUsers']['responses'][200]['content']['application/json']['items'][number]
/** A role, which all properties share. */
export type Role = operations['listRoles']['responses'][200]['content']['application/json']['items'][number]
/** An API key, without what it opens. */
export type ApiKey =
  operations['listApiKeys']['responses'][200]['content']['application/json']['items'][number]

/** Everybody that who is signed in administers, by id. Asked for at a property, so that a change there refetches them. */
export function usersQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'users'],
    queryFn: () => wholeList((page) => answer(api.GET('/v1/users', { params: { query: page } }))),
  } as const
}

/** All roles, by id. */
export function rolesQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'roles'],
    queryFn: () => wholeList((page) => answer(api.GET('/v1/roles', { params: { query: page } }))),
  } as const
}

/** The API keys of a user, the newest first. */
export function keysQuery(propertyId: string, userId: string) {
  return {
    queryKey: [propertyId, 'users', userId, 'keys'],
    queryFn: async () => {
      const keys = await wholeList((page) =>
        answer(api.GET('/v1/api-keys', { params: { query: { ...page, userId } } })),
      )
      return keys.toReversed()
    },
  } as const
}

/** The most that a user may give back, void and take off a price at once; null is no limit. */
export type Limits = {
  readonly maxRefund: WireMoney | null
  readonly maxVoid: WireMoney | null
  readonly maxDiscountPercent: Percent | null
}

/** A role that a user has at the property, with its limits. */
export type Grant = Limits & { readonly role: Role }

/** How a user stands: locked is for some minutes, after too many wrong passwords. */
export type UserState = 'active' | 'locked' | 'inactive'

/** A user as the screens of one property show them. */
export type UserHere = {
  readonly id: string
  readonly name: string
  readonly isPerson: boolean
  readonly login: string | null
  readonly lastSignInAt: string | null
  readonly state: UserState
  readonly isMe: boolean
  readonly grants: readonly Grant[]
  /** At how many other properties they have a role, of those that one administers. */
  readonly elsewhere: number
}

/** The users as one property shows them, by name. */
export function usersHere(
  users: readonly ListedUser[],
  of: {
    readonly roles: readonly Role[]
    readonly property: PropertyOfUser
    readonly userId: string
    readonly language: Language
  },
): readonly UserHere[] {
  const { propertyId, currency } = of.property
  const roles = new Map(of.roles.map((role) => [role.id, role]))
  const limit = (minor: string | null) => (minor === null ? null : toWire(BigInt(minor), currency))
  const shown = users.map((user): UserHere => {
    const others = user.roles.filter((one) => one.propertyId !== propertyId)
    return {
      id: user.id,
      name: userName(user, of.language),
      isPerson: user.kind === 'person',
      login: user.login,
      lastSignInAt: user.lastSignInAt,
      state: !user.isActive ? 'inactive' : user.isLocked ? 'locked' : 'active',
      isMe: user.id === of.userId,
      elsewhere: new Set(others.map((one) => one.propertyId)).size,
      grants: user.roles
        .filter((one) => one.propertyId === propertyId)
        .map(({ roleId, maxRefundMinor, maxVoidMinor, maxDiscountPercent }) => ({
          role: roles.get(roleId) ?? { id: roleId, name: roleId, rights: [], allRights: false, version: 0 },
          maxRefund: limit(maxRefundMinor),
          maxVoid: limit(maxVoidMinor),
          maxDiscountPercent,
        })),
    }
  })
  return shown.sort((a, b) => a.name.localeCompare(b.name))
}

/** The widest of a user's limits, as several roles add up: null is no limit, undefined where there is no role. */
export function widest<W extends keyof Limits>(grants: readonly Grant[], which: W): Limits[W] | undefined {
  const limits = grants.map((grant) => grant[which])
  if (limits.length === 0) return undefined
  return limits.reduce((a, b) => (a === null || b === null ? null : unitsOf(b) > unitsOf(a) ? b : a))
}

function unitsOf(limit: WireMoney | Percent): bigint {
  // An amount has all decimals of its currency, which is the same for all.
  return typeof limit === 'string' ? percentUnits(limit) : BigInt(limit.amount.replace('.', ''))
}
