import type { Command } from 'commander'
import { loadSeason } from '../day/read.ts'
import { type ReplayResult, replay } from '../day/replay.ts'
import type { OpenProperty } from '../properties/property.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import type { Environment } from './environment.ts'
import { CommandFailed, CommandRefused, dateOption } from './errors.ts'
import { openProgress } from './progress.ts'
import { amountText, line } from './texts.ts'
import { type Work, withBooks, workAt } from './with-books.ts'

/** `comanda replay`: plays the front desk over imported bookings. */
export function addReplay(program: Command, environment: Environment): void {
  program
    .command('replay')
    .description(
      'play the front desk day by day through the ordinary operations: departures paid or billed and checked out, ' +
        'arrivals checked in, the day closed and sealed. It may be interrupted, and run again.',
    )
    .requiredOption('--property <id>', 'the property')
    .requiredOption('--until <date>', 'the last day to live, YYYY-MM-DD; it is closed too')
    .action((options: { property: string; until: string }) => runReplay(environment, options))
}

async function runReplay(
  environment: Environment,
  options: { readonly property: string; readonly until: string },
): Promise<void> {
  const { language, clock } = environment
  const until = dateOption('--until', options.until, language)
  await withBooks(environment, async (work) => {
    const property = await workAt(work, environment, options.property)
    const progress = openProgress(environment)
    const begun = clock()
    const result = await replay({
      door: work.door,
      pool: work.database.pool,
      propertyId: property.id,
      until,
      actor: SYSTEM_ACTOR,
      isCancelled: work.isCancelled,
      onProgress: ({ date, done, total }) => progress.show({ label: date, done, total }),
    }).finally(() => progress.end())
    printRun(environment, result, clock() - begun)
    await printSeason(environment, work, property)
    if ('refusal' in result) {
      environment.log.error(line('stoppedOn', language, { date: result.date }))
      throw new CommandRefused(result.refusal)
    }
    if (result.isCancelled) throw new CommandFailed()
  })
}

function printRun({ print, language }: Environment, result: ReplayResult, ms: number): void {
  const { counts } = result
  print(line('lived', language, counts))
  if (counts.operations > 0) {
    const perSecond = Math.round(counts.operations / (ms / 1000))
    const seconds = Math.round(ms / 100) / 10
    print(line('speed', language, { operations: counts.operations, seconds, perSecond }))
  }
  if ('isCancelled' in result && result.isCancelled) print(line('interrupted', language))
}

async function printSeason(
  { print, language }: Environment,
  { database }: Work,
  { id, currency }: OpenProperty,
): Promise<void> {
  const season = await loadSeason(database.pool, id)
  const amount = (minor: bigint): string => amountText(minor, currency, language)
  print(
    line('season', language, {
      ...season,
      revenue: amount(season.revenueMinor),
      onAccount: amount(season.onAccountMinor),
      card: amount(season.cardMinor),
    }),
  )
  print(line('standing', language, { ...season, guestLedger: amount(season.guestLedgerMinor) }))
}
