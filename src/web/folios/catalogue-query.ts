import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { wholeList } from '../client/whole-list.ts'

/** A payment method as the API lists it. */
export type PaymentMethod =
  operations['listPaymentMethods']['responses'][200]['content']['application/json']['items'][number]

/** The query of all that can be charged. The catalogue changes seldom. */
export function chargeCodesQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'charge-codes'],
    queryFn: () =>
      wholeList((page) =>
        answer(
          api.GET('/v1/properties/{propertyId}/charge-codes', {
            params: { path: { propertyId }, query: page },
          }),
        ),
      ),
    staleTime: 60_000,
  } as const
}

/** The query of all taxes and fees. */
export function taxesQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'taxes'],
    queryFn: () =>
      wholeList((page) =>
        answer(
          api.GET('/v1/properties/{propertyId}/taxes', { params: { path: { propertyId }, query: page } }),
        ),
      ),
    staleTime: 60_000,
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
