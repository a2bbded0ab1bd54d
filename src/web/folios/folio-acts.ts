import type { Language } from '../../api/language.ts'
import { type Blocked, blockedText } from '../parts/blocked-text.ts'
import type { RowAction } from '../parts/grid/grid-props.ts'
import type { Say } from '../words/language.tsx'
import type { actWords } from './act-words.ts'
import type { Charge, Folio } from './folio-query.ts'
import type { Line } from './lines.ts'

type ActionName = Folio['allowedActions'][number]

type Act = {
  readonly what: keyof typeof actWords
  readonly key?: string
  /** `charges` is all of the folio's where none was chosen. */
  readonly of: 'charge' | 'charges' | 'payment' | 'folio'
  /** What the API calls it; it can be done where one of these can. */
  readonly actions: readonly ActionName[]
}

/** What is done with lines of a folio or with all of it, each in a dialog of its own, in the order of the menus. */
export const FOLIO_ACTS = [
  {
    what: 'edit',
    // As in other lists E changes what a row stands for.
    key: 'E',
    of: 'charge',
    actions: [
      'editCharge:changesText',
      'editCharge:changesPrice',
      'editCharge:changesDate',
      'editCharge:changesOther',
    ],
  },
  { what: 'transfer', key: 'F7', of: 'charges', actions: ['transferCharges'] },
  { what: 'split', key: 'Shift+F7', of: 'charge', actions: ['splitCharge'] },
  { what: 'discount', key: 'F8', of: 'charges', actions: ['applyDiscount:isManual'] },
  { what: 'promo', key: 'Shift+F8', of: 'folio', actions: ['applyDiscount:isPredefined'] },
  { what: 'movePayment', key: 'F7', of: 'payment', actions: ['transferPayment'] },
  { what: 'refundCard', key: 'Shift+F7', of: 'payment', actions: ['refundCard'] },
  { what: 'correct', key: 'Ctrl+F8', of: 'folio', actions: ['correctFolio'] },
  { what: 'billing', of: 'folio', actions: ['setBilling'] },
  { what: 'useAdvance', of: 'folio', actions: ['consumeAdvance'] },
  { what: 'invoiceAdvance', of: 'folio', actions: ['invoiceAdvance'] },
  { what: 'lock', of: 'folio', actions: ['lockFolio'] },
  { what: 'unlock', of: 'folio', actions: ['unlockFolio'] },
  { what: 'duplicate', of: 'folio', actions: ['duplicateFolio'] },
  { what: 'reopen', of: 'folio', actions: ['reopenFolio'] },
  { what: 'voidFolio', of: 'folio', actions: ['voidFolio'] },
] as const satisfies readonly Act[]

/** One of {@link FOLIO_ACTS}. */
export type FolioAct = (typeof FOLIO_ACTS)[number]['what']

type NamedAct = Act & { readonly what: FolioAct }
const ALL: readonly NamedAct[] = FOLIO_ACTS

/** True for what is done in one of these dialogs. */
export function isFolioAct(what: string): what is FolioAct {
  return FOLIO_ACTS.some((act) => act.what === what)
}

/** Those of the folio itself, besides what has a button of its own. */
export function actsOfFolio(): readonly NamedAct[] {
  return ALL.filter(({ of }) => of === 'charges' || of === 'folio')
}

type Chosen = {
  readonly folio: Folio
  /** None where it is done with the folio itself. */
  readonly lines: readonly Line[]
  readonly say: Say<typeof actWords>
}

/** Why it cannot be done; null where it can, with some of the lines at least. */
export function whyNotAct(what: FolioAct, { folio, lines, say }: Chosen): Blocked | null {
  const { of, actions } = actOf(what)
  if (what === 'billing' && folio.documentId !== null) return blockedIn(folio, ['correctBilling'])
  if (of === 'folio' || (of === 'charges' && lines.length === 0)) return blockedIn(folio, actions)
  if (of !== 'charges' && lines.length !== 1) return { code: 'oneAtATime', title: say('oneAtATime') }
  const reasons = lines.map((line) => {
    const object = of === 'payment' ? 'payment' in line.of && line.of.payment : chargeOf(line)
    return object ? blockedIn(object, actions) : UNKNOWN
  })
  return reasons.includes(null) ? null : reasons[0]!
}

/** The charges with which it can be done, of these lines or, where none was chosen, of the folio. */
export function chargesFor(
  what: FolioAct,
  { folio, lines }: Pick<Chosen, 'folio' | 'lines'>,
): readonly Charge[] {
  const { actions } = actOf(what)
  const among = lines.length === 0 ? folio.charges : lines.flatMap((line) => chargeOf(line) ?? [])
  return among.filter((charge) => blockedIn(charge, actions) === null)
}

/** What can be done with the chosen rows, and why not, as the grid lists it. */
export function rowActs(
  chosen: Chosen,
  { language, onDo }: { readonly language: Language; readonly onDo: (what: FolioAct) => void },
): readonly RowAction[] {
  const ofPayments = chosen.lines.every((line) => 'payment' in line.of)
  return ALL.filter(({ of }) => of !== 'folio' && (of === 'payment') === ofPayments).map(({ what, key }) => {
    const blocked = whyNotAct(what, chosen)
    return {
      id: what,
      label: chosen.say(what),
      ...(key && { key }),
      disabledReason: blocked ? blockedText(blocked, language) : undefined,
      run: () => onDo(what),
    }
  })
}

function actOf(what: FolioAct): Act {
  return FOLIO_ACTS.find((act) => act.what === what)!
}

function chargeOf({ of }: Line): Charge | null {
  return 'charge' in of ? of.charge : null
}

/** The reason that the API gives; where it says nothing of the action, it is none of this object's. */
function blockedIn(
  object: Pick<Folio, 'allowedActions' | 'blockedActions'>,
  actions: readonly ActionName[],
): Blocked | null {
  if (actions.some((action) => object.allowedActions.includes(action))) return null
  return object.blockedActions.find(({ action }) => actions.includes(action)) ?? UNKNOWN
}

const UNKNOWN: Blocked = { code: 'notFound' }
