import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { comanda, run } from '../../test/command.ts'
import type { TestDatabase } from '../../test/database.ts'
import { buildFullWorld, type FullWorld } from '../../test/full-world.ts'
import { addProperty, grant } from '../../test/world.ts'

let world: FullWorld
let env: Readonly<Record<string, string>>
let missing: string | null
before(async () => {
  missing = await ensureHledger()
  if (missing) console.log(`hledger does not judge here: ${missing}`)
  world = await buildFullWorld()
  await addStrangeCodes(world)
  for (const [propertyId, currency, price] of OTHERS) await addHotel(world, { propertyId, currency, price })
  env = { DATABASE_URL: (world.database as TestDatabase).url }
})

/** Currencies with no decimals and with three. */
const OTHERS = [
  ['santiago', 'CLP', '15000'],
  ['kuwait', 'KWD', '1.500'],
] as const

/** hledger reads files as the locale says. */
const UTF_8 = { LC_ALL: 'C.UTF-8' }

for (const options of [
  ['--property', 'hotel'],
  ['--property', 'hotel', '--from', '2026-03-11', '--until', '2026-03-11'],
  ['--property', 'hotel', '--until', '2026-03-10'],
  ['--property', 'hotel', '--from', '2026-03-12'],
  ['--property', 'kuwait'],
  [],
]) {
  test(`hledger’s balances are ours, account by account: ${options.join(' ') || 'all properties'}`, async (t) => {
    if (missing) return t.skip(missing)
    const journal = await comanda(['ledger', ...options], { env })
    assert.deepEqual([journal.code, journal.stderr], [0, ''])
    const judged = await run('hledger', ['-f', '-', 'balance', '--flat', '-N', '-E', '-O', 'csv'], {
      input: journal.stdout,
      env: UTF_8,
    })
    assert.deepEqual([judged.code, judged.stderr], [0, ''])
    const [, ...rows] = parse(judged.stdout) as [string, string][]
    const theirs = new Map(rows)
    const ours = await comanda(['ledger', '--balances', ...options], { env })
    const lines = ours.stdout.trimEnd().split('\n')
    assert.ok(lines.length >= 3)
    for (const line of lines) {
      const [, balance, account] = /^ *(\S+ \S+) {2}(\S.*)$/.exec(line) ?? []
      const isZero = /^0(\.0*)? /.test(balance!)
      assert.equal(theirs.get(account!), isZero ? '0' : balance, account!)
      theirs.delete(account!)
    }
    assert.deepEqual([...theirs], [])
  })
}

test('hledger checks each transaction by itself', async (t) => {
  if (missing) return t.skip(missing)
  const journal = await comanda(['ledger', '--property', 'hotel'], { env })
  const rules = ['ordereddates', 'commodities']
  const checked = await run('hledger', ['-f', '-', 'check', ...rules], { input: journal.stdout, env: UTF_8 })
  assert.deepEqual(checked, { code: 0, stdout: '', stderr: '' })
  const count = await world.database.pool.query(
    `select count(*)::int4 as count from postings where property_id = 'hotel'`,
  )
  const stats = await run('hledger', ['-f', '-', 'stats'], { input: journal.stdout, env: UTF_8 })
  assert.match(stats.stdout, new RegExp(`Transactions\\s*: ${count.rows[0].count} `))
})

test('the same postings as JSON and as CSV', async () => {
  const json = await comanda(['ledger', '--format', 'json', '--property', 'hotel'], { env })
  const postings = JSON.parse(json.stdout)
  const counted = await world.database.pool.query(
    `select count(*)::int4 as count from postings where property_id = 'hotel'`,
  )
  assert.equal(postings.length, counted.rows[0].count)
  const one = postings.find((posting: { lineId: string }) => posting.lineId === world.chargeId)
  assert.deepEqual(
    { ...one, id: '', operationId: '', recordedAt: '' },
    {
      propertyId: 'hotel',
      id: '',
      operationId: '',
      kind: 'charge',
      lineId: world.chargeId,
      reversesId: null,
      businessDate: '2026-03-10',
      recordedAt: '',
      debit: `guest:${world.folioId}`,
      credit: 'revenue:BAR',
      amount: { amount: '75.00', currency: 'BRL' },
    },
  )
  const csv = await comanda(['ledger', '--format', 'csv', '--property', 'hotel'], { env })
  const lines = csv.stdout.trimEnd().split('\n')
  assert.ok(lines[0]!.startsWith('\uFEFFproperty;businessDate;id;'))
  assert.equal(lines.length, postings.length + 1)
  assert.ok(
    lines.some((line) => line.includes(`;${one.id};charge;guest:${world.folioId};revenue:BAR;75,00;BRL;`)),
  )
  // What begins like a formula, or holds the separator.
  assert.ok(csv.stdout.includes(';"revenue:=A;B:(C)";'))
})

test('a property without postings has an empty journal', async () => {
  await addProperty(world.administration, 'empty')
  const json = await comanda(['ledger', '--format', 'json', '--property', 'empty'], { env })
  assert.deepEqual(JSON.parse(json.stdout), [])
  const unknown = await comanda(['ledger', '--property', 'nowhere'], { env })
  assert.deepEqual(unknown, { code: 1, stdout: '', stderr: 'Not found: property nowhere\n' })
})

/** Codes that a careless writer of journals would break on. */
async function addStrangeCodes({ accepted, folioId }: FullWorld): Promise<void> {
  for (const id of ['=A;B:(C)', 'A', 'A:B', '*', '"q"', 'ñandú']) {
    await accepted('defineChargeCode', {
      id,
      name: 'x',
      group: 'g',
      price: { amount: '0.01', currency: 'BRL' },
    })
    await accepted('postCharge', { folioId, chargeCode: id })
  }
}

async function addHotel(
  { administration, manager, accepted }: FullWorld,
  {
    propertyId,
    currency,
    price,
  }: { readonly propertyId: string; readonly currency: string; readonly price: string },
): Promise<void> {
  await addProperty(administration, propertyId, currency)
  await grant(administration, { propertyId, userId: manager.userId, roleId: 'everything' })
  const at = { propertyId }
  await accepted('definePaymentMethod', { id: 'CASH', name: 'Cash', goesTo: 'drawer', ledgerId: 'CASH' }, at)
  const { account } = await accepted('createAccount', { kind: 'company', name: 'Company' }, at)
  const { folio } = await accepted('createFolio', { accountId: account.id }, at)
  const money = { amount: price, currency }
  await accepted('postCharge', { folioId: folio.id, description: 'x', unitPrice: money, quantity: '3' }, at)
  await accepted('postPayment', { folioId: folio.id, method: 'CASH', amount: money }, at)
}

/** Null where hledger is there, or could be installed; else why it is not. */
async function ensureHledger(): Promise<string | null> {
  const isThere = async () => (await run('hledger', ['--version']).catch(() => null))?.code === 0
  if (await isThere()) return null
  if (process.getuid?.() !== 0) return 'hledger is not installed, and only root can install it'
  const installed = await run('apt-get', ['install', '-y', 'hledger']).catch((error) => ({
    stderr: String(error),
  }))
  return (await isThere()) ? null : `hledger is not installed: ${installed.stderr.trim().split('\n').at(-1)}`
}
