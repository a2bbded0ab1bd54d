import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { openDatabase } from './database.ts'
import { silentLog as log } from './log.ts'
import { inTransaction } from './transaction.ts'
import { parseInstant } from './types.ts'

const { pool, url, serverVersion } = await testDatabase({ isEmpty: true })

test('values come out as the program reads them, alone and in arrays', async () => {
  const { rows } = await pool.query(`
    select 9007199254740993::int8 as big, 1.50::numeric as number, date '2026-02-28' as day,
           timestamptz '2026-11-21 17:42:33.123456-03' as instant, timestamptz '2026-11-21 20:42:33+00' as whole,
           array[1, null]::int8[] as bigs, array[[date '2026-01-01'], [null::date]] as days,
           array[timestamptz '2026-11-21 20:42:33.5+00', null] as instants, null::int8 as none,
           'infinity'::timestamptz as never, array['a,"b', null] as texts`)
  assert.deepEqual(rows[0], {
    big: 9007199254740993n,
    number: '1.50',
    day: '2026-02-28',
    instant: '2026-11-21T20:42:33.123456Z',
    whole: '2026-11-21T20:42:33.000000Z',
    bigs: [1n, null],
    days: [['2026-01-01'], [null]],
    instants: ['2026-11-21T20:42:33.500000Z', null],
    none: null,
    never: 'infinity',
    texts: ['a,"b', null],
  })
  assert.throws(() => parseInstant('2026-11-21 17:42:33.123456-03'), /not in UTC/)
  assert.match(serverVersion, /^\d+\.\d+/)
})

test('a URL keeps its own options, and the sessions are in UTC', async () => {
  const other = await openDatabase({
    databaseUrl: `${url}?options=${encodeURIComponent('-c TimeZone=America/Sao_Paulo -c work_mem=7MB')}`,
    dataFolder: '',
    log,
    poolSize: 1,
    applicationName: 'trial',
  })
  const { rows } = await other.pool.query(
    `select current_setting('TimeZone') as zone, current_setting('work_mem') as memory,
            current_setting('application_name') as name`,
  )
  assert.deepEqual(rows, [{ zone: 'UTC', memory: '7MB', name: 'trial' }])
  await other.close()
  await other.close()
})

test('says what is wrong with a database that cannot be used, and not its password', async () => {
  const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: '', log })
  await assert.rejects(open('mysql://me:secret@host/db'), (error: Error) => !error.message.includes('secret'))
  await assert.rejects(open('postgresql://me:secret@127.0.0.1:1/db'), (error: Error) => {
    assert.match(error.message, /cannot be reached: .*ECONNREFUSED/)
    return !error.message.includes('secret')
  })
})

test('losing connections, idle and in use, does not end the process', async () => {
  const client = await pool.connect()
  await Promise.all([pool.query('select 1'), pool.query('select 1')])
  const others = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()'
  await assert.rejects(client.query(others))
  client.release(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await pool.query('select 1')
})

test('a transaction is committed whole, or not at all', async () => {
  await pool.query('create table notes (id int primary key)')
  const insert = 'insert into notes values ($1)'
  assert.equal(
    await inTransaction(pool, async (client) => {
      await client.query(insert, [1])
      return 'done'
    }),
    'done',
  )
  const failure = new Error('no')
  const failing = inTransaction(pool, async (client) => {
    await client.query(insert, [2])
    throw failure
  })
  await assert.rejects(failing, failure)
  const swallowing = inTransaction(pool, async (client) => {
    await client.query(insert, [3])
    await client.query(insert, [1]).catch(() => {})
  })
  await assert.rejects(swallowing, /rolled back/)
  const dying = inTransaction(pool, (client) => client.query('select pg_terminate_backend(pg_backend_pid())'))
  await assert.rejects(dying, { code: '57P01' })
  const { rows } = await pool.query('select id from notes')
  assert.deepEqual(rows, [{ id: 1 }])
})
