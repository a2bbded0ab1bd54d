import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { changedTables, snapshot } from '../test/books.ts'
import { buildFullWorld, type FullWorld } from '../test/full-world.ts'
import { inNewProperty } from '../test/world.ts'
import { CHECKS, SEAL_RULE, verifyBooks, verifyInTransaction } from './checks.ts'

let world: FullWorld
before(async () => {
  world = await buildFullWorld()
})

test('books in which everything has happened are right, and verifying changes nothing', async () => {
  const { pool } = world.database
  const before = await snapshot(pool)
  const findings = await verifyBooks({ pool, propertyId: 'hotel' })
  assert.deepEqual(
    findings.filter((finding) => finding.found > 0),
    [],
  )
  assert.deepEqual(
    findings.map((finding) => finding.rule),
    [...CHECKS.map((check) => check.rule), SEAL_RULE],
  )
  assert.deepEqual(changedTables(before, await snapshot(pool)), [])
})

/** Ways to break the books behind the door, each by SQL, and the rule that must notice. `$folio` and so on are ids. */
const CORRUPTIONS: readonly (readonly [rule: string, ...sql: readonly string[]])[] = [
  [
    'a kept balance is the sum of its postings',
    `update balances set debit_minor = debit_minor + 1 where id = '$folio'`,
  ],
  ['a kept balance is the sum of its postings', `delete from balances where ledger = 'city'`],
  [
    'a kept balance is the sum of its postings',
    `insert into balances values ('hotel', 'guest', 'fol_none', 5, 0)`,
  ],
  [
    'a posting moves an amount between the ledgers of its kind',
    `update postings set credit_ledger = 'bank' where credit_ledger = 'tax'`,
  ],
  [
    'a posting moves an amount between the ledgers of its kind',
    'alter table postings drop constraint postings_amount_positive',
    `update postings set amount_minor = -amount_minor where kind = 'onAccount'`,
  ],
  [
    'a reversal undoes one posting, whole, and no other reversal does',
    `update postings set amount_minor = amount_minor - 1 where kind = 'paymentVoid'`,
  ],
  [
    'a reversal undoes one posting, whole, and no other reversal does',
    'drop index postings_reversed_once',
    `insert into postings select property_id, id || 'x', operation_id, kind, debit_ledger, debit_id, credit_ledger,
      credit_id, amount_minor, line_id, reverses_id, business_date, recorded_at from postings where kind = 'chargeVoid'`,
  ],
  [
    'a reversal undoes one posting, whole, and no other reversal does',
    `delete from postings where kind = 'charge' and id in (select reverses_id from postings)`,
  ],
  [
    'a posting belongs to an accepted operation of its day',
    `delete from operations where name = 'closeFolio'`,
  ],
  [
    'a posting belongs to an accepted operation of its day',
    `update postings set business_date = '2026-03-12' where kind = 'onAccount'`,
  ],
  [
    'an event of the outbox belongs to an accepted operation',
    `update outbox set operation_id = 'none' where event = 'stay.checkedIn'`,
  ],
  ['the events of the outbox are counted without a gap', `update books set event_count = event_count + 1`],
  [
    'an accepted operation has put into the outbox what happened',
    `delete from outbox where event = 'charge.voided'`,
  ],
  ['nothing is dated after the open day', `update books set business_date = '2026-03-11'`],
  ['the city ledger is owed by AR accounts', `update accounts set kind = 'company' where id = '$receivable'`],
  [
    'a user has at most one open shift',
    'drop index shifts_one_open',
    `update shifts set state = 'open', closed_at = null, closed_on = null`,
  ],
  [
    'a charge and its posting say the same, and neither is without the other',
    `update charges set amount_minor = amount_minor + 1 where id = '$charge'`,
  ],
  [
    'a charge and its posting say the same, and neither is without the other',
    `update charges set code = 'LAUNDRY' where id = '$charge'`,
  ],
  [
    'a charge and its posting say the same, and neither is without the other',
    `update postings set debit_id = '$settled' where line_id = '$charge'`,
  ],
  [
    'a charge and its posting say the same, and neither is without the other',
    `delete from charges where code = 'ISS'`,
  ],
  [
    'a charge and its posting say the same, and neither is without the other',
    `update postings set kind = 'onAccount' where line_id = '$charge'`,
  ],
  [
    'a charge is reversed on the day on which it ended, and not otherwise',
    `delete from postings where kind = 'chargeVoid'`,
  ],
  [
    'a charge is reversed on the day on which it ended, and not otherwise',
    `update charges set state = 'posted', ended_on = null, ended_by = null, end_reason = null where state = 'voided'`,
  ],
  [
    'a charge is reversed on the day on which it ended, and not otherwise',
    `update charges set ended_on = '2026-03-11' where state = 'voided'`,
  ],
  [
    'a charge is reversed on the day on which it ended, and not otherwise',
    `update postings set kind = 'chargeVoid' where kind = 'chargeEdit' and reverses_id is not null`,
  ],
  [
    'a charge lies whole where it was posted or moved to, and nowhere once it has ended',
    `delete from postings where kind = 'chargeTransfer'`,
  ],
  [
    'a charge lies whole where it was posted or moved to, and nowhere once it has ended',
    `update charges set folio_id = '$settled' where id = '$charge'`,
  ],
  [
    'a manual discount is of a charge that stands',
    `update charges set discount_of_id = (select max(id) from charges where state = 'edited')
      where discount_of_id is not null and state = 'posted'`,
  ],
  [
    'what was edited or split has others in its place, of all its parts together the same',
    `delete from charges where id = (select max(id) from charges where source = 'split' and kind = 'item')`,
  ],
  [
    'what was edited or split has others in its place, of all its parts together the same',
    `update charges set source = null, source_id = null where source = 'edit'`,
  ],
  [
    'a predefined discount is its rate of the charges that it is given on',
    `update folio_discounts set rate_percent = 11`,
  ],
  [
    'a predefined discount is its rate of the charges that it is given on',
    `update charges set original_minor = original_minor - 1 where folio_discount_id is not null`,
  ],
  [
    'a folio says that it has predefined discounts where it has',
    `update folios set has_discounts = false where has_discounts`,
  ],
  [
    'a payment lies whole on the folio where it was posted or moved to, and nowhere once it is voided',
    `delete from postings where kind = 'paymentTransfer'`,
  ],
  [
    'a card is given back at most what was paid with it',
    `update payments set original_minor = -original_minor * 10 where original_minor < 0 and refunds_id is not null`,
    `update payments set original_minor = -original_minor where refunds_id is not null`,
  ],
  [
    'a correction, an advance and a voided folio stand at zero',
    `delete from postings where kind = 'correctionClose' and line_id = '$correction'`,
  ],
  [
    'a correction, an advance and a voided folio stand at zero',
    `delete from postings where kind = 'advanceInvoice'`,
  ],
  [
    'a correction, an advance and a voided folio stand at zero',
    `delete from postings where kind = 'paymentVoid' and debit_id = '$voided'`,
  ],
  [
    'a credit never exceeds what there is of a line',
    `update charges set amount_minor = amount_minor - 1 where source = 'quantityCorrection'`,
  ],
  [
    'a correction is of a closed folio, and all that it corrects is of it',
    `update folios set state = 'open' where id = '$corrected'`,
  ],
  [
    'a correction is of a closed folio, and all that it corrects is of it',
    `update charges set folio_id = '$billedCorrection' where folio_id = '$correction'`,
  ],
  [
    'an advance is never used beyond what was invoiced',
    `update charges set amount_minor = amount_minor - 100000 where source = 'advance'`,
  ],
  [
    'a closed folio has its document, which says what it comes to, and is voided with it',
    `update documents set total_minor = total_minor + 1 where folio_id = '$settled'`,
  ],
  [
    'a closed folio has its document, which says what it comes to, and is voided with it',
    `update documents set state = 'issued', voided_on = null, void_reason = null where folio_id = '$voided'`,
  ],
  [
    'a closed folio has its document, which says what it comes to, and is voided with it',
    `update documents set corrects_id = null, form = 'negative' where folio_id = '$correction'`,
  ],
  [
    'a tax or fee depends on a charge, and ends with it',
    `update charges set state = 'voided', ended_on = '2026-03-10', ended_by = 'x', end_reason = 'x'
      where id = '$charge'`,
  ],
  [
    'a tax or fee depends on a charge, and ends with it',
    `update charges set parent_id = 'none' where kind = 'fee'`,
  ],
  [
    'a payment and its postings say the same, and neither is without the other',
    `update payments set amount_minor = amount_minor + 1 where method = 'CASH'`,
  ],
  [
    'a payment and its postings say the same, and neither is without the other',
    `delete from postings where kind = 'payment' and debit_ledger = 'card' and id = (
      select max(id) from postings where kind = 'payment' and debit_ledger = 'card')`,
  ],
  [
    'a payment and its postings say the same, and neither is without the other',
    `update payments set ledger_id = 'other' where method = 'PIX'`,
  ],
  [
    'a payment and its postings say the same, and neither is without the other',
    `delete from payments where method = 'PIX'`,
  ],
  [
    'each posting of a payment is reversed where it is voided, and not otherwise',
    `delete from postings where id = (select max(id) from postings where kind = 'paymentVoid')`,
  ],
  [
    'each posting of a payment is reversed where it is voided, and not otherwise',
    `update payments set state = 'voided', ended_on = '2026-03-10', ended_by = 'x', end_reason = 'x'
      where method = 'PIX'`,
  ],
  [
    'a payment belongs to a shift of who took it, which was open that day',
    `update payments set recorded_by = 'somebody' where method = 'PIX'`,
  ],
  [
    'a payment belongs to a shift of who took it, which was open that day',
    `update shifts set opened_on = '2026-03-12' where state = 'open'`,
    `update payments set shift_id = (select id from shifts where state = 'open')`,
  ],
  ['a charge is on a folio that exists', `update charges set folio_id = 'none' where id = '$charge'`],
  [
    'each accepted charge and payment is there, and none that was not accepted',
    `delete from charges where id = '$charge'`,
  ],
  [
    'each accepted charge and payment is there, and none that was not accepted',
    `delete from operations where name = 'postPayment'`,
  ],
  [
    'a stay has each night from its arrival to its departure; others were given up and never charged',
    `update stays set departure = departure + 1`,
  ],
  [
    'a stay has each night from its arrival to its departure; others were given up and never charged',
    `update stay_nights set service_date = service_date + 10
      where service_date = (select max(service_date) from stay_nights)`,
  ],
  [
    'the guest ledger is the sum of the folios',
    `update postings set amount_minor = amount_minor + 1 where line_id = '$charge'`,
  ],
  [
    'the guest ledger is the sum of the folios',
    `update charges set folio_id = '$settled' where id = '$charge'`,
  ],
  [
    'a settled folio stood at zero when it was closed',
    `update postings set amount_minor = amount_minor - 100 where kind = 'payment' and credit_id = '$settled'`,
  ],
  [
    'a settled folio stood at zero when it was closed',
    `update folios set closed_on = '2026-03-11' where id = '$settled'`,
    `delete from postings where kind = 'payment' and credit_id = '$settled'`,
  ],
  [
    'what is closed on account is owed by its AR account, once and whole',
    `delete from postings where kind = 'onAccount'`,
  ],
  [
    'what is closed on account is owed by its AR account, once and whole',
    `update postings set amount_minor = amount_minor - 1 where kind = 'onAccount'`,
  ],
  [
    'what is closed on account is owed by its AR account, once and whole',
    `update folios set state = 'settled', receivable_account_id = null where id = '$onAccount'`,
  ],
  [
    'no charge is posted to a folio, or changed on it, after its close',
    `update charges set business_date = '2026-03-11' where folio_id = '$settled'`,
  ],
  [
    'no charge is posted to a folio, or changed on it, after its close',
    `update folios set closed_at = closed_at - interval '1 hour' where id = '$onAccount'`,
  ],
  [
    'the numbers of a series have no gap, and none is given twice',
    `update documents set number = 17 where folio_id = '$settled'`,
  ],
  [
    'the numbers of a series have no gap, and none is given twice',
    `update number_series set next_number = next_number + 1`,
  ],
  [
    'the numbers of a series have no gap, and none is given twice',
    'alter table documents drop constraint documents_number_unique',
    'update documents set number = 1',
  ],
  [
    'the guest ledger is owed on folios that exist',
    `update postings set debit_id = 'fol_none' where line_id = '$charge'`,
  ],
  [
    'a night that is posted has its charge, of its day and its rate',
    `update stay_nights set rate_minor = rate_minor + 1 where charge_id is not null`,
  ],
  [
    'a night that is posted has its charge, of its day and its rate',
    `update stay_nights set charge_id = 'none-' || stay_id where service_date = '2026-03-10'`,
  ],
  [
    'each operation that posted a night is one night, and each posted night one operation',
    `update stay_nights set charge_id = null where stay_id = '$stay'`,
  ],
  [
    'each operation that posted a night is one night, and each posted night one operation',
    `update operations set name = 'postCharge' where name = 'postRoomNight' and input ->> 'stayId' = '$stay'`,
  ],
  [
    'each operation that posted a night is one night, and each posted night one operation',
    `insert into operations select property_id, id || 'x', name, actor_id, key_id, input, answer, business_date,
      recorded_at from operations where name = 'postRoomNight'`,
  ],
  [
    'each past night of a stay that was lived is posted',
    `update stay_nights set charge_id = null where stay_id = '$stay' and service_date = '2026-03-10'`,
  ],
  [
    'a stay has each night from its arrival to its departure; others were given up and never charged',
    `update stays set arrival = arrival + 1 where id = '$stay'`,
  ],
  [
    'no two stays have one room on one day',
    `update stays set state = 'reserved', room_id = (select room_id from stays where id = '$stay')`,
  ],
  [
    'no room has two stays in house',
    `update stays set state = 'inHouse', room_id = (select room_id from stays where id = '$stay')`,
  ],
  [
    'a stay, its dates and its account are in states that go together',
    `update stays set departed_on = null where state = 'departed'`,
  ],
  [
    'a stay, its dates and its account are in states that go together',
    `update accounts set status = 'closed' where id = (select account_id from stays where id = '$stay')`,
  ],
  [
    'a stay that departed has no open folio, but such as were reopened',
    `update stays set state = 'departed', departed_on = '2026-03-12' where id = '$stay'`,
  ],
  [
    'the closed days are a chain without a gap, up to the open day',
    `update days set previous_digest = repeat('0', 64)`,
  ],
  [
    'the closed days are a chain without a gap, up to the open day',
    `delete from day_ledgers where business_date = '2026-03-11'`,
    `delete from days where business_date = '2026-03-11'`,
  ],
  ['what is dated before the open day is of a closed day', `update books set business_date = '2026-03-13'`],
  [
    'a sealed day has as many postings as when it was sealed',
    `delete from postings where id = (select min(id) from postings where business_date = '2026-03-10')`,
  ],
  [
    'a sealed day has as many postings as when it was sealed',
    `update postings set business_date = '2026-03-11' where business_date = '2026-03-12'`,
  ],
  [
    'the ledgers of a sealed day are what was posted, rolled forward',
    `update postings set amount_minor = amount_minor + 1 where line_id = '$charge'`,
  ],
  [
    'the ledgers of a sealed day are what was posted, rolled forward',
    `update day_ledgers set opening_minor = opening_minor + 1, closing_minor = closing_minor + 1
      where business_date = '2026-03-11' and ledger = 'guest'`,
  ],
  [
    'the ledgers of a sealed day are what was posted, rolled forward',
    `delete from day_ledgers where business_date = '2026-03-11' and ledger = 'guest'`,
  ],
  [SEAL_RULE, `update postings set line_id = 'x' where line_id = '$charge'`],
  [
    SEAL_RULE,
    `update postings set recorded_at = recorded_at + interval '1 microsecond' where kind = 'onAccount'`,
  ],
  [SEAL_RULE, `update days set digest = repeat('a', 64) where business_date = '2026-03-10'`],
]

