import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import type { Language } from '../api/language.ts'
import { OPERATION_NAMES, type OperationName } from '../api/operation-names.ts'
import { refuse } from '../api/refusals.ts'
import { id } from '../api/values.ts'
import { loadPlaceOnFolio, type PlaceOnFolio } from '../folios/read-place.ts'
import { ACTION_NAMES, type ActionName, type Actions, sortActions } from '../rights/actions.ts'
import { ALL_RIGHTS, RIGHTS, type Right } from '../rights/rights.ts'
import { conditionsOf } from '../rights/rows.ts'
import { RULES } from '../rights/rules.ts'
import type { Actor } from '../users/actor.ts'
import { UNLIMITED } from '../users/limits.ts'
import { loadVisibleUsers, type VisibleUser } from '../users/read.ts'
import { instantText } from '../values/instant.ts'
import { actionsOnWire } from './actions.ts'
import type { RouteParts } from './operation-route.ts'
import { chosenLanguage, Refused } from './problem.ts'
import { loadWholeFolio, wholeFolioOnWire } from './read-folio.ts'
import { addRead } from './read-route.ts'
import { limitsHere, whyNot } from './user-answers.ts'
import { whoGives } from './who-gives.ts'

/** Why a user can or cannot do something: by their rights, their limits, and how the thing itself stands. */
export function addWhyNotRoute(server: FastifyInstance, { pool, clock }: RouteParts): void {
  addRead(server, pool, {
    name: 'whyNot',
    path: '/users/:userId/why-not',
    tag: 'users',
    summary: 'Why a user can or cannot do something here, and who could let them',
    right: 'administration.users',
    params: { userId: id },
    query: {
      operation: z.enum(OPERATION_NAMES),
      object: id.optional().describe('A folio, charge, payment or document that it would be done with'),
    },
    answer: whyNot,
    object: 'user',
    read: async ({ propertyId, currency, params: { userId }, query, visitor, reply }) => {
      const { operation, object } = query
      const language = chosenLanguage(reply.request)
      const instant = instantText(clock())
      const by = { propertyIds: [propertyId], createdBy: visitor.ref.userId, instant, after: null }
      const [user] = await loadVisibleUsers(pool, { ...by, userId, limit: 1 })
      if (!user) return null
      const place = object === undefined ? null : await loadPlaceOnFolio(pool, { propertyId, id: object })
      if (object !== undefined && !place)
        throw new Refused(refuse('notFound', { object: 'folio', id: object }))
      const given = await whoGives(pool, { propertyId, userId, instant })
      const of = { operation, place: place && { ...place, id: object! }, propertyId, currency, language }
      const ways = await waysOf(pool, given.actor ?? nobody(user), of)
      const missing = new Set(ways.flatMap((way) => way.missingRights.map((right) => right.id)))
      return {
        userId,
        name: user.name,
        isActive: user.isActive,
        roles: given.roles,
        ...limitsHere(given.actor, currency),
        operation,
        object: of.place,
        ways,
        rights: ALL_RIGHTS.filter((right) => missing.has(right)).map((right) => ({
          id: right,
          name: RIGHTS[right][language],
          roles: given.from(right),
        })),
      }
    },
  })
}

type Asked = {
  readonly operation: OperationName
  readonly place: (PlaceOnFolio & { readonly id: string }) | null
  readonly propertyId: string
  readonly currency: string
  readonly language: Language
}

/**
 * The ways to do it, by the functions that every screen's buttons are told by. What somebody with every right and no limit
 * is refused is the state of the thing; what only the user's own limits refuse is theirs.
 */
async function waysOf(pool: pg.Pool, user: Actor, asked: Asked) {
  const ofUser = await actionsBy(pool, asked)
  const isAsked = ({ action }: { readonly action: string }) => action.split(':')[0] === asked.operation
  const [theirs, unbound, anybody] = [
    ofUser(user),
    ofUser({ ...user, rights: new Set(ALL_RIGHTS) }),
    ofUser({ ...user, ...UNLIMITED, rights: new Set(ALL_RIGHTS) }),
  ]
  const codeOf = ({ blockedActions }: typeof theirs, action: ActionName) =>
    blockedActions.find((one) => one.action === action)?.code ?? null
  const all = [
    ...theirs.allowedActions.map((action) => ({ action, missingRights: [] })),
    ...theirs.blockedActions.map(({ action, missingRights }) => ({ action, missingRights })),
  ]
  return all
    .filter(isAsked)
    .toSorted((a, b) => ACTION_NAMES.indexOf(a.action) - ACTION_NAMES.indexOf(b.action))
    .map(({ action, missingRights }) => {
      const state = codeOf(anybody, action)
      const limit = state === null ? codeOf(unbound, action) : null
      const isAllowed = missingRights.length === 0 && limit === null && state === null
      return { action, isAllowed, missingRights, limit, state }
    })
}

type ActionsOnWire = ReturnType<typeof actionsOnWire>

/** What anybody can do with what was asked about, loaded once. Where it is not of the object, the table alone answers. */
async function actionsBy(pool: pg.Pool, asked: Asked): Promise<(actor: Actor) => ActionsOnWire> {
  const { place, operation, propertyId, language, currency } = asked
  const byTable = (actor: Actor) => actionsOnWire(tableActions(operation, actor.rights), language)
  if (!place) return byTable
  const whole = await loadWholeFolio(pool, { propertyId, folioId: place.folioId })
  return (actor) => {
    const folio = wholeFolioOnWire(whole!, { actor, language, currency })
    const lines: readonly (ActionsOnWire & { readonly id?: unknown })[] = [
      ...folio.charges,
      ...folio.payments,
    ]
    const line = lines.find((one) => one.id === place.id)
    // What is no action of the line or the document that was named is one of its folio.
    const found = [line, folio].find((of) => of && hasOperation(of, operation))
    return found ?? byTable(actor)
  }
}

function hasOperation({ allowedActions, blockedActions }: ActionsOnWire, operation: OperationName): boolean {
  const all = [...allowedActions, ...blockedActions.map(({ action }) => action)]
  return all.some((action) => action.split(':')[0] === operation)
}

/** The ways of a row of the table of rights, with no object to look at. */
function tableActions(operation: OperationName, rights: ReadonlySet<Right>): Actions {
  const ways = conditionsOf(operation).map(({ fact }) => `${operation}:${fact}` as const)
  const actions: readonly ActionName[] = RULES[operation].either ? ways : [operation, ...ways]
  return sortActions(
    actions.map((action) => ({ action, refusal: null })),
    rights,
  )
}

/** A user without a role here holds nothing. */
function nobody({ id: userId, name }: VisibleUser): Actor {
  return { userId, keyId: null, name, rights: new Set(), ...UNLIMITED }
}
