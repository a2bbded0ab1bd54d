import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import type pg from 'pg'
import { assertBooks } from '../../../test/books.ts'
import { testDatabase } from '../../../test/database.ts'
import { LANGUAGES } from '../../api/language.ts'
import { verifyBooks } from '../../checks.ts'
import { silentLog } from '../../db/log.ts'
import { createUser } from '../../users/administration.ts'
import { ensureAdministration } from '../../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import { verifyPassword } from '../../users/password.ts'
import { isTaxId } from '../../values/tax-id.ts'
import { accepted } from '../errors.ts'
import { demoGuide } from './guide.ts'
import { makeDemoHotel } from './make.ts'
import { DEMO_USERS } from './users.ts'

const TODAY = '2026-11-18'
const PASSWORD = 'lima-jabuti-42'

/** The hotel as somebody gets it in the morning, and one that is made in the first minutes of the same day. */
let hotel: pg.Pool
let another: pg.Pool
before(async () => {
  hotel = await made('2026-11-18T10:15:00-03:00')
  another = await made('2026-11-18T00:05:00-03:00')
})

async function made(now: string): Promise<pg.Pool> {
  const database = await testDatabase()
  const { pool } = database
  const clock = () => Temporal.Instant.from(now).epochMilliseconds
  await ensureAdministration({ pool, clock })
  const administration = { pool, clock, actorId: SYSTEM_ACTOR.userId }
  const { userId } = accepted(await createUser(administration, { name: 'admin', kind: 'person' }))
  const steps: number[] = []
  const { today } = await makeDemoHotel({
    database,
    clock,
    log: silentLog,
    userId,
    password: PASSWORD,
    onProgress: ({ done }) => void steps.push(done),
  })
  assert.equal(today, TODAY)
  assert.deepEqual(steps, [...steps.keys()])
  return pool
}

// biome-ignore lint/suspicious/noExplicitAny: tests read rows by their columns.
async function rows(text: string, pool = hotel): Promise<any[]> {
  return (await pool.query(text)).rows
}

/** What a question gives, by its first column: `{ clean: 12, dirty: 3 }`. */
async function counts(text: string): Promise<Readonly<Record<string, number>>> {
  const found = await hotel.query({ text, rowMode: 'array' })
  return Object.fromEntries(found.rows.map(([name, count]) => [name, Number(count)]))
}

function assertBetween(value: number | undefined, least: number, most: number): void {
  assert.ok(
    value !== undefined && value >= least && value <= most,
    `${value} is not from ${least} to ${most}`,
  )
}

test('the books hold, and comanda verify finds nothing, at any hour of the day', async () => {
  await assertBooks(hotel, 'demo')
  const findings = await verifyBooks({ pool: another, propertyId: 'demo' })
  assert.deepEqual(
    findings.filter((finding) => finding.found > 0),
    [],
  )
})

test('the same day gives the same hotel', async () => {
  const digest = async (pool: pg.Pool) => {
    const told = [
      'select guest_name, arrival, departure, state, room_type, details::text from stays order by 1, 2',
      'select kind, debit_ledger, credit_ledger, amount_minor::text, business_date from postings order by 1, 2, 3, 4, 5',
      'select method, amount_minor::text, currency, card::text, note, state from payments order by 1, 2, 3, 4, 5',
      `select f.billing_name, f.billing_tax_id, f.state, d.number::text, f.closed_on from folios f
        left join documents d on d.property_id = f.property_id and d.id = f.document_id order by 4, 1, 2, 3, 5`,
      'select number, type, status from rooms order by 1',
      'select kind, name, tax_id, status, credit_limit_minor::text from accounts order by 1, 2',
      'select name, count(*)::int4 as count from operations group by 1 order by 1',
    ]
    const hash = createHash('sha256')
    for (const text of told) hash.update(JSON.stringify(await rows(text, pool)))
    return hash.digest('hex')
  }
  assert.equal(await digest(hotel), await digest(another))
})

test('sixty rooms of four types: two out of order, some dirty, nobody in one that is not his', async () => {
  assert.deepEqual(await counts('select type, count(*) from rooms group by 1'), {
    STD: 26,
    SUP: 18,
    LUX: 12,
    SUITE: 4,
  })
  const status = await counts('select status, count(*) from rooms group by 1')
  assert.equal(status.outOfOrder, 2)
  for (const name of ['clean', 'dirty', 'inspected']) assertBetween(status[name], 6, 40)
})

