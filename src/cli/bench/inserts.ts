import type { ClientBase } from 'pg'
import { newId } from '../../values/id.ts'
import { instantText } from '../../values/instant.ts'
import type { Site } from './ground.ts'
import { BUSINESS_DATE } from './hotel.ts'
import { type Contender, inLoops } from './rounds.ts'
import { describeUse, readUsed } from './usage.ts'

/**
 * The limit that the door is measured against: as many clients, each with a connection of its own, commit one row
 * after the other with a prepared insert. The row and its constraints are a posting's, without the two further
 * indexes; commits are durable.
 */
export async function rawInserts(
  site: Site,
  { clients, postmaster }: { readonly clients: number; readonly postmaster: number | null },
): Promise<{ readonly run: Contender; close(): Promise<void> }> {
  const { pool } = site.database
  await pool.query(`create table if not exists raw_postings (
    like postings including constraints including defaults, primary key (property_id, id))`)
  const held = await Promise.all(Array.from({ length: clients }, () => pool.connect()))
  const run: Contender = async (durationMs) => {
    const before = await readUsed(postmaster)
    const begun = performance.now()
    const rate = await inLoops(clients, durationMs, (caller) => insertOne(held[caller]!, site.clock()))
    return { rate, use: describeUse(before, await readUsed(postmaster), performance.now() - begun) }
  }
  return {
    run,
    close: async () => {
      for (const client of held) client.release()
    },
  }
}

function insertOne(client: ClientBase, instantMs: number): Promise<unknown> {
  const id = newId('pst', instantMs)
  return client.query({
    name: 'raw-insert',
    text: `insert into raw_postings (property_id, id, operation_id, kind, debit_ledger, debit_id, credit_ledger,
        credit_id, amount_minor, line_id, reverses_id, business_date, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      'hotel',
      id,
      id,
      'charge',
      'guest',
      'fol_0000000000000000000000000',
      'revenue',
      'BAR',
      2500,
      id,
      null,
      BUSINESS_DATE,
      instantText(instantMs),
    ],
  })
}
