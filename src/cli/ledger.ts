import { type Command, Option } from 'commander'
import type pg from 'pg'
import { refuse } from '../api/refusals.ts'
import {
  accountName,
  LEDGER_FORMATS,
  type LedgerFormat,
  type LedgerOf,
  ledgerWriter,
} from '../journal/ledger-file.ts'
import { type Days, loadLedgerBalances, readPostings } from '../journal/read.ts'
import { loadProperties } from '../properties/store.ts'
import { formatDecimal, minorDigits } from '../values/money.ts'
import type { Environment } from './environment.ts'
import { CommandFailed, CommandRefused, dateOption } from './errors.ts'
import { withBooks } from './with-books.ts'

type Options = {
  readonly format: LedgerFormat
  readonly balances?: boolean
  readonly property?: string
  readonly from?: string
  readonly until?: string
}

/** `comanda ledger`: the journal of postings, for whoever wants to judge it. */
export function addLedger(program: Command, environment: Environment): void {
  program
    .command('ledger')
    .description(
      'write the postings, one transaction each, so that another program can judge them: ' +
        '`comanda ledger | hledger -f - balance`',
    )
    .addOption(new Option('--format <format>', 'how').choices(LEDGER_FORMATS).default('hledger'))
    .addOption(new Option('--balances', 'our own balance of every ledger account instead'))
    .option(
      '--property <id>',
      'one property; all of them if left out, each account then beginning with its property',
    )
    .option('--from <date>', 'the first business date, YYYY-MM-DD')
    .option('--until <date>', 'the last business date, YYYY-MM-DD')
    .action((options: Options) => runLedger(environment, options))
}

async function runLedger(environment: Environment, options: Options): Promise<void> {
  const { language } = environment
  const days: Days = {
    from: options.from === undefined ? null : dateOption('--from', options.from, language),
    until: options.until === undefined ? null : dateOption('--until', options.until, language),
  }
  await withBooks(environment, async ({ database, isCancelled }) => {
    const { pool } = database
    const only = options.property
    const properties = (await loadProperties(pool, null)).filter(({ id }) => !only || id === only)
    if (only && properties.length === 0) {
      throw new CommandRefused(refuse('notFound', { object: 'property', id: only }))
    }
    const of = properties.map(({ id, currency }) => ({ propertyId: id, currency, isPrefixed: !only }))
    const client = await pool.connect()
    let isDone = false
    try {
      // One moment of all properties, whatever is posted meanwhile.
      await client.query('begin isolation level repeatable read read only')
      const work = { client, of, days, print: environment.print }
      if (options.balances) await writeBalances(work)
      else await writePostings({ ...work, format: options.format, isCancelled })
      await client.query('commit')
      isDone = true
    } finally {
      client.release(!isDone)
    }
  })
}

type Work = {
  readonly client: pg.ClientBase
  readonly of: readonly LedgerOf[]
  readonly days: Days
  readonly print: (text: string) => void
}

async function writePostings(
  work: Work & { readonly format: LedgerFormat; readonly isCancelled: () => boolean },
): Promise<void> {
  const { client, days, print } = work
  const writer = ledgerWriter(work.format)
  print(writer.head([...new Set(work.of.map((one) => one.currency))]))
  for (const of of work.of) {
    for await (const postings of readPostings(client, of.propertyId, days)) {
      if (work.isCancelled()) throw new CommandFailed()
      print(writer.entries(of, postings))
    }
  }
  const foot = writer.foot()
  if (foot !== null) print(foot)
}

/** A line an account: its balance, debit less credit, and its name; the same names as in the journal. */
async function writeBalances({ client, of, days, print }: Work): Promise<void> {
  for (const one of of) {
    const digits = minorDigits(one.currency)
    for (const { ledger, id, balanceMinor } of await loadLedgerBalances(client, one.propertyId, days)) {
      const amount = `${formatDecimal(balanceMinor, digits)} ${one.currency}`
      print(`${amount.padStart(24)}  ${accountName(one, { ledger, id })}`)
    }
  }
}
