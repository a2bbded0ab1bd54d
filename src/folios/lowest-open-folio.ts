import { type Context, type Effect, insert } from '../journal/operation.ts'
import type { State } from '../journal/state.ts'
import { type Folio, nextFolioNumber, openFolio, takesCharges } from './folio.ts'
import { folios, foliosOfAccount } from './store.ts'

/** The lowest of these folios that charges may be posted to; null if none takes any. */
export function lowestOpen(folios: readonly Folio[]): Folio | null {
  return folios.filter(takesCharges).sort((a, b) => a.number - b.number)[0] ?? null
}

/**
 * The folio that an account's charges fall on where nobody names one: its lowest open one; a new one where none is
 * open. Needs {@link foliosOfAccount}.
 */
export function lowestOpenFolio(
  accountId: string,
  state: State,
  context: Context,
): { readonly folioId: string; readonly effects: readonly Effect[] } {
  const held = state.list(foliosOfAccount, accountId)
  const open = lowestOpen(held)
  if (open) return { folioId: open.id, effects: [] }
  const opened = openFolio({
    id: context.id('fol'),
    accountId,
    number: nextFolioNumber(held),
    businessDate: context.businessDate,
    instant: context.instant,
  })
  return { folioId: opened.id, effects: [insert(folios, opened)] }
}
