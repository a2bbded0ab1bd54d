import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'

/** A folio with its lines and what may be done with it. */
export type Folio = operations['getFolio']['responses'][200]['content']['application/json']
/** A folio in a list. */
export type ListedFolio =
  operations['listFolios']['responses'][200]['content']['application/json']['items'][number]
/** A charge of a folio, with its taxes and fees. */
export type Charge = Folio['charges'][number]
/** A payment of a folio; a refund is below zero. */
export type Payment = Folio['payments'][number]
/** An operation that was done with a folio. */
export type Done =
  operations['getFolioHistory']['responses'][200]['content']['application/json']['items'][number]
/** An account with its folios. */
export type Account = operations['getAccount']['responses'][200]['content']['application/json']

/** The query of a folio, with the version that a close is checked against. */
export function folioQuery(propertyId: string, folioId: string) {
  return {
    queryKey: [propertyId, 'folios', folioId],
    queryFn: async (): Promise<{ readonly folio: Folio; readonly version: string | null }> => {
      const asked = api.GET('/v1/properties/{propertyId}/folios/{folioId}', {
        params: { path: { propertyId, folioId } },
      })
      const folio = await answer(asked)
      return { folio, version: (await asked).response.headers.get('ETag') }
    },
  } as const
}

/** The query of everything that was done with a folio, the latest first. */
export function historyQuery(propertyId: string, folioId: string) {
  return {
    queryKey: [propertyId, 'folios', folioId, 'history'],
    queryFn: async () => {
      const path = { propertyId, folioId }
      const asked = api.GET('/v1/properties/{propertyId}/folios/{folioId}/history', { params: { path } })
      return (await answer(asked)).items
    },
  } as const
}

/** The query of an account. */
export function accountQuery(propertyId: string, accountId: string) {
  return {
    queryKey: [propertyId, 'accounts', accountId],
    queryFn: () =>
      answer(
        api.GET('/v1/properties/{propertyId}/accounts/{accountId}', {
          params: { path: { propertyId, accountId } },
        }),
      ),
  } as const
}
