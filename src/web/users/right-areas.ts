import { OPERATION_NAMES, type OperationName } from '../../api/operation-names.ts'
import { ALL_RIGHTS, isRight, type Right } from '../../rights/rights.ts'
import { type Facts, RULES } from '../../rights/rules.ts'

/** The parts of a hotel's work that rights are shown by, in the order of the screens. */
export const RIGHT_AREAS = ['charges', 'payments', 'folios', 'stays', 'day', 'administration'] as const
export type RightArea = (typeof RIGHT_AREAS)[number]

/** `charges` of `charges.create`. */
type Prefix = Right extends `${infer P}.${string}` ? P : never

/** A right whose first word has no area does not compile. */
const AREA_OF: Readonly<Record<Prefix, RightArea>> = {
  charges: 'charges',
  payments: 'payments',
  shifts: 'payments',
  folios: 'folios',
  accounts: 'folios',
  stays: 'stays',
  rooms: 'stays',
  day: 'day',
  books: 'day',
  audit: 'day',
  catalogue: 'administration',
  administration: 'administration',
}

/** Every right once, by its area. */
export const RIGHTS_BY_AREA: readonly { readonly area: RightArea; readonly rights: readonly Right[] }[] =
  RIGHT_AREAS.map((area) => ({
    area,
    rights: ALL_RIGHTS.filter((right) => AREA_OF[right.split('.')[0] as Prefix] === area),
  }))

/** The name of a fact on which rights depend. */
export type Fact = keyof Facts

/** An operation that a right opens: always, or where a fact holds of what it is done with. */
export type Opened = { readonly operation: OperationName; readonly fact: Fact | null }

/** The operations that need a right, always or under a fact, in the order of the table of rights. */
export function openedBy(right: Right): readonly Opened[] {
  return OPERATION_NAMES.flatMap((operation): Opened[] => {
    const { all, and = {} } = RULES[operation]
    if (all.includes(right)) return [{ operation, fact: null }]
    return Object.entries(and)
      .filter(([, rights]) => rights?.includes(right))
      .map(([fact]) => ({ operation, fact: fact as Fact }))
  })
}

/** How far some rights open an operation. */
export type Openness = {
  /** What is missing for it ever to be done. */
  readonly missing: readonly Right[]
  /** What is missing where these facts hold. */
  readonly missingIf: readonly { readonly fact: Fact; readonly rights: readonly Right[] }[]
}

/** {@link Openness} of an operation to who holds these rights. */
export function opennessOf(operation: OperationName, held: ReadonlySet<string>): Openness {
  const { all, and = {} } = RULES[operation]
  const lacking = (rights: readonly Right[] = []) => rights.filter((right) => !held.has(right))
  return {
    missing: lacking(all),
    missingIf: Object.entries(and).flatMap(([fact, rights]) => {
      const missing = lacking(rights)
      return missing.length > 0 ? [{ fact: fact as Fact, rights: missing }] : []
    }),
  }
}

/** The rights that a role gives now: all there are where it holds all, without those that this page does not know. */
export function rightsOf(role: {
  readonly rights: readonly string[]
  readonly allRights: boolean
}): readonly Right[] {
  return role.allRights ? ALL_RIGHTS : role.rights.filter(isRight)
}
