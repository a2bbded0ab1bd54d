import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { type BookingRow, bookingsText } from '../../test/bookings.ts'
import { comanda, type Ran, startComanda } from '../../test/command.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { startEmbedded } from '../db/embedded.ts'
import { findProcesses, isAlive } from '../db/embedded-process.ts'
import { silentLog } from '../db/log.ts'
import { hashSecret } from '../users/credential.ts'
import { presentHolder, signIn } from '../users/sessions.ts'

let folder: string
let database: TestDatabase
let env: Readonly<Record<string, string>>
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comanda-cli-'))
  database = await testDatabase()
  env = { DATABASE_URL: database.url }
})
after(() => rm(folder, { recursive: true }))

const on = (...args: readonly string[]): Promise<Ran> => comanda(args, { env })

async function bookingsFile(name: string, rows: readonly BookingRow[]): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, name.endsWith('.gz') ? gzipSync(bookingsText(rows)) : bookingsText(rows))
  return file
}

test('help says what each command does, and needs no database', async () => {
  const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }
  const all = await comanda(['--help'], { env: nowhere })
  assert.equal(all.code, 0)
  for (const name of ['migrate', 'import', 'replay', 'close-day', 'verify', 'ledger', 'user']) {
    assert.match(all.stdout, new RegExp(`\\n  ${name} `))
  }
  const own = await comanda(['import', 'bookings', '--help'], { env: nowhere })
  assert.equal(own.code, 0)
  for (const option of ['--all-or-nothing', '--skip-bad-rows', '--dry-run']) {
    assert.ok(own.stdout.includes(option), option)
  }
})

test('what is asked wrongly is answered in one sentence, in the language asked for, and with exit code 1', async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['nonsense'], /^Unknown command: nonsense\. See comanda --help\.\n$/],
    [['user', 'nonsense'], /^Unknown command: nonsense\. See comanda --help\.\n$/],
    [['verify', '--proprety', 'x'], /^Unknown option: --proprety\. See --help\.\n$/],
    [['verify', 'x'], /^There are too many arguments: x\.\n$/],
    [['import', 'bookings'], /^The argument file is missing\.\n$/],
    [['verify', '--property'], /^The option --property <id> has no value\.\n$/],
    [
      ['import', 'bookings', 'f', '--all-or-nothing', '--skip-bad-rows'],
      /^The options --all-or-nothing and --skip-bad-rows cannot be used together\.\n$/,
    ],
    [['replay', '--property', 'x'], /^The option --until <date> is missing\.\n$/],
    [['replay', '--property', 'x', '--until', '2015-02-30'], /^Invalid input: --until must be a day/],
    [['replay', '--property', 'x', '--until', '2015-02-28'], /^Not found: property x\n$/],
    [['close-day', '--property', 'x', '--date', 'today'], /^Invalid input: --date must be a day/],
    [['verify', '--property', 'x'], /^Not found: property x\n$/],
    [
      ['ledger', '--format', 'xml'],
      /^Invalid value in --format <\w+>: xml\. It may be: hledger, json, csv\.\n$/,
    ],
    [['import', 'bookings', join(folder, 'none.csv')], /^The file .*none.csv cannot be read: ENOENT\n$/],
    [['import', 'bookings', folder], /^The file .* cannot be read: EISDIR\n$/],
    [['user', 'key', 'nobody'], /^Not found: user nobody\n$/],
  ]
  for (const [args, expected] of cases) {
    const { code, stderr } = await on(...args)
    assert.equal(code, 1, args.join(' '))
    assert.match(stderr, expected)
    assert.doesNotMatch(stderr, /\n {4}at /)
  }
  const portuguese = await comanda(['verify', '--property', 'x'], {
    env: { ...env, COMANDA_LANGUAGE: 'pt-BR' },
  })
  assert.equal(portuguese.stderr, 'Não encontrado: hotel x\n')
  const usage = await comanda(['nada'], { env: { ...env, COMANDA_LANGUAGE: 'pt-BR' } })
  assert.equal(usage.stderr, 'Comando desconhecido: nada. Veja comanda --help.\n')
  const away = await comanda(['verify'], { env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' } })
  assert.equal(away.code, 1)
  assert.match(away.stderr, /^the database cannot be reached: .*\n$/)
})

test('a command that has the server waits for those that joined it', async () => {
  const dataFolder = join(folder, 'shared')
  const owner = await startEmbedded({ dataFolder, log: silentLog, joins: true })
  const guest = await startEmbedded({ dataFolder, log: silentLog, joins: true })
  assert.equal(guest.pid, owner.pid)
  const client = new pg.Client(guest.config)
  await client.connect()
  let isStopped = false
  const stopped = owner.stop().then(() => {
    isStopped = true
  })
  await sleep(600)
  assert.equal(isStopped, false)
  await client.query('select 1')
  await client.end()
  await guest.stop()
  await stopped
  assert.deepEqual(await findProcesses(join(dataFolder, 'postgresql')), [])
})

