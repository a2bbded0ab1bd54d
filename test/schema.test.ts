import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type pg from 'pg'
import { type TestDatabase, testDatabase } from './database.ts'

// design.md 3, property first: read from the database's own catalog. `schema.sql` itself is compared with the
// migrations in src/db/schema-dump.test.ts.

/** Tables of no property: small, and the same for all of them. */
const SHARED = [
  'administration',
  'administration_log',
  'api_keys',
  'devices',
  'migrations',
  'properties',
  'roles',
  'sessions',
  'sign_in_tries',
  'user_settings',
  'users',
]

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})

/** Keys, unique constraints and indexes, and foreign keys of a property's table that do not begin with it. */
async function notPropertyFirst(pool: pg.Pool): Promise<readonly string[]> {
  const found = await pool.query<{ name: string }>({
    text: `with tables as (
        select c.oid, c.relname, a.attnum as property from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'property_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
      select t.relname || ': ' || i.relname as name
        from tables t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
        where (x.indisunique or x.indisprimary) and x.indkey[0] <> t.property
      union all
      select t.relname || ': has no primary key' from tables t
        where not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary)
      union all
      select t.relname || ': ' || k.conname
        from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
        join pg_class r on r.oid = k.confrelid
        left join pg_attribute a on a.attrelid = r.oid and a.attnum = k.confkey[1]
        where not (r.relname = any($1)) and (k.conkey[1] <> t.property or a.attname <> 'property_id')
      order by name`,
    values: [SHARED],
  })
  return found.rows.map((row) => row.name)
}

async function withoutProperty(pool: pg.Pool): Promise<readonly string[]> {
  const found = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'property_id' and not a.attisdropped)
      order by name`,
  )
  return found.rows.map((row) => row.name)
}

test('keys, unique constraints and foreign keys of a property’s tables begin with property_id', async () => {
  assert.deepEqual(await notPropertyFirst(database.pool), [])
})

test('tables of no property are those that are named here', async () => {
  assert.deepEqual(
    (await withoutProperty(database.pool)).filter((name) => !SHARED.includes(name)),
    [],
  )
})

test('no table has a trigger, and no column a sequence', async () => {
  const found = await database.pool.query(
    `select tgname as name from pg_trigger where not tgisinternal
      union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  )
  assert.deepEqual(found.rows, [])
})

test('each way to break the rule is found', async () => {
  const broken = await testDatabase()
  await broken.pool.query(`
    create table bad_key (id text, property_id text, primary key (id, property_id));
    create table bad_none (property_id text);
    create table bad_unique (property_id text primary key, code text, constraint bad_code unique (code));
    create table bad_index (property_id text primary key, code text);
    create unique index bad_code_index on bad_index (code, property_id);
    create table good (property_id text, id text, primary key (property_id, id), unique (id, property_id));
    create table bad_foreign (property_id text primary key, good_id text,
      constraint bad_order foreign key (good_id, property_id) references good (id, property_id));
    create table bad_shared (id text primary key);
    create table bad_reference (property_id text primary key,
      constraint bad_target foreign key (property_id) references bad_shared (id));
    create table fine (property_id text references properties (id), user_id text references users (id),
      primary key (property_id, user_id));`)
  assert.deepEqual(await notPropertyFirst(broken.pool), [
    'bad_foreign: bad_order',
    'bad_index: bad_code_index',
    'bad_key: bad_key_pkey',
    'bad_none: has no primary key',
    'bad_reference: bad_target',
    'bad_unique: bad_code',
    'good: good_id_property_id_key',
  ])
  assert.deepEqual(
    (await withoutProperty(broken.pool)).filter((name) => !SHARED.includes(name)),
    ['bad_shared'],
  )
})