test('today about 45 rooms are occupied, 14 guests are to come and 12 to leave', async () => {
  assert.deepEqual(await rows('select business_date as date from books'), [{ date: TODAY }])
  const states = await counts('select state, count(*) from stays group by 1')
  assert.equal(states.inHouse, 45)
  assertBetween(states.departed, 300, 600)
  assertBetween(states.cancelled, 10, 30)
  assertBetween(states.noShow, 5, 15)
  const coming = await rows(
    `select room_id, details ->> 'vip' as vip, guarantee, receivable_account_id as company from stays
      where state = 'reserved' and arrival = '${TODAY}'`,
  )
  assert.equal(coming.length, 14)
  assert.equal(coming.filter((stay) => stay.room_id).length, 9)
  assert.equal(coming.filter((stay) => stay.vip).length, 1)
  assert.equal(coming.filter((stay) => stay.guarantee === 'directBill' && stay.company).length, 1)
  const leaving = await rows(
    `select s.receivable_account_id as company, sum(coalesce(b.debit_minor - b.credit_minor, 0)) as balance
      from stays s join folios f on f.account_id = s.account_id
        left join balances b on b.ledger = 'guest' and b.id = f.id
      where s.state = 'inHouse' and s.departure = '${TODAY}' group by s.id, 1`,
  )
  assert.equal(leaving.length, 12)
  assert.equal(leaving.filter((stay) => Number(stay.balance) === 0).length, 2)
  assert.ok(leaving.every((stay) => Number(stay.balance) >= 0))
  assert.equal(leaving.filter((stay) => stay.company).length, 1)
  const ahead = await counts(
    `select arrival - '${TODAY}', count(*) from stays where state = 'reserved' and arrival > '${TODAY}' group by 1`,
  )
  for (let day = 1; day <= 14; day++) assertBetween(ahead[day], 3, 25)
})

test('every past day is closed and sealed, every folio of who left is closed, every payment is in a shift', async () => {
  const [days] = await rows('select count(*)::int4 as closed, count(digest)::int4 as sealed from days')
  assert.deepEqual(days, { closed: 24, sealed: 24 })
  const open = await rows(
    `select f.id from folios f join stays s on s.account_id = f.account_id
      where s.state = 'departed' and f.state not in ('settled', 'onAccount')`,
  )
  assert.deepEqual(open, [])
  const without = await rows('select id from payments where shift_id not in (select id from shifts)')
  assert.deepEqual(without, [])
  const shifts = await rows(
    `select u.name from shifts s join users u on u.id = s.user_id where s.state = 'open' order by 1`,
  )
  assert.deepEqual(shifts, [{ name: 'Camila Andrade' }])
  // What was done is dated when a hotel does it, and none of it later than now.
  const [times] = await rows(
    `select count(distinct recorded_at)::int4 as moments, max(recorded_at) <= '2026-11-18T13:15:00Z' as is_past,
      bool_and((recorded_at at time zone 'America/Sao_Paulo')::date = business_date) as is_same_day from operations where name <> 'chainDay'`,
  )
  assertBetween(times.moments, 200, 2000)
  assert.deepEqual([times.is_past, times.is_same_day], [true, true])
})

test('money comes in by every method, and in every way of a card', async () => {
  const used = await counts('select method, count(*) from payments group by 1')
  for (const method of await counts('select id, 1 from payment_methods').then(Object.keys))
    assertBetween(used[method], 3, 400)
  const cards = await counts(
    `select card ->> 'modality', count(*) from payments where card is not null group by 1`,
  )
  assert.deepEqual(Object.keys(cards).sort(), ['credit', 'debit', 'issuerInstalments', 'merchantInstalments'])
  const bare = `card is not null and num_nulls(card ->> 'nsu', card ->> 'authorization', card ->> 'terminal') > 0`
  assert.deepEqual(await rows(`select id from payments where ${bare}`), [])
  for (const some of [
    `currency = 'USD' and exchange_rate is not null`,
    `amount_minor < 0`,
    `state = 'voided' and end_reason is not null and business_date = '${TODAY}'`,
    `state = 'voided' and business_date < '${TODAY}'`,
  ])
    assert.notEqual((await rows(`select id from payments where ${some}`)).length, 0, some)
  const voided = await rows(`select end_reason from charges where state = 'voided' and kind = 'item'`)
  assertBetween(voided.length, 5, 60)
})

