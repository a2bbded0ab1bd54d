import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { silentLog as log } from './log.ts'
import { migrate } from './migrate.ts'

const folders: string[] = []

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('applies the new files in order, once', async () => {
  const { pool } = await testDatabase({ isEmpty: true })
  const folder = await newFolder({
    '0001_a.sql': 'create table a (id int);',
    '0002_b.sql': 'alter table a add b int;',
  })
  assert.deepEqual(await migrate(pool, { folder }), { applied: ['0001_a.sql', '0002_b.sql'] })
  assert.deepEqual(await migrate(pool, { folder }), { applied: [] })
  await writeFile(join(folder, '0003_c.sql'), 'create table c (id int); create index c_by_id on c (id);')
  await writeFile(join(folder, 'README.md'), 'not a migration')
  assert.deepEqual(await migrate(pool, { folder }), { applied: ['0003_c.sql'] })
  const { rows } = await pool.query(
    'select number, name, length(checksum) as length from migrations order by number',
  )
  assert.deepEqual(rows[2], { number: 3, name: '0003_c.sql', length: 64 })
})

test('of servers that start at once one migrates, and the others wait for it', async () => {
  const { url } = await testDatabase({ isEmpty: true })
  const folder = await newFolder({
    '0001_a.sql': 'create table a (id int); select pg_sleep(0.1);',
    '0002_b.sql': 'insert into a values (1); select pg_sleep(0.1);',
  })
  const servers = await Promise.all(
    [1, 2, 3, 4].map(() => openDatabase({ databaseUrl: url, dataFolder: '', log, poolSize: 2 })),
  )
  const applied = await Promise.all(servers.map(({ pool }) => migrate(pool, { folder })))
  assert.deepEqual(applied.map((one) => one.applied.length).sort(), [0, 0, 0, 2])
  const { rows } = await servers[0]!.pool.query('select count(*)::int as count from a')
  assert.deepEqual(rows, [{ count: 1 }])
  await Promise.all(servers.map((server) => server.close()))
})

test('a file that fails leaves nothing of itself, and is named with its line', async () => {
  const { pool } = await testDatabase({ isEmpty: true })
  const folder = await newFolder({
    '0001_a.sql': 'create table a (id int);',
    '0002_b.sql': 'create table b (id int);\ncreate table c (\n  id nonsense\n);',
  })
  await assert.rejects(migrate(pool, { folder }), /the migration 0002_b.sql failed, line 3: .*nonsense/)
  const { rows } = await pool.query(`select name, to_regclass('b') as b from migrations`)
  assert.deepEqual(rows, [{ name: '0001_a.sql', b: null }])
  await writeFile(join(folder, '0002_b.sql'), 'create table b (id int);')
  assert.deepEqual(await migrate(pool, { folder }), { applied: ['0002_b.sql'] })
})

test('refuses a changed file, and one with other line ends is not changed', async () => {
  const { pool } = await testDatabase({ isEmpty: true })
  const folder = await newFolder({ '0001_a.sql': 'create table a (\n  id int\n);\n' })
  await migrate(pool, { folder })
  await writeFile(join(folder, '0001_a.sql'), 'create table a (\r\n  id int\r\n);\r\n')
  await migrate(pool, { folder })
  await writeFile(join(folder, '0001_a.sql'), 'create table a (\n  id bigint\n);\n')
  await writeFile(join(folder, '0002_b.sql'), 'create table b (id int);')
  await assert.rejects(migrate(pool, { folder }), /0001_a.sql was changed after it was applied/)
  const { rows } = await pool.query(`select to_regclass('b') as b`)
  assert.deepEqual(rows, [{ b: null }])
})

test('refuses a database that is newer than the program, or has another history', async () => {
  const { pool } = await testDatabase({ isEmpty: true })
  const both = await newFolder({ '0001_a.sql': 'select 1;', '0002_b.sql': 'select 2;' })
  await migrate(pool, { folder: both })
  const older = await newFolder({ '0001_a.sql': 'select 1;' })
  await assert.rejects(
    migrate(pool, { folder: older }),
    /newer than this program: it has the migration 0002_b.sql/,
  )
  const other = await newFolder({ '0001_a.sql': 'select 1;', '0002_c.sql': 'select 2;' })
  await assert.rejects(migrate(pool, { folder: other }), /has the migration 0002_b.sql where .* 0002_c.sql/)
})

test('refuses a folder whose numbers are not in order', async () => {
  const { pool } = await testDatabase({ isEmpty: true })
  for (const names of [
    ['0002_b.sql'],
    ['0001_a.sql', '0001_b.sql'],
    ['0001_a.sql', '0003_c.sql'],
    ['1_a.sql'],
  ]) {
    const folder = await newFolder(Object.fromEntries(names.map((name) => [name, 'select 1;'])))
    await assert.rejects(migrate(pool, { folder }), /must be named \d{4}_name.sql/)
  }
})

test('finds what was applied to tables in a schema of their own, where that was kept in public', async () => {
  const { pool, url } = await testDatabase({ isEmpty: true })
  const folder = await newFolder({ '0001_a.sql': 'create table properties (id int);' })
  await pool.query('create schema hotel')
  const database = await openDatabase({ databaseUrl: url, dataFolder: '', log, poolSize: 2 })
  const hotel = await database.inSchema('hotel')
  try {
    await migrate(hotel.pool, { folder })
    await pool.query('alter table hotel.migrations set schema public')
    assert.deepEqual(await migrate(hotel.pool, { folder }), { applied: [] })
    const { rows } = await pool.query(
      `select to_regclass('hotel.migrations') is not null as here, to_regclass('public.migrations') as there`,
    )
    assert.deepEqual(rows, [{ here: true, there: null }])
  } finally {
    await hotel.close()
    await database.close()
  }
})

async function newFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comanda-migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql)
  return folder
}
