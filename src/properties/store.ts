import type pg from 'pg'
import type { NewProperty, OpenProperty } from './property.ts'

/**
 * Adds a property and opens its books on a business date. False, and nothing changed, where the id is taken. Call it in
 * a transaction.
 */
export async function insertProperty(
  client: pg.ClientBase,
  property: NewProperty & { readonly instant: string },
): Promise<boolean> {
  const { id, name, currency, timeZone, environment = 'production', businessDate, instant } = property
  const { taxId = null, address = null } = property
  const added = await client.query(
    `insert into properties (id, name, currency, time_zone, parameters, created_at, tax_id, address)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      id,
      name,
      currency,
      timeZone,
      JSON.stringify({ environment }),
      instant,
      taxId,
      address && JSON.stringify(address),
    ],
  )
  if (added.rowCount === 0) return false
  await client.query('insert into books (property_id, business_date) values ($1, $2)', [id, businessDate])
  return true
}

/** Properties where a user has a role, by id; all of them for null. */
export async function loadProperties(
  pool: pg.Pool | pg.ClientBase,
  userId: string | null,
): Promise<readonly OpenProperty[]> {
  const found = await pool.query<OpenProperty>({
    name: 'load-properties',
    text: `select p.id, p.name, p.currency, p.time_zone as "timeZone", p.tax_id as "taxId", p.address, ${ENVIRONMENT},
        b.business_date as "businessDate"
      from properties p join books b on b.property_id = p.id
      where $1::text is null
        or exists (select 1 from user_roles r where r.property_id = p.id and r.user_id = $1)
      order by p.id`,
    values: [userId],
  })
  return found.rows
}

/** One property; null if there is none. */
export async function loadProperty(pool: pg.Pool, propertyId: string): Promise<OpenProperty | null> {
  const found = await pool.query<OpenProperty>({
    name: 'load-property',
    text: `select p.id, p.name, p.currency, p.time_zone as "timeZone", p.tax_id as "taxId", p.address, ${ENVIRONMENT},
        b.business_date as "businessDate"
      from properties p join books b on b.property_id = p.id where p.id = $1`,
    values: [propertyId],
  })
  return found.rows[0] ?? null
}

/** A parameter; those made before there was one are real hotels. */
const ENVIRONMENT = `coalesce(p.parameters ->> 'environment', 'production') as environment`
