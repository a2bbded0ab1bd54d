import type { ClientBase, Pool } from 'pg'

/** What an id is of, and the folio that it is, or lies on, or was issued for. */
export type PlaceOnFolio = {
  readonly kind: 'folio' | 'charge' | 'payment' | 'document'
  readonly folioId: string
}

/** Where something lies, by its id alone; null if the property has nothing of this id. */
export async function loadPlaceOnFolio(
  client: ClientBase | Pool,
  { propertyId, id }: { readonly propertyId: string; readonly id: string },
): Promise<PlaceOnFolio | null> {
  const found = await client.query<PlaceOnFolio>({
    name: 'load-place-on-folio',
    text: `select 'folio' as kind, id as "folioId" from folios where property_id = $1 and id = $2
      union all select 'charge', folio_id from charges where property_id = $1 and id = $2
      union all select 'payment', folio_id from payments where property_id = $1 and id = $2
      union all select 'document', folio_id from documents where property_id = $1 and id = $2`,
    values: [propertyId, id],
  })
  return found.rows[0] ?? null
}
