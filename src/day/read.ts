import type pg from 'pg'

/** The shift that a user has open; null if there is none. */
export async function loadOpenShift(
  pool: pg.Pool,
  propertyId: string,
  userId: string,
): Promise<string | null> {
  const found = await pool.query<{ id: string }>({
    name: 'load-open-shift',
    text: `select id from shifts where property_id = $1 and user_id = $2 and state = 'open'`,
    values: [propertyId, userId],
  })
  return found.rows[0]?.id ?? null
}

/** What a property's season came to, all amounts in minor units of its currency. */
export type SeasonSummary = {
  readonly stays: number
  readonly nights: number
  readonly revenueMinor: bigint
  /** Billed A Faturar, and to how many AR accounts. */
  readonly onAccountMinor: bigint
  readonly debtors: number
  readonly cardMinor: bigint
  readonly openFolios: number
  readonly guestLedgerMinor: bigint
  readonly closedDays: number
  readonly sealedDays: number
}

/** What the property's books say, over all days. */
export async function loadSeason(pool: pg.Pool, propertyId: string): Promise<SeasonSummary> {
  const found = await pool.query<SeasonSummary>({
    name: 'load-season',
    text: `select
        (select count(*)::int4 from stays where property_id = $1 and state = 'departed') as stays,
        (select count(*)::int4 from stay_nights where property_id = $1 and charge_id is not null) as nights,
        (select count(*)::int4 from folios where property_id = $1 and state in ('open', 'locked')) as "openFolios",
        (select count(*)::int4 from days where property_id = $1) as "closedDays",
        (select count(digest)::int4 from days where property_id = $1) as "sealedDays",
        sums.* from (
        select
          coalesce(sum(amount_minor) filter (where credit_ledger = 'revenue'), 0)::int8
            - coalesce(sum(amount_minor) filter (where debit_ledger = 'revenue'), 0)::int8 as "revenueMinor",
          coalesce(sum(amount_minor) filter (where debit_ledger = 'city'), 0)::int8
            - coalesce(sum(amount_minor) filter (where credit_ledger = 'city'), 0)::int8 as "onAccountMinor",
          count(distinct debit_id) filter (where debit_ledger = 'city')::int4 as debtors,
          coalesce(sum(amount_minor) filter (where debit_ledger = 'card'), 0)::int8
            - coalesce(sum(amount_minor) filter (where credit_ledger = 'card'), 0)::int8 as "cardMinor",
          coalesce(sum(amount_minor) filter (where debit_ledger = 'guest'), 0)::int8
            - coalesce(sum(amount_minor) filter (where credit_ledger = 'guest'), 0)::int8 as "guestLedgerMinor"
        from postings where property_id = $1
      ) as sums`,
    values: [propertyId],
  })
  return found.rows[0]!
}
