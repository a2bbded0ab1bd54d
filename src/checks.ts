import type pg from 'pg'
import { ACCOUNT_CHECKS } from './accounts/checks.ts'
import { DAY_CHECKS, findBrokenSeals } from './day/checks.ts'
import { FOLIO_CHECKS } from './folios/checks.ts'
import { type Check, JOURNAL_CHECKS } from './journal/checks.ts'
import { SHIFT_CHECKS } from './shifts/checks.ts'
import { STAY_CHECKS } from './stays/checks.ts'

/**
 * The one list of what must always hold of a property's books, whatever has happened: each folder's questions, in the
 * order of the folders. `comanda verify` asks them all, and so does every test that leaves books behind.
 */
export const CHECKS: readonly Check[] = [
  ...JOURNAL_CHECKS,
  ...ACCOUNT_CHECKS,
  ...SHIFT_CHECKS,
  ...FOLIO_CHECKS,
  ...STAY_CHECKS,
  ...DAY_CHECKS,
]

/** The rule that no SQL can ask. */
export const SEAL_RULE = 'the digest of a sealed day is that of its postings'

/** How a rule stands: the first offenders, and how many there are in all. */
export type Finding = {
  readonly rule: string
  readonly offenders: readonly Readonly<Record<string, unknown>>[]
  readonly found: number
}

/** Offenders that are given with their facts. */
const SHOWN = 5

type Asked = { readonly propertyId: string; readonly onFinding?: (finding: Finding) => void }

/**
 * Asks everything of a property's books, as they stand at one moment, whatever is posted meanwhile; gives a finding for
 * each rule, in order. Writes nothing.
 */
export async function verifyBooks({
  pool,
  ...asked
}: Asked & { readonly pool: pg.Pool }): Promise<readonly Finding[]> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await verifyInTransaction(client, asked)
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

/** The same, in a transaction that the caller has begun. */
export async function verifyInTransaction(
  client: pg.ClientBase,
  { propertyId, onFinding }: Asked,
): Promise<readonly Finding[]> {
  // Each question is about all rows: joined by hash they take one reading, also where there are no statistics.
  await client.query('set local enable_nestloop = off')
  const findings: Finding[] = []
  const conclude = (finding: Finding): void => {
    findings.push(finding)
    onFinding?.(finding)
  }
  for (const check of CHECKS) conclude(await ask(client, check, propertyId))
  const broken = await findBrokenSeals(client, propertyId)
  conclude({ rule: SEAL_RULE, offenders: broken.slice(0, SHOWN), found: broken.length })
  return findings
}

async function ask(client: pg.ClientBase, { rule, text }: Check, propertyId: string): Promise<Finding> {
  const answer = await client.query<{ found: number }>(
    `select count(*) over ()::int4 as found, to_json(offender) as offender from (${text}) as offender
      limit ${SHOWN}`,
    [propertyId],
  )
  const rows = answer.rows as unknown as { found: number; offender: Readonly<Record<string, unknown>> }[]
  return { rule, offenders: rows.map((row) => row.offender), found: rows[0]?.found ?? 0 }
}
