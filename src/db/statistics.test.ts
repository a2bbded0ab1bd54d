import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { refreshStatistics } from './statistics.ts'

test('tables that have grown are looked at, at once; others are not', async () => {
  const { pool } = await testDatabase({ isEmpty: true, poolSize: 2 })
  const rowsKnown = async (): Promise<Readonly<Record<string, number>>> => {
    const found = await pool.query(
      `select relname as name, reltuples as rows from pg_class where relname in ('grown', 'Small "one"')`,
    )
    return Object.fromEntries(found.rows.map(({ name, rows }) => [name, rows]))
  }
  await pool.query('create table grown (id int); create table "Small ""one""" (id int)')
  const writer = await pool.connect()
  await writer.query('insert into grown select generate_series(1, 1000)')
  await writer.query('insert into "Small ""one""" values (1)')
  await refreshStatistics(pool)
  assert.deepEqual(await rowsKnown(), { grown: 1000, 'Small "one"': -1 })

  await writer.query('insert into "Small ""one""" select generate_series(1, 1000)')
  await writer.query('insert into grown select generate_series(1, 100)')
  await refreshStatistics(pool)
  assert.deepEqual(await rowsKnown(), { grown: 1000, 'Small "one"': 1001 })
  writer.release()
})
