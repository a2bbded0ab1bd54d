import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import type { Format } from '../words/format.ts'

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
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      answer(
        api.GET('/v1/properties/{propertyId}/accounts/find', {
          params: { path: { propertyId }, query },
          signal,
        }),
      ),
    staleTime: 5_000,
  } as const
}

/** An account in one line: room and name, then dates and balance. */
export function accountOptionText(
  { name, stay, balance }: FoundAccount,
  format: Format,
): { readonly title: string; readonly detail: string } {
  const room = stay?.roomNumber ? `${stay.roomNumber} · ` : ''
  const dates = stay ? `${format.date(stay.arrival)} – ${format.date(stay.departure)} · ` : ''
  return { title: `${room}${name}`, detail: `${dates}${format.money(balance)}` }
}
