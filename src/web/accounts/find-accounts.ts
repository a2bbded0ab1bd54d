import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import type { Format } from '../words/format.ts'
import type { Say } from '../words/language.tsx'
import { readAsked } from './asked.ts'
import type { accountWords } from './words.ts'

/** An account that was found, with what tells it from others. */
export type FoundAccount =
  operations['findAccounts']['responses'][200]['content']['application/json']['items'][number]

/** The query that finds accounts by room, name, reservation, folio, document, tax id or NSU. */
export function findAccountsQuery(
  propertyId: string,
  query: { readonly text: string; readonly includeClosed: boolean },
) {
  return {
    queryKey: [propertyId, 'accounts', 'find', query.text, query.includeClosed],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      const { text, isMeant, isNamed } = readAsked(query.text)
      const includeClosed = query.includeClosed || isNamed
      const { items } = await answer(
        api.GET('/v1/properties/{propertyId}/accounts/find', {
          params: { path: { propertyId }, query: { text, includeClosed } },
          signal,
        }),
      )
      return { items: items.filter(isMeant) }
    },
    staleTime: 5_000,
  } as const
}

/** An account in one line: room and name, then dates and balance; of an AR account, what it owes. */
export function accountOptionText(
  { kind, name, stay, balance, owed }: FoundAccount,
  { format, say }: { readonly format: Format; readonly say: Say<typeof accountWords> },
): { readonly title: string; readonly detail: string } {
  const room = stay?.roomNumber ? `${stay.roomNumber} · ` : ''
  const dates = stay ? `${format.date(stay.arrival)} – ${format.date(stay.departure)} · ` : ''
  const standing = kind === 'receivable' ? say('owes', { amount: format.money(owed) }) : format.money(balance)
  return { title: `${room}${name}`, detail: `${dates}${standing}` }
}
