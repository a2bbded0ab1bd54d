import { useCallback } from 'react'
import { RIGHTS, type Right } from '../../rights/rights.ts'
import { blockedWithout } from '../frame/missing-rights.ts'
import { useProperty } from '../frame/property.tsx'
import type { Blocked } from '../parts/blocked-text.ts'
import { rightsOf } from '../rights/right-areas.ts'
import { whatOneMay } from '../rights/what-one-may.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import type { Grant, Role, UserHere } from './user-query.ts'
import { userWords } from './words.ts'

const ADMINISTERS: Right = 'administration.users'

/** Why who is signed in cannot change users here; null where they can. */
export function useMayNotAdminister(): Blocked | null {
  const { rights } = useProperty()
  const { language } = useLanguage()
  return rights.includes(ADMINISTERS) ? null : blockedWithout([ADMINISTERS], language)
}

/** Why a role cannot be given or taken here by who is signed in: nobody gives what they do not hold. Null where it can. */
export function useWhyNotGive(): (role: Role) => string | null {
  const { rights } = useProperty()
  const { language } = useLanguage()
  const say = useWords(userWords)
  return useCallback(
    (role) => {
      const held: readonly string[] = rights
      const missing = rightsOf(role).filter((right) => !held.includes(right))
      if (missing.length === 0) return null
      const names = missing.map((right) => RIGHTS[right][language])
      const [first, second, ...rest] = names
      const list = [first, second].filter(Boolean).join('; ')
      return say('whyRights', {
        rights: rest.length > 0 ? say('and', { list, count: rest.length }) : list,
      })
    },
    [rights, language, say],
  )
}

/** What can be done with a user. */
export type UserAction = 'password' | 'unlock' | 'grant' | 'revoke' | 'deactivate' | 'reactivate'

/** What can be done with a user's API keys. */
export type KeyAction = 'key' | 'revokeKey'

/** Why each thing cannot be done with a user; null for what can. */
export type WhyNotWith = Readonly<Record<UserAction | KeyAction, string | null>>

/** Why each cannot be done with a user, as far as this page knows; the API has the last word. */
export function useWhyNotWith(): (user: UserHere) => WhyNotWith {
  const say = useWords(userWords)
  const whyNotGive = useWhyNotGive()
  return useCallback(
    (user) => {
      const inactive = user.state === 'inactive' ? say('whyInactive') : null
      const noPassword = !user.isPerson ? say('whyIntegration') : user.isMe ? say('whyOwnPassword') : null
      const taken = user.grants.map((grant) => whyNotGive(grant.role))
      const stronger = user.isMe ? null : (taken.find((reason) => reason !== null) ?? null)
      const noneToTake = taken.length === 0 ? say('whyNoRole') : null
      return {
        password: inactive ?? noPassword ?? stronger,
        unlock:
          inactive ??
          (user.isMe ? say('whyOwnLock') : null) ??
          (user.state === 'locked' ? stronger : say('whyNotLocked')),
        grant: inactive,
        revoke: noneToTake ?? (taken.every((reason) => reason !== null) ? taken[0]! : null),
        deactivate: inactive ?? stronger,
        reactivate: inactive === null ? say('whyActive') : stronger,
        key: inactive ?? stronger,
        revokeKey: stronger,
      }
    },
    [say, whyNotGive],
  )
}

/** Says what these rights let one do that `others` do not, the first few of it. */
export function useWhatOneMay(): (
  rights: ReadonlySet<Right>,
  of?: { readonly others?: ReadonlySet<Right>; readonly most?: number },
) => string {
  const { language } = useLanguage()
  const say = useWords(userWords)
  return useCallback(
    (rights, { others = new Set<Right>(), most = 6 } = {}) => {
      const known = whatOneMay(others, language)
      const phrases = whatOneMay(rights, language).filter((phrase) => !known.includes(phrase))
      if (phrases.length === 0) return say('nothing')
      const list = phrases.slice(0, most).join('; ')
      return phrases.length > most ? say('and', { list, count: phrases.length - most }) : list
    },
    [language, say],
  )
}

/** The rights of these roles together. */
export function unionOf(grants: readonly Grant[]): ReadonlySet<Right> {
  return new Set(grants.flatMap((grant) => rightsOf(grant.role)))
}
