import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'

/** A closed day, as a list has it. */
export type Day = operations['listDays']['responses'][200]['content']['application/json']['items'][number]
/** A closed day with its ledgers. */
export type DayDetail = operations['getDay']['responses'][200]['content']['application/json']

/** The query of the open day with its checklist. */
export function openDayQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'day'],
    queryFn: () => answer(api.GET('/v1/properties/{propertyId}/day', { params: { path: { propertyId } } })),
  } as const
}

/** The query of a closed day. */
export function dayQuery(propertyId: string, date: string) {
  return {
    queryKey: [propertyId, 'days', date],
    queryFn: () =>
      answer(api.GET('/v1/properties/{propertyId}/days/{date}', { params: { path: { propertyId, date } } })),
  } as const
}

/** The query of the days closed in a time of at most a month, both ends included. */
export function daysQuery(propertyId: string, time: { readonly from: string; readonly until: string }) {
  return {
    queryKey: [propertyId, 'days', time],
    queryFn: async (): Promise<readonly Day[]> => {
      const query = { ...time, limit: 31 }
      const page = await answer(
        api.GET('/v1/properties/{propertyId}/days', { params: { path: { propertyId }, query } }),
      )
      return page.items
    },
  } as const
}

/** The query of the latest jobs: among them is the one that runs. */
export function latestJobsQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'jobs', 'latest'],
    queryFn: async () => {
      const query = { limit: 20 }
      const page = await answer(
        api.GET('/v1/properties/{propertyId}/jobs', { params: { path: { propertyId }, query } }),
      )
      return page.items
    },
  } as const
}
