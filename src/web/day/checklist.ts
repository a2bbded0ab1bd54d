import { fillIn, type Language } from '../../api/language.ts'
import type { operations } from '../client/openapi.d.ts'
import { ITEM_WORDS, OTHER_ITEM } from './words.ts'

/** The open day as the API answers it, or what a dry run says of it. */
export type OpenDay = operations['getOpenDay']['responses'][200]['content']['application/json']

/** An object that an item concerns. */
export type Example = OpenDay['blocks'][number]['examples'][number]

/** How an item stands: it blocks the close, it should be looked at, the close does it, nothing is left of it. */
export type ItemState = 'blocks' | 'warns' | 'later' | 'done'

/** A line of the checklist. */
export type CheckItem = {
  readonly item: string
  readonly state: ItemState
  readonly count: number
  readonly examples: readonly Example[]
  /** Where all of them are, below the property; null where no list has them. */
  readonly all: string | null
}

const BLOCKING = ['arrivals', 'departures', 'openShifts'] as const
const WARNING = ['foliosWithoutStay', 'overCredit', 'dirtyArrivals'] as const

const LISTS: Readonly<Record<string, string>> = {
  arrivals: 'arrivals',
  departures: 'departures',
  foliosWithoutStay: 'folios',
  overCredit: 'in-house',
  dirtyArrivals: 'arrivals',
}

const ORDER: readonly ItemState[] = ['blocks', 'warns', 'later', 'done']

/** The whole checklist, also of what is done already: what asks for somebody first. */
export function checkItems({ blocks, warnings, nightsDue }: OpenDay): readonly CheckItem[] {
  const nights = itemOf('nightsDue', nightsDue > 0 ? 'later' : 'done', { count: nightsDue, examples: [] })
  const items = [...known(blocks, BLOCKING, 'blocks'), nights, ...known(warnings, WARNING, 'warns')]
  return items.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
}

/** An item counted in words: `2 chegadas por tratar`. */
export function countText({ item, count }: Pick<CheckItem, 'item' | 'count'>, language: Language): string {
  const words = ITEM_WORDS[item]
  if (!words) return fillIn(OTHER_ITEM[language], { item, count })
  return fillIn(words[count === 0 ? 'none' : count === 1 ? 'one' : 'many'][language], { count })
}

/** Items counted in words, one after the other. */
export function countsText(items: readonly Pick<CheckItem, 'item' | 'count'>[], language: Language): string {
  return items.map((item) => countText(item, language)).join(', ')
}

/** Where an example is: a path below the property, and what stands behind it in the URL. */
export type Target = { readonly path: string; readonly search?: Readonly<Record<string, string>> }

/** Where an example is. A guest's stay goes before the folio of it. */
export function exampleTarget({ stayId, folioId, shiftId }: Example): Target | null {
  if (stayId) return { path: `stays/${stayId}` }
  if (folioId) return { path: `folios/${folioId}` }
  return shiftId ? { path: 'desk', search: { shift: shiftId } } : null
}

type Counted = { readonly item: string; readonly count: number; readonly examples: readonly Example[] }

/** The items of one kind, with those that nothing is left of and those that this page does not know. */
function known(found: readonly Counted[], names: readonly string[], state: ItemState): CheckItem[] {
  const others = found.map(({ item }) => item).filter((item) => !names.includes(item))
  return [...names, ...others].map((name) => {
    const one = found.find(({ item }) => item === name)
    return one ? itemOf(name, state, one) : itemOf(name, 'done', { count: 0, examples: [] })
  })
}

function itemOf(item: string, state: ItemState, of: Pick<Counted, 'count' | 'examples'>): CheckItem {
  return { item, state, count: of.count, examples: of.examples, all: LISTS[item] ?? null }
}