test('every rule is broken here at least once', () => {
  const broken = new Set(CORRUPTIONS.map(([rule]) => rule))
  for (const { rule } of CHECKS) assert.ok(broken.has(rule), rule)
})

for (const [rule, ...statements] of CORRUPTIONS) {
  test(`${rule}: ${statements.at(-1)!.replace(/\s+/g, ' ').slice(0, 90)}`, async () => {
    const client = await world.database.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      for (const statement of statements) {
        const changed = await client.query(withIds(statement))
        assert.notEqual(changed.rowCount, 0, 'the corruption changes something')
      }
      const findings = await verifyInTransaction(client, { propertyId: 'hotel' })
      const finding = findings.find((one) => one.rule === rule)
      assert.ok(finding && finding.found > 0 && finding.offenders.length > 0)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
}

test('the books of one property say nothing of another one', async () => {
  const other = await inNewProperty(world, 'other')
  await other.guestInHouse()
  const { pool } = world.database
  await pool.query(`update balances set debit_minor = debit_minor + 1 where property_id = 'hotel'`)
  const findings = await verifyBooks({ pool, propertyId: 'other' })
  assert.deepEqual(
    findings.filter((finding) => finding.found > 0),
    [],
  )
})

function withIds(statement: string): string {
  return statement
    .replaceAll('$folio', world.folioId)
    .replaceAll('$settled', world.settledFolioId)
    .replaceAll('$onAccount', world.onAccountFolioId)
    .replaceAll('$charge', world.chargeId)
    .replaceAll('$receivable', world.receivableId)
    .replaceAll('$stay', world.stayId)
    .replaceAll('$corrected', world.correctedFolioId)
    .replaceAll('$correction', world.correctionId)
    .replaceAll('$billedCorrection', world.billedCorrectionId)
    .replaceAll('$voided', world.voidedFolioId)
}
