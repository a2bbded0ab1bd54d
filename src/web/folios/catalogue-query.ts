import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { type PageAsked, wholeList } from '../client/whole-list.ts'

/** A payment method as the API lists it. */
export type PaymentMethod =
  operations['listPaymentMethods']['responses'][200]['content']['application/json']['items'][number]

/** A discount of the catalogue as the API lists it. */
export type ListedDiscount =
  operations['listDiscounts']['responses'][200]['content']['application/json']['items'][number]

/** The query of all that can be charged, with all taxes and fees. The catalogue changes seldom. */
export function chargeCatalogueQuery(propertyId: string) {
  const params = (query: PageAsked) => ({ params: { path: { propertyId }, query } })
  return {
    queryKey: [propertyId, 'charge-catalogue'],
    queryFn: async () => {
      const [codes, taxes] = await Promise.all([
        wholeList((page) => answer(api.GET('/v1/properties/{propertyId}/charge-codes', params(page)))),
        wholeList((page) => answer(api.GET('/v1/properties/{propertyId}/taxes', params(page)))),
      ])
      return { codes, taxes }
    },
    staleTime: 60_000,
  } as const
}

/** The query of the rate that each currency was last taken at. */
export function exchangeRatesQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'exchange-rates'],
    queryFn: () =>
      answer(api.GET('/v1/properties/{propertyId}/exchange-rates', { params: { path: { propertyId } } })),
  } as const
}

/** The query of all ways in which money comes in. */
export function paymentMethodsQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'payment-methods'],
    queryFn: () =>
      wholeList((page) =>
        answer(
          api.GET('/v1/properties/{propertyId}/payment-methods', {
            params: { path: { propertyId }, query: page },
          }),
        ),
      ),
    staleTime: 60_000,
  } as const
}

/** The query of all discounts that are given by a code. */
export function discountsQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'discounts'],
    queryFn: () =>
      wholeList((page) =>
        answer(
          api.GET('/v1/properties/{propertyId}/discounts', { params: { path: { propertyId }, query: page } }),
        ),
      ),
    staleTime: 60_000,
  } as const
}
