import { type Command, Option } from 'commander'
import { type Refusal, refusalText } from '../api/refusals.ts'
import { type ImportResult, importBookings } from '../stays/import-bookings.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import { openSource } from './bookings-source.ts'
import type { Environment } from './environment.ts'
import { CommandFailed } from './errors.ts'
import { openProgress } from './progress.ts'
import { line } from './texts.ts'
import { withBooks } from './with-books.ts'

/** Refused rows that are shown; the file has the others too. */
const SHOWN = 20

type Options = { readonly skipBadRows?: boolean; readonly dryRun?: boolean }

/** `comanda import bookings`: brings a file of bookings in. */
export function addImport(program: Command, environment: Environment): void {
  program
    .command('import')
    .description('bring data in from a file')
    .command('bookings')
    .description(
      'import a file of hotel bookings (CSV, plain or gzip): makes the hotels, their rooms and AR accounts, and a ' +
        'stay for each row. Importing a file again changes nothing.',
    )
    .argument('<file>', 'a file with the columns of “Hotel booking demand datasets”')
    .addOption(
      new Option('--all-or-nothing', 'one bad row keeps the whole file out (this is the default)').conflicts(
        'skipBadRows',
      ),
    )
    .option('--skip-bad-rows', 'import the good rows and list the others')
    .option('--dry-run', 'check the file and say what is in it; write nothing')
    .action((file: string, options: Options) => runImport(environment, file, options))
}

async function runImport(environment: Environment, file: string, options: Options): Promise<void> {
  const { language, log, print, clock } = environment
  const openFile = await openSource(file)
  await withBooks(environment, async ({ database, door, isCancelled }) => {
    const progress = openProgress(environment)
    const begun = clock()
    const result = await importBookings({
      door,
      pool: database.pool,
      clock,
      actor: SYSTEM_ACTOR,
      openFile,
      onBadRow: options.skipBadRows ? 'skip' : 'importNothing',
      isDryRun: options.dryRun ?? false,
      isCancelled,
      onProgress: ({ phase, done, total }) => progress.show({ label: line(phase, language), done, total }),
    }).finally(() => progress.end())
    for (const refusal of result.refusals.slice(0, SHOWN)) log.error(refusedText(refusal, environment))
    const hidden = result.refused - Math.min(result.refusals.length, SHOWN)
    if (hidden > 0) log.error(line('moreRefused', language, { count: hidden }))
    for (const hotel of result.hotels.values()) {
      print(line('hotel', language, { ...hotel, ...hotel.bookings, debtors: hotel.billed.size }))
    }
    printOutcome(environment, result, { isDryRun: options.dryRun ?? false, ms: clock() - begun })
    const isRefused = result.isNothingWritten && result.refused > 0
    if (isRefused || result.isCancelled) throw new CommandFailed()
  })
}

/** A refusal of the door does not know its line; one of the file names it in its text. */
function refusedText(refusal: Refusal, { language }: Environment): string {
  const text = refusalText(refusal, language)
  return refusal.line === undefined || text.includes(String(refusal.line)) ? text : `${refusal.line}: ${text}`
}

function printOutcome(
  { print, language }: Environment,
  result: ImportResult,
  { isDryRun, ms }: { readonly isDryRun: boolean; readonly ms: number },
): void {
  const { operations } = result
  if (isDryRun) print(line('dryRun', language, result))
  else if (result.isCutShort) print(line('nothingOfDamaged', language, result))
  else if (result.isNothingWritten && result.refused > 0) print(line('nothingImported', language, result))
  else print(line('imported', language, result))
  if (result.isCancelled) print(line('interrupted', language))
  if (operations > 0) {
    const seconds = Math.round(ms / 100) / 10
    print(line('speed', language, { operations, seconds, perSecond: Math.round(operations / (ms / 1000)) }))
  }
}
