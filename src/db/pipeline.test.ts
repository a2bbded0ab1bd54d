import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { isConnectionError } from './errors.ts'
import { openPipeline, pipelined, type Statement } from './pipeline.ts'

const database = await testDatabase({ isEmpty: true })
await database.pool.query('create table kept (n int8 primary key, at timestamptz, document json)')

const ONE: Statement = { name: 'one', text: 'select 1::int8 as n' }

function add(n: string): Statement {
  return { name: 'add', text: 'insert into kept (n) values ($1)', values: [n] }
}

test('statements are answered in order, each with its rows as the program reads them', async () => {
  const client = await database.connectAlone()
  const document = { name: 'document', text: 'select $1::json as document' }
  for (const round of [1, 2]) {
    const answers = await pipelined(client, [
      ONE,
      { text: 'select n, $1::date as day from generate_series(1, 2) as n', values: ['2026-02-28'] },
      add(String(round)),
      add(String(round + 10)),
      { ...document, values: [Buffer.from('{"a":[1]}')] },
      { ...document, values: [null] },
      { name: 'none', text: 'select n from kept where n < 0' },
      { text: `select timestamptz '2026-11-21 17:42:33-03' as at` },
    ])
    assert.deepEqual(answers, [
      { command: 'SELECT 1', rows: [{ n: 1n }] },
      {
        command: 'SELECT 2',
        rows: [
          { n: 1, day: '2026-02-28' },
          { n: 2, day: '2026-02-28' },
        ],
      },
      { command: 'INSERT 0 1', rows: [] },
      { command: 'INSERT 0 1', rows: [] },
      { command: 'SELECT 1', rows: [{ document: { a: [1] } }] },
      { command: 'SELECT 1', rows: [{ document: null }] },
      { command: 'SELECT 0', rows: [] },
      { command: 'SELECT 1', rows: [{ at: '2026-11-21T20:42:33.000000Z' }] },
    ])
  }
  const { rows } = await client.query(
    'select name, generic_plans + custom_plans as runs from pg_prepared_statements order by name',
  )
  assert.deepEqual(rows, [
    { name: 'add', runs: 4n },
    { name: 'document', runs: 4n },
    { name: 'none', runs: 2n },
    { name: 'one', runs: 2n },
  ])
  await client.end()
})

test('an error passes over what is behind it, and the connection goes on', async () => {
  const client = await database.connectAlone()
  const begin = { name: 'begin', text: 'begin' }
  const commit = { name: 'commit', text: 'commit' }
  const broken = { name: 'broken', text: 'select 1 / $1::int as n', values: ['0'] }
  const failing = pipelined(client, [begin, add('100'), ONE, broken, add('101'), commit])
  await assert.rejects(failing, { code: '22012' })
  await assert.rejects(pipelined(client, [ONE]), { code: '25P02' })
  const [rolledBack] = await pipelined(client, [commit])
  assert.equal(rolledBack!.command, 'ROLLBACK')
  // What was prepared in the round trip that failed is prepared anew.
  const [one, two] = await pipelined(client, [ONE, { ...broken, values: ['1'] }, begin, commit])
  assert.deepEqual([one!.rows, two!.rows], [[{ n: 1n }], [{ n: 1 }]])
  const { rows } = await client.query('select n from kept where n >= 100')
  assert.deepEqual(rows, [])
  await assert.rejects(pipelined(client, [{ text: 'no statement' }]), { code: '42601' })
  await assert.rejects(pipelined(client, [add('not a number')]), { code: '22P02' })
  await assert.rejects(pipelined(client, [{ text: 'copy kept from stdin' }]), { code: '57014' })
  const [empty, after] = await pipelined(client, [{ text: '' }, ONE])
  assert.deepEqual([empty, after!.rows], [{ command: '', rows: [] }, [{ n: 1n }]])
  await client.query('alter table kept add note text')
  const all = { name: 'all', text: 'select * from kept where n < 0' }
  await pipelined(client, [all])
  await client.query('alter table kept drop note')
  await assert.rejects(pipelined(client, [all]), { code: '0A000' })
  assert.deepEqual((await pipelined(client, [all]))[0]!.rows, [])
  await client.end()
})

test('PostgreSQL works on what it has while more is made up', async () => {
  const client = await database.connectAlone()
  const working = async (): Promise<boolean> => {
    const { rows } = await database.pool.query(
      `select state = 'active' and wait_event = 'PgSleep' as working from pg_stat_activity where pid = $1`,
      [(client as unknown as { readonly processID: number }).processID],
    )
    return rows[0].working
  }
  const pipeline = openPipeline(client)
  pipeline.send([ONE, { name: 'sleep', text: `select pg_sleep(0.5)::text as slept` }])
  while (!(await working())) {}
  pipeline.send([ONE, add('200')])
  const answers = await pipeline.end([ONE])
  assert.deepEqual(
    answers.map(({ command, rows }) => [command, rows]),
    [
      ['SELECT 1', [{ n: 1n }]],
      ['SELECT 1', [{ slept: '' }]],
      ['SELECT 1', [{ n: 1n }]],
      ['INSERT 0 1', []],
      ['SELECT 1', [{ n: 1n }]],
    ],
  )
  const failing = openPipeline(client)
  failing.send([{ text: 'select 1 / 0' }])
  failing.send([add('201')])
  await assert.rejects(failing.end([ONE]), { code: '22012' })
  assert.deepEqual(await openPipeline(client).end([]), [])
  await client.end()
})

test('a transaction whose process hangs between two pieces gives its locks back in the end', async () => {
  const client = await database.connectAlone()
  const { rows } = await client.query(
    `select current_setting('transaction_timeout', true) as whole, current_setting('idle_in_transaction_session_timeout') as idle`,
  )
  assert.deepEqual(rows, [{ whole: '1min', idle: '30s' }])
  await client.query(`set transaction_timeout = '300ms'`)
  const pipeline = openPipeline(client)
  pipeline.send([{ text: 'begin' }, ONE])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await assert.rejects(pipeline.end([ONE]), isConnectionError)
})

test('a connection that is lost rejects what is under way, and what comes after', async () => {
  const client = await database.connectAlone()
  const [own] = await pipelined(client, [{ text: 'select pg_backend_pid() as pid' }])
  const { pid } = own!.rows[0] as { readonly pid: number }
  const waiting = pipelined(client, [ONE, { text: 'select pg_sleep(60)' }])
  const lost = assert.rejects(waiting, { code: '57P01' })
  await database.pool.query('select pg_terminate_backend($1)', [pid])
  await lost
  await assert.rejects(pipelined(client, [ONE]), isConnectionError)
})