test('folios and accounts of every kind, and companies that owe within their limits', async () => {
  const states = await counts('select state, count(*) from folios group by 1')
  assert.deepEqual(Object.keys(states).sort(), ['locked', 'onAccount', 'open', 'settled', 'voided'])
  assert.deepEqual(Object.keys(await counts('select kind, count(*) from folios group by 1')).sort(), [
    ...['advance', 'correction', 'standard'],
  ])
  const kinds = await counts('select kind, count(*) from accounts group by 1')
  assert.deepEqual(Object.keys(kinds).sort(), [
    'company',
    'event',
    'group',
    'guest',
    'house',
    'receivable',
    'walkIn',
  ])
  const companies = await rows(
    `select a.tax_id, a.credit_limit_minor as limit, b.debit_minor - b.credit_minor as owed from accounts a
      join balances b on b.ledger = 'city' and b.id = a.id where a.kind = 'receivable'`,
  )
  assert.equal(companies.length, 6)
  assert.equal(companies.filter(({ tax_id }) => /[A-Z]/.test(tax_id)).length, 1)
  assert.equal(companies.filter(({ limit, owed }) => limit !== null && owed * 10n > limit * 9n).length, 1)
  const several = await rows(
    `select account_id from folios where state = 'open' group by 1 having count(*) > 1`,
  )
  assert.notEqual(several.length, 0)
  const extras = await rows(
    `select c.folio_id from charges c join folios f on f.id = c.folio_id
      where f.state = 'open' and c.kind = 'item' and c.code <> 'ROOM' group by 1 having count(distinct c.code) >= 5`,
  )
  assertBetween(extras.length, 3, 20)
})

test('every CPF and CNPJ has right check digits', async () => {
  const found = await rows(
    `select tax_id from accounts where tax_id is not null
      union select billing_tax_id from folios where billing_tax_id is not null
      union select details ->> 'document' from stays where details ->> 'country' = 'BR'`,
  )
  assertBetween(found.length, 300, 1000)
  for (const { tax_id } of found) assert.ok(isTaxId(tax_id), tax_id)
})

test('each thing is done by who does it in a hotel, and nobody is refused', async () => {
  const done = await rows(
    `select distinct u.name as who, o.name as what from operations o join users u on u.id = o.actor_id`,
  )
  const who = (what: string) =>
    done
      .filter((one) => one.what === what)
      .map((one) => one.who)
      .sort()
  assert.deepEqual(who('createStay'), ['Tiago Meireles'])
  assert.deepEqual(who('checkIn'), ['Camila Andrade'])
  assert.deepEqual(who('setRoomStatus'), ['Dalva Nogueira'])
  assert.deepEqual(who('sealDay'), ['Neide Furtado'])
  assert.deepEqual(who('markNoShow'), ['Rogério Sampaio'])
  assert.deepEqual(who('voidCharge'), ['Camila Andrade', 'Rogério Sampaio'])
  assert.deepEqual(who('defineTax'), ['Helena Vasconcelos'])
  assert.deepEqual(await rows('select name from refusals'), [])
  const [cashier] = await rows(
    `select ur.max_void_minor, ur.max_refund_minor, ur.max_discount_percent from user_roles ur join roles r on r.id = ur.role_id
      where r.name = 'Recepção/Caixa'`,
  )
  assert.deepEqual(cashier, {
    max_void_minor: 20_000n,
    max_refund_minor: 30_000n,
    max_discount_percent: '10',
  })
})

test('every user signs in with their login and the one password', async () => {
  const found = await counts(`select login, 1 from users where login is not null order by 1`)
  assert.deepEqual(Object.keys(found), DEMO_USERS.map((user) => user.login).sort())
  for (const { password_hash } of await rows('select * from users where login is not null'))
    assert.ok((await verifyPassword(PASSWORD, password_hash)).isRight)
})

test('the guide names every user and the password, in every language', () => {
  for (const language of LANGUAGES) {
    const text = demoGuide(language, { today: TODAY, password: PASSWORD })
    assert.ok(text.includes(PASSWORD))
    assert.ok(text.includes(language === 'en' ? TODAY : '18/11/2026'))
    for (const login of ['admin', ...DEMO_USERS.map((user) => user.login)])
      assert.match(text, new RegExp(`^  ${login} +\\S`, 'm'))
    assert.doesNotMatch(text, /[{}]/)
  }
})
