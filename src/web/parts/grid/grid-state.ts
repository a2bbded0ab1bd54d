import { type Filter, fitsOperator, OPERATORS } from './filter.ts'
import type { SortKey } from './sort.ts'

/** What a list shows of its rows: the part of a screen that stands in the URL, and that a saved view keeps. */
export type GridState = {
  /** What is searched for in the shown columns. */
  readonly text: string
  readonly sort: readonly SortKey[]
  readonly filters: readonly Filter[]
  /** The name of the saved view that this began as. */
  readonly view: string | null
}

/** All rows, as they come. */
export const EVERYTHING: GridState = { text: '', sort: [], filters: [], view: null }

/** The search parameters of a list; a key that is not set is undefined, so that spreading it takes it away. */
export type GridSearch = {
  readonly q: string | undefined
  readonly sort: string | undefined
  readonly f: readonly string[] | undefined
  readonly view: string | undefined
}

/**
 * Reads `?q=silva&sort=-balance,name&f=state:is:open,locked&f=arrival:between:2026-11-01..2026-11-30&view=Minhas`.
 * What is not understood is left out: a URL is typed by people, and kept longer than columns are.
 */
export function gridStateFromSearch(search: Readonly<Record<string, unknown>>): GridState {
  const filters = asTexts(search.f).flatMap((text) => filterFromText(text) ?? [])
  const view = asTexts(search.view)[0] ?? ''
  return {
    text: asTexts(search.q)[0] ?? '',
    sort: sortFromText(asTexts(search.sort)[0] ?? ''),
    filters,
    view: view === '' ? null : view,
  }
}

/** The opposite of {@link gridStateFromSearch}: what it gives is read as the same state. */
export function searchFromGridState({ text, sort, filters, view }: GridState): GridSearch {
  return {
    q: text === '' ? undefined : text,
    sort:
      sort.length === 0
        ? undefined
        : sort.map(({ column, isDescending }) => (isDescending ? `-${column}` : column)).join(','),
    f: filters.length === 0 ? undefined : filters.map(textFromFilter),
    view: view ?? undefined,
  }
}

/** A state as text: equal for states that show the same, whatever their view. For comparing and for keeping. */
export function stateText(state: GridState): string {
  return JSON.stringify(searchFromGridState({ ...state, view: null }))
}

/** A filter as it stands in a URL: column, operator and values. */
export function textFromFilter({ column, operator, values }: Filter): string {
  if (values.length === 0) return `${column}:${operator}`
  const text = operator === 'between' ? values.join('..') : values.map(escapeComma).join(',')
  return `${column}:${operator}:${text}`
}

/** The opposite of {@link textFromFilter}; null for other text. */
export function filterFromText(text: string): Filter | null {
  const match = /^([A-Za-z_][\w-]*):([a-z]+)(?::(.*))?$/s.exec(text)
  const operator = OPERATORS.find((one) => one === match?.[2])
  if (!match || !operator) return null
  const filter = { column: match[1]!, operator, values: valuesFromText(operator, match[3]) }
  return fitsOperator(filter) ? filter : null
}

function valuesFromText(operator: string, text: string | undefined): readonly string[] {
  if (text === undefined) return []
  if (operator === 'between') return text.split('..')
  return [...text.matchAll(/((?:[^\\,]|\\.)*)(?:,|$)/gs)]
    .map(([, value = '']) => value.replaceAll(/\\(.)/gs, '$1'))
    .slice(0, countValues(text))
}

/** Commas that part values, and one: the pattern finds an empty value more at the end. */
function countValues(text: string): number {
  return text.replaceAll(/\\./gs, '').split(',').length
}

function escapeComma(value: string): string {
  return value.replaceAll(/[\\,]/g, '\\$&')
}

function sortFromText(text: string): readonly SortKey[] {
  const keys = text
    .split(',')
    .filter((part) => /^-?[A-Za-z_][\w-]*$/.test(part))
    .map((part) => ({ column: part.replace(/^-/, ''), isDescending: part.startsWith('-') }))
  return keys.filter(({ column }, at) => keys.findIndex((key) => key.column === column) === at)
}

/** A parameter as texts: a router reads `?q=101` as a number, and one `f` as no list. */
function asTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(asTexts)
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