test('commands work beside the process that has the data folder; only a second server is refused', async () => {
  const dataFolder = join(folder, 'data')
  const owner = await startEmbedded({ dataFolder, log: silentLog })
  try {
    const beside = { env: { DATABASE_URL: '', COMANDA_DATA: dataFolder, COMANDA_PORT: '0' } }
    for (const args of [['migrate'], ['user', 'add', 'ana'], ['verify']]) {
      const { code, stderr } = await comanda(args, beside)
      assert.equal(code, 0, stderr)
    }
    assert.ok(isAlive(owner.pid))
    const { code, stderr } = await comanda(['start'], beside)
    assert.equal(code, 1)
    assert.match(
      stderr,
      /^The data folder .*data is in use by another process \(\d+\): stop that one, or use its API.\n$/,
    )
  } finally {
    await owner.stop()
  }
})

test('a file of bookings is imported, lived, verified and closed by commands alone', async () => {
  const file = await bookingsFile('good.csv.gz', [
    {},
    { company: '110', adr: '100.5' },
    { company: '110', adr: '100.5' },
    { stays_in_week_nights: '0' },
    { hotel: 'City Hotel', reservation_status: 'Canceled' },
    { arrival_date_day_of_month: '7' },
  ])
  const dry = await on('import', 'bookings', file, '--dry-run')
  assert.match(dry.stdout, /A dry run, nothing was written: 6 rows, 0 refused/)
  const imported = await on('import', 'bookings', file)
  assert.equal(imported.code, 0, imported.stderr)
  assert.match(imported.stdout, /resort-hotel: 5 stays to be lived \(8 room nights\), 0 cancelled/)
  assert.match(imported.stdout, /6 rows: 6 imported, 0 there already, 0 refused/)
  assert.match(
    (await on('import', 'bookings', file)).stdout,
    /6 rows: 0 imported, 6 there already, 0 refused/,
  )

  const lived = await on('replay', '--property', 'resort-hotel', '--until', '2015-07-05')
  assert.equal(lived.code, 0, lived.stderr)
  assert.match(lived.stdout, /This run: 5 days, 4 arrivals, 4 departures, 6 room nights/)
  assert.match(
    lived.stdout,
    /4 stays, 6 room nights, EUR 562.00, of which EUR 402.00 owed by 1 AR accounts and EUR 160.00 by card/,
  )
  assert.match(lived.stdout, /Open folios: 0; guest ledger: EUR 0.00; days closed: 5, sealed: 5/)

  const wrongDay = await on('close-day', '--property', 'resort-hotel', '--date', '2015-07-05')
  assert.deepEqual([wrongDay.code, wrongDay.stderr], [0, ''], 'a closed day is found closed')
  const future = await on('close-day', '--property', 'resort-hotel', '--date', '2015-07-08', '--dry-run')
  assert.deepEqual(
    [future.code, future.stderr],
    [1, 'The open business date is 2015-07-06, not 2015-07-08.\n'],
  )
  const preview = await on('close-day', '--property', 'resort-hotel', '--date', '2015-07-06', '--dry-run')
  assert.match(
    preview.stdout,
    /2015-07-06: 0 room nights to post; nothing was written\nNothing blocks the close/,
  )
  const closed = await on('close-day', '--property', 'resort-hotel', '--date', '2015-07-06')
  assert.match(closed.stdout, /resort-hotel: the day 2015-07-06 is closed and sealed; 0 room nights posted/)
  const blocked = await on('close-day', '--property', 'resort-hotel', '--date', '2015-07-07')
  assert.deepEqual(
    [blocked.code, blocked.stderr],
    [1, 'The day 2015-07-07 cannot be closed: arrivals to handle: 1.\n'],
  )

  const right = await on('verify')
  assert.equal(right.code, 0)
  assert.match(right.stdout, /resort-hotel: 49 checks, nothing found/)
  await database.pool.query(`update balances set debit_minor = debit_minor + 1 where ledger = 'city'`)
  const wrong = await on('verify', '--property', 'resort-hotel')
  assert.deepEqual([wrong.code, wrong.stderr], [1, 'The verification found 1 problems.\n'])
  assert.match(
    wrong.stdout,
    /FOUND resort-hotel: a kept balance is the sum of its postings\n +ledger="city" id="acc_/,
  )
  await database.pool.query(`update balances set debit_minor = debit_minor - 1 where ledger = 'city'`)
})

