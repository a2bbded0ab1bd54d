import type { Command } from 'commander'
import { refuse } from '../api/refusals.ts'
import { closeDay } from '../day/close-day.ts'
import { previewClose } from '../day/preview-close.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Environment } from './environment.ts'
import { CommandFailed, CommandRefused, dateOption } from './errors.ts'
import { openProgress } from './progress.ts'
import { line } from './texts.ts'
import { type Work, withBooks, workAt } from './with-books.ts'

type Options = { readonly property: string; readonly date: string; readonly dryRun?: boolean }

/** `comanda close-day`: the night audit. */
export function addCloseDay(program: Command, environment: Environment): void {
  program
    .command('close-day')
    .description(
      'close the open business date: post the night of every stay in house, check, seal the day, open the next one. ' +
        'It may be interrupted at any point, and run again.',
    )
    .requiredOption('--property <id>', 'the property')
    .requiredOption(
      '--date <date>',
      'the open business date, YYYY-MM-DD: said, so that no other day is closed',
    )
    .option('--dry-run', 'say what would be posted and what blocks the close; write nothing')
    .action((options: Options) => runCloseDay(environment, options))
}

async function runCloseDay(environment: Environment, options: Options): Promise<void> {
  const date = dateOption('--date', options.date, environment.language)
  await withBooks(environment, async (work) => {
    const property = await workAt(work, environment, options.property)
    if (options.dryRun) {
      if (date !== property.businessDate) {
        throw new CommandRefused(refuse('dayNotOpen', { date, businessDate: property.businessDate }))
      }
      await preview(environment, work, { propertyId: property.id, date })
    } else await close(environment, work, { propertyId: property.id, date })
  })
}

type Day = { readonly propertyId: string; readonly date: PlainDate }

async function close(environment: Environment, work: Work, { propertyId, date }: Day): Promise<void> {
  const { language, print } = environment
  const progress = openProgress(environment)
  const closed = await closeDay({
    door: work.door,
    pool: work.database.pool,
    propertyId,
    date,
    actor: SYSTEM_ACTOR,
    isCancelled: work.isCancelled,
    onProgress: ({ phase, done, total }) => {
      const label = phase === 'roomNights' ? line('closing', language) : phase
      progress.show({ label, done, total })
    },
  }).finally(() => progress.end())
  if ('refusal' in closed) throw new CommandRefused(closed.refusal)
  const nights = closed.nightsPosted
  if (!closed.isCancelled) return print(line('dayClosed', language, { propertyId, date, nights }))
  print(line('interrupted', language))
  throw new CommandFailed()
}

async function preview(environment: Environment, { database }: Work, day: Day): Promise<void> {
  const { language, print } = environment
  const { nightsDue, blocks } = await previewClose(database.pool, day)
  print(line('dayPreview', language, { ...day, nights: nightsDue }))
  if (blocks.length === 0) print(line('dayFree', language))
  for (const block of blocks) {
    print(line('dayBlocked', language, { ...block, examples: block.examples.map(({ id }) => id).join(', ') }))
  }
  if (blocks.length > 0) throw new CommandFailed()
}
