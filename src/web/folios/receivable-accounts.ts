import { answer, api } from '../client/api.ts'
import type { FoundAccount } from '../parts/fields/account-field.tsx'

/** The AR accounts whose name, tax id or external id has a text, for a field that asks who owes. */
export async function findReceivables(asked: {
  readonly propertyId: string
  readonly text: string
  readonly signal: AbortSignal
}): Promise<readonly FoundAccount[]> {
  const { propertyId, text, signal } = asked
  const query = { kind: 'receivable', status: 'active', limit: 20, ...(text !== '' && { text }) } as const
  const { items } = await answer(
    api.GET('/v1/properties/{propertyId}/accounts', { params: { path: { propertyId }, query }, signal }),
  )
  return items.map(({ id, name, owed }) => ({ accountId: id, name, balance: owed }))
}