test('bad rows are listed with line and column, and keep the file out unless they are skipped', async () => {
  const file = await bookingsFile('bad.csv', [{ adr: '33' }, { adr: 'x' }, { stays_in_week_nights: '-1' }])
  const refused = await on('import', 'bookings', file)
  assert.equal(refused.code, 1)
  assert.match(refused.stdout, /Nothing was imported: 3 of 3 rows were refused. With --skip-bad-rows/)
  assert.equal(
    refused.stderr,
    'Line 2, column arrival_date_day_of_month: the arrival 2015-07-01 is before the business date 2015-07-07 of resort-hotel.\nLine 3, column adr: “x” is not a valid number.\nLine 4, column stays_in_week_nights: -1 must not be negative.\n',
  )
  const skipped = await on('import', 'bookings', file, '--skip-bad-rows')
  assert.equal(skipped.code, 0)
  assert.match(skipped.stderr, /^Line 2, column arrival_date_day_of_month: the arrival 2015-07-01 is before/)
  assert.match(skipped.stdout, /3 rows: 0 imported, 0 there already, 3 refused/)
  const both = await on('import', 'bookings', file, '--skip-bad-rows', '--all-or-nothing')
  assert.equal(both.code, 1)
})

test('a file that cannot be read to its end is refused whole, and the place or the file is named', async () => {
  const text = bookingsText(Array.from({ length: 400 }, (_, at) => ({ adr: String(at) })))
  const lines = text.split('\n')
  const open = join(folder, 'open.csv')
  await writeFile(open, lines.with(100, lines[100]!.replace('PRT', '"PRT')).join('\n'))
  const cut = join(folder, 'cut.csv.gz')
  await writeFile(cut, gzipSync(text).subarray(0, -200))
  const torn = await on('import', 'bookings', open, '--skip-bad-rows')
  assert.equal(torn.code, 1)
  assert.match(torn.stderr, /^The record that begins on line 101 is damaged/)
  assert.match(torn.stdout, /Nothing was imported: the file could not be read to its end/)
  assert.doesNotMatch(torn.stdout, /skip-bad-rows/)
  const packed = await on('import', 'bookings', cut, '--skip-bad-rows')
  assert.equal(packed.code, 1)
  assert.match(
    packed.stderr,
    /^The file .*cut.csv.gz is incomplete or damaged: it cannot be unpacked to its end.\n$/,
  )
})

test('users, roles and keys', async () => {
  const added = await on('user', 'add', 'maria')
  const userId = /usr_\w+/.exec(added.stdout)![0]
  assert.equal((await on('user', 'add', 'maria')).stderr, 'Already exists: user maria\n')
  const role = await on('user', 'add-role', 'cashier', 'charges.create', 'payments.create')
  assert.equal(role.code, 0, role.stderr)
  assert.equal((await on('user', 'add-role', 'x', 'fly')).stderr, 'Not found: right fly\n')
  const where = ['--property', 'resort-hotel']
  const tooMuch = await on('user', 'grant', 'maria', 'cashier', ...where, '--max-discount', '100.5')
  assert.match(tooMuch.stderr, /^Invalid input: --max-discount must be a percentage/)
  const discount = ['--max-refund', '50', '--max-discount', '10.50']
  assert.equal((await on('user', 'grant', 'maria', 'cashier', ...where, ...discount)).code, 0)
  const bad = await on('user', 'grant', 'maria', 'cashier', ...where, '--max-void', '1,5')
  assert.equal(bad.stderr, 'Invalid input: --max-void must be an amount such as 1234.56\n')
  const limits = await database.pool.query(
    'select max_refund_minor, max_void_minor, max_discount_percent from user_roles where user_id = $1',
    [userId],
  )
  assert.deepEqual(limits.rows, [
    { max_refund_minor: 5000n, max_void_minor: null, max_discount_percent: '10.5' },
  ])

  const made = await on('user', 'key', 'maria', '--label', 'front desk')
  const key = made.stdout.trim()
  assert.match(key, /^cmd_[\w-]{43}$/)
  const keyId = /key_\w+/.exec(made.stderr)![0]
  const credential = { kind: 'apiKey', hash: hashSecret(key) } as const
  const holder = () => presentHolder({ pool: database.pool, clock: Date.now }, credential)
  assert.deepEqual((await holder())?.ref, { userId, keyId })
  const listed = await on('user', 'list')
  assert.match(
    listed.stdout,
    new RegExp(`${userId}  maria  person\\n    resort-hotel  rol_\\w+\\n    ${keyId}  front desk`),
  )
  assert.ok(!listed.stdout.includes(key))
  assert.equal((await on('user', 'revoke-key', keyId)).code, 0)
  assert.equal(await holder(), null)
  assert.equal((await on('user', 'revoke', 'maria', 'cashier', ...where)).code, 0)
  assert.equal((await on('user', 'deactivate', 'maria')).code, 0)
  assert.match((await on('user', 'list')).stdout, /maria {2}person {2}inactive/)
  const inactive = await on('user', 'grant', 'maria', 'cashier', ...where)
  assert.match(inactive.stderr, /^User usr_\w+ is inactive: reactivate them first\.\n$/)
  assert.equal((await on('user', 'reactivate', 'maria')).code, 0)
  assert.doesNotMatch((await on('user', 'list')).stdout, /inactive/)
  assert.equal((await on('user', 'grant', 'maria', 'CASHIER', ...where)).code, 0, 'a role by any capitals')
  const system = await on('user', 'deactivate', 'system')
  assert.match(system.stderr, /^The system’s user is Comanda’s own/)
})

