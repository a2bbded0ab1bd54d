import { useSetting } from '../../client/settings.ts'
import { type GridState, gridStateFromSearch, searchFromGridState, stateText } from './grid-state.ts'

/** A saved view (*Visão*): a list's state by a name. Periods stay periods, so that Hoje is today whenever it is chosen. */
export type SavedView = { readonly name: string; readonly search: Readonly<Record<string, unknown>> }

/** The views that the user saved of a list, and how to change them. */
export function useSavedViews(list: string): [readonly SavedView[], (views: readonly SavedView[]) => void] {
  return useSetting<readonly SavedView[]>(`views.${list}`, NONE, areViews)
}

/** The views with this state by this name, in the place of one that had it. */
export function saveView(views: readonly SavedView[], name: string, state: GridState): readonly SavedView[] {
  const { view: _, ...search } = searchFromGridState(state)
  const others = views.filter((one) => one.name !== name)
  return [...others, { name, search }].sort((a, b) => a.name.localeCompare(b.name))
}

/** The state that a view gives. */
export function stateOfView({ name, search }: SavedView): GridState {
  return { ...gridStateFromSearch(search), view: name }
}

/** True where the list still shows what the view says. */
export function isAsSaved(view: SavedView, state: GridState): boolean {
  return stateText(stateOfView(view)) === stateText(state)
}

const NONE: readonly SavedView[] = []

function areViews(value: unknown): value is readonly SavedView[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => typeof one?.name === 'string' && typeof one.search === 'object' && one.search !== null,
    )
  )
}
