import { fromWire, type WireMoney } from '../../values/money.ts'
import type { Site } from './ground.ts'

/** What the answers said, by folio: how many charges, their sum, and the highest balance, minor units. */
export type Tally = Map<string, { charges: number; totalMinor: bigint; balanceMinor: bigint }>

/** Counts the answer of one accepted charge. */
export function noteCharge(tally: Tally, answer: object): void {
  const { charge, folio } = answer as {
    readonly charge: { readonly total: WireMoney }
    readonly folio: { readonly id: string; readonly balance: WireMoney }
  }
  const noted = tally.get(folio.id) ?? { charges: 0, totalMinor: 0n, balanceMinor: 0n }
  noted.charges++
  noted.totalMinor += minorOf(charge.total)
  const balance = minorOf(folio.balance)
  if (balance > noted.balanceMinor) noted.balanceMinor = balance
  tally.set(folio.id, noted)
}

/** Adds what another process was answered. */
export function mergeTally(tally: Tally, other: Tally): void {
  for (const [folioId, more] of other) {
    const noted = tally.get(folioId) ?? { charges: 0, totalMinor: 0n, balanceMinor: 0n }
    noted.charges += more.charges
    noted.totalMinor += more.totalMinor
    if (more.balanceMinor > noted.balanceMinor) noted.balanceMinor = more.balanceMinor
    tally.set(folioId, noted)
  }
}

/**
 * What does not agree after a run: answers with charges and balances, balances with postings, postings with
 * charges, the outbox with the operations. Nothing, where all is well; only then does a rate count.
 */
export async function checkAgreement(
  site: Site,
  { propertyId, tally }: { readonly propertyId: string; readonly tally: Tally },
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { what, text } of CHECKS) {
    const found = await site.database.pool.query<{ count: bigint }>(text, [propertyId])
    if (found.rows[0]!.count !== 0n) faults.push(`${found.rows[0]!.count} ${what}`)
  }
  const rows = await site.database.pool.query<FolioRow>(FOLIOS, [propertyId])
  const held = new Map(rows.rows.map((row) => [row.folioId, row]))
  for (const [folioId, noted] of tally) {
    const row = held.get(folioId)
    const isSame = row?.charges === BigInt(noted.charges) && row.totalMinor === noted.totalMinor
    if (!isSame) faults.push(`folio ${folioId}: answered ${words(noted)}, in the books ${words(row)}`)
    else if (row.balanceMinor !== noted.balanceMinor)
      faults.push(
        `folio ${folioId}: the last balance answered is ${noted.balanceMinor}, not ${row.balanceMinor}`,
      )
  }
  return faults
}

type FolioRow = {
  readonly folioId: string
  readonly charges: bigint
  readonly totalMinor: bigint
  readonly balanceMinor: bigint
}

/** Each counts what is wrong. */
const CHECKS = [
  {
    what: 'balances that are not the sum of their postings',
    text: `select count(*) from (
        select l.ledger, l.id, sum(l.debit) as debit, sum(l.credit) as credit from (
          select debit_ledger as ledger, debit_id as id, amount_minor as debit, 0 as credit
            from postings where property_id = $1
          union all
          select credit_ledger, credit_id, 0, amount_minor from postings where property_id = $1) as l
        where l.ledger in ('guest', 'city') group by l.ledger, l.id) as s
      full join (select * from balances where property_id = $1) as b on b.ledger = s.ledger and b.id = s.id
      where b.debit_minor is distinct from s.debit or b.credit_minor is distinct from s.credit`,
  },
  {
    what: 'charges without a posting of the same amount',
    text: `select count(*) from (select * from charges where property_id = $1) as c
      full join (select * from postings where property_id = $1 and kind = 'charge') as p on p.id = c.posting_id
      where p.amount_minor is distinct from abs(c.amount_minor)`,
  },
  {
    what: 'postings whose operation is not recorded',
    text: `select count(*) from postings p where p.property_id = $1 and not exists (
      select 1 from operations o where o.property_id = $1 and o.id = p.operation_id)`,
  },
  {
    what: 'recorded charges whose answer, postings and outbox differ',
    text: `select count(*) from operations o
      left join (select operation_id, sum(amount_minor) as total from postings where property_id = $1
        group by operation_id) as p on p.operation_id = o.id
      left join (select operation_id, count(*) as events, min(subject_id) as subject_id from outbox
        where property_id = $1 group by operation_id) as e on e.operation_id = o.id
      where o.property_id = $1 and o.name in ('postCharge', 'postRoomNight')
        and ((o.answer->'charge'->'total'->>'amount')::numeric * 100 is distinct from p.total
          or e.events is distinct from 1 or e.subject_id is distinct from o.answer->'charge'->>'id')`,
  },
] as const

const FOLIOS = `select c.folio_id as "folioId", count(*) filter (where c.kind = 'item') as charges,
    sum(c.amount_minor)::int8 as "totalMinor", (b.debit_minor - b.credit_minor) as "balanceMinor"
  from charges c join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = c.folio_id
  where c.property_id = $1 group by c.folio_id, b.debit_minor, b.credit_minor`

function words(folio: { charges: number | bigint; totalMinor: bigint } | undefined): string {
  return folio ? `${folio.charges} charges of ${folio.totalMinor}` : 'nothing'
}

function minorOf(money: WireMoney): bigint {
  const read = fromWire(money)
  if (!read) throw new Error(`not an amount: ${JSON.stringify(money)}`)
  return read.minor
}