test('logins and passwords', async () => {
  const stdin = (name: string, input: string, ...args: readonly string[]) =>
    comanda(['user', 'add', name, ...args, '--password-stdin'], { env, input })
  const bad = await stdin('joana', 'senha12345\n', '--login', 'joana')
  assert.match(bad.stderr, /^Invalid input: password is one of those that everybody tries first/)
  const none = await stdin('joana', 'tres pratos de trigo\n')
  assert.equal(none.stderr, 'Invalid input: login is required\n')
  const added = await stdin('joana', 'tres pratos de trigo\n', '--login', 'Joana')
  assert.equal(added.code, 0, added.stderr)
  const clock = Date.now
  const enter = (password: string) => {
    const from = { userAgent: null, address: null, replaces: null, device: null }
    return signIn({ pool: database.pool, clock }, { login: 'joana', password, ...from })
  }
  const first = await enter('tres pratos de trigo')
  assert.ok('holder' in first && first.holder.mustChangePassword)
  const given = await on('user', 'password', 'JOANA')
  assert.match(given.stderr, /shown only now/)
  const password = given.stdout.trim()
  assert.match(password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  assert.ok('refusal' in (await enter('tres pratos de trigo')))
  assert.ok('holder' in (await enter(password)))
  for (let at = 0; at < 10; at++) await enter('nao e esta a senha')
  assert.ok('refusal' in (await enter(password)))
  assert.equal((await on('user', 'unlock', 'joana')).code, 0)
  assert.ok('holder' in (await enter(password)))
  assert.equal((await on('user', 'add', 'pedro')).code, 0)
  const loginless = await on('user', 'password', 'pedro')
  assert.match(loginless.stderr, /^User usr_\w+ has no login\.\n$/)
  assert.equal(
    (await on('user', 'password', 'pedro', '--login', 'joana')).stderr,
    'Already exists: login joana\n',
  )
  assert.equal((await on('user', 'password', 'pedro', '--login', 'pedro')).code, 0)
  assert.match((await on('user', 'list')).stdout, /pedro {2}person {2}login pedro/)
  // Somebody else is named as his login.
  const named = (await on('user', 'add', 'pedro@pousada')).stdout.trim()
  assert.equal((await on('user', 'password', 'pedro', '--login', 'pedro@pousada')).code, 0)
  const either = await on('user', 'deactivate', 'pedro@pousada')
  assert.match(
    either.stderr,
    /may be more than one; say which by the id: usr_\w+ \(pedro, login .*\); usr_\w+/,
  )
  assert.equal((await on('user', 'deactivate', /usr_\w+/.exec(named)![0])).code, 0, 'an id is one’s own')
})

for (const signal of ['SIGINT', 'SIGKILL'] as const) {
  test(`a replay that is ended by ${signal} goes on when it is run again`, async () => {
    const own = await testDatabase()
    const ownEnv = { DATABASE_URL: own.url }
    const rows = Array.from(
      { length: 40 },
      (_, at): BookingRow => ({
        arrival_date_day_of_month: String(1 + (at % 28)),
        stays_in_week_nights: String(at % 9),
        adr: String(50 + at),
      }),
    )
    const file = await bookingsFile(`${signal}.csv`, rows)
    assert.equal((await comanda(['import', 'bookings', file], { env: ownEnv })).code, 0)
    const args = ['replay', '--property', 'resort-hotel', '--until', '2015-08-15']
    const child = startComanda(args, ownEnv)
    const ended = new Promise((resolve) => child.once('close', resolve))
    const days = async (): Promise<number> =>
      (await own.pool.query('select count(*)::int4 as count from days')).rows[0].count
    while ((await days()) < 5) await sleep(5)
    child.kill(signal)
    const code = await ended
    assert.equal(code, signal === 'SIGINT' ? 1 : null)
    assert.ok((await days()) < 46)

    const rest = await comanda(args, { env: ownEnv })
    assert.equal(rest.code, 0, rest.stderr)
    assert.match(rest.stdout, /In the books: 40 stays, 150 room nights/)
    assert.match(rest.stdout, /days closed: 46, sealed: 46/)
    assert.equal((await comanda(['verify'], { env: ownEnv })).code, 0)
  })
}
