import { type Command, Option } from 'commander'
import type { ImportBookings } from '../stays/import-bookings.ts'
import { measureClose } from './bench/close.ts'
import { measureDoor } from './bench/door.ts'
import { type Figure, figureText, isReached, type Part } from './bench/figure.ts'
import { type Ground, openGround } from './bench/ground.ts'
import { measureHttp } from './bench/http.ts'
import { measureLongFolio } from './bench/long-folio.ts'
import { measureSeason } from './bench/season.ts'
import { openSource } from './bookings-source.ts'
import type { Environment } from './environment.ts'
import { CommandFailed } from './errors.ts'

/** Full sizes measure; small ones show in seconds that everything runs and agrees. */
export type Size = 'small' | 'full'

/** What a part of the bench is given. */
type Given = {
  readonly ground: Ground
  readonly size: Size
  readonly openFile: ImportBookings['openFile'] | null
}

const SHORT = { rounds: 1, durationMs: 200 }

const PARTS = {
  door: ({ ground, size }: Given) =>
    measureDoor(
      ground,
      size === 'full' ? { folios: 500, rounds: 7, durationMs: 2000 } : { folios: 20, ...SHORT },
    ),
  folio: ({ ground, size }: Given) =>
    measureLongFolio(
      ground,
      size === 'full' ? { charges: 2000, rounds: 7, durationMs: 500 } : { charges: 200, ...SHORT },
    ),
  http: ({ ground, size }: Given) =>
    measureHttp(
      ground,
      size === 'full' ? { folios: 500, rounds: 5, durationMs: 2000 } : { folios: 20, ...SHORT },
    ),
  close: ({ ground, size }: Given) =>
    measureClose(
      ground,
      size === 'full' ? { rooms: [1000, 10_000, 50_000], days: 3 } : { rooms: [20, 250, 500], days: 1 },
    ),
  season: ({ ground, size, openFile }: Given) =>
    measureSeason(ground, { openFile, bookings: size === 'full' ? 5000 : 60 }),
} as const satisfies Record<string, (given: Given) => Promise<Part>>

/** A part of the bench. */
export type PartName = keyof typeof PARTS

/** All parts, in the order in which they run. */
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[]

type Options = { readonly size: Size; readonly only?: PartName; readonly bookings?: string }

/** `comanda bench`: the figures, each beside its limit from the same run. */
export function addBench(program: Command, environment: Environment): void {
  program
    .command('bench')
    .description(
      'measure the books beside the limits of the same machine, in databases of its own that it drops again. The exit ' +
        'code is 1 where postings, balances, outbox and answers do not agree afterwards.',
    )
    .addOption(new Option('--size <size>', 'how much').choices(['small', 'full']).default('full'))
    .addOption(new Option('--only <part>', 'one part').choices(PART_NAMES))
    .option('--bookings <file>', 'a file of bookings to import and live; some are made up without one')
    .action(async ({ size, only, bookings }: Options) => {
      const openFile = bookings ? await openSource(bookings) : null
      const names = only ? [only] : PART_NAMES
      const { faults } = await runBench(environment, { size, names, openFile })
      if (faults.length > 0) throw new CommandFailed()
    })
}

/** Runs parts of the bench in order, printing each figure as it is found. */
export async function runBench(
  environment: Pick<Environment, 'databaseUrl' | 'clock' | 'print'>,
  { names, ...given }: Omit<Given, 'ground'> & { readonly names: readonly PartName[] },
): Promise<Part> {
  const { print } = environment
  const figures: Figure[] = []
  const faults: string[] = []
  const ground = await openGround(environment)
  try {
    for (const name of names) {
      const part = await PARTS[name]({ ...given, ground })
      for (const figure of part.figures) print(figureText(figure))
      for (const fault of part.faults) print(`${name}: ${fault}`)
      figures.push(...part.figures)
      faults.push(...part.faults)
    }
  } finally {
    await ground.close()
  }
  const missed = figures.filter((figure) => !isReached(figure)).length
  const agreement =
    faults.length === 0 ? 'the books and the answers agree' : 'NOT AGREED, so that none of them counts'
  print(`${figures.length} figures, ${missed} below what is demanded; ${agreement}`)
  return { figures, faults }
}
