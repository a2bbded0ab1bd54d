import type pg from 'pg'

/**
 * Tells the planner what bulk work has done to the tables, sooner than autovacuum does, which looks once in a while. As
 * every index of ours begins with the same property, a planner that knows nothing takes any of them for any query, and
 * reads a property's whole table where one row was asked for. A table counts as grown when its file is half as large
 * again as it was at the last look, and more than one page: the count of changed rows would be the direct measure, but
 * a connection tells its own only a second later.
 */
export async function refreshStatistics(pool: pg.Pool): Promise<void> {
  const grown = await pool.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace
        and pg_relation_size(oid) > (1 + 1.5 * relpages) * current_setting('block_size')::int8`,
  )
  if (grown.rows.length > 0) await pool.query(`analyze ${grown.rows.map((table) => table.name).join(', ')}`)
}
