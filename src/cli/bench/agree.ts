import { verifyBooks } from '../../checks.ts'
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
  note(tally, folio.id, {
    charges: 1,
    totalMinor: minorOf(charge.total),
    balanceMinor: minorOf(folio.balance),
  })
}

/** Adds what another process was answered. */
export function mergeTally(tally: Tally, other: Tally): void {
  for (const [folioId, more] of other) note(tally, folioId, more)
}

/**
 * What does not agree after a run: all that `comanda verify` asks of the books, and whether the answers say what the
 * books do. Nothing, where all is well; only then does a rate count.
 */
export async function checkAgreement(
  site: Site,
  { propertyId, tally }: { readonly propertyId: string; readonly tally: Tally },
): Promise<readonly string[]> {
  const faults = [...(await checkBooks(site, propertyId))]
  const found = await site.database.pool.query<FolioRow>(
    `select c.folio_id as "folioId", count(*) filter (where c.kind = 'item') as charges,
        sum(c.amount_minor)::int8 as "totalMinor", (b.debit_minor - b.credit_minor) as "balanceMinor"
      from charges c join balances b on b.property_id = $1 and b.ledger = 'guest' and b.id = c.folio_id
      where c.property_id = $1 group by c.folio_id, b.debit_minor, b.credit_minor`,
    [propertyId],
  )
  const held = new Map(found.rows.map((row) => [row.folioId, row]))
  for (const [folioId, noted] of tally) {
    const row = held.get(folioId)
    const isSame =
      row?.charges === BigInt(noted.charges) &&
      row.totalMinor === noted.totalMinor &&
      row.balanceMinor === noted.balanceMinor
    if (!isSame) faults.push(`folio ${folioId}: answered ${words(noted)}, in the books ${words(row)}`)
  }
  return faults
}

/** The rules of the books that are broken, each as a sentence. */
export async function checkBooks(site: Site, propertyId: string): Promise<readonly string[]> {
  const findings = await verifyBooks({ pool: site.database.pool, propertyId })
  return findings
    .filter((finding) => finding.found > 0)
    .map(
      ({ rule, found, offenders }) => `${propertyId}: not so that ${rule}: ${found}, ${words(offenders[0])}`,
    )
}

type FolioRow = {
  readonly folioId: string
  readonly charges: bigint
  readonly totalMinor: bigint
  readonly balanceMinor: bigint
}

function note(
  tally: Tally,
  folioId: string,
  more: { charges: number; totalMinor: bigint; balanceMinor: bigint },
) {
  const noted = tally.get(folioId) ?? { charges: 0, totalMinor: 0n, balanceMinor: 0n }
  noted.charges += more.charges
  noted.totalMinor += more.totalMinor
  if (more.balanceMinor > noted.balanceMinor) noted.balanceMinor = more.balanceMinor
  tally.set(folioId, noted)
}

function words(facts: object | undefined): string {
  return facts
    ? Object.entries(facts)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')
    : 'nothing'
}

function minorOf(money: WireMoney): bigint {
  const read = fromWire(money)
  if (!read) throw new Error(`not an amount: ${JSON.stringify(money)}`)
  return read.minor
}
