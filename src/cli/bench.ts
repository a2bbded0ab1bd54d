import type { Command } from 'commander'
import { measureDoor } from './bench/door.ts'
import { type Figure, figureText, isReached } from './bench/figure.ts'
import { type Ground, openGround } from './bench/ground.ts'
import { measureHttp } from './bench/http.ts'
import type { Environment } from './environment.ts'

/** Full sizes measure; small ones show in seconds that everything runs and agrees. */
export type Size = 'small' | 'full'

/** What one part of the bench found: its figures, and what did not agree afterwards. */
export type Part = { readonly figures: readonly Figure[]; readonly faults: readonly string[] }

const PARTS = {
  door: (ground: Ground, size: Size) =>
    measureDoor(
      ground,
      size === 'full'
        ? { folios: 500, rounds: 7, durationMs: 2000 }
        : { folios: 20, rounds: 1, durationMs: 200 },
    ),
  http: (ground: Ground, size: Size) =>
    measureHttp(
      ground,
      size === 'full'
        ? { folios: 500, rounds: 5, durationMs: 2000 }
        : { folios: 20, rounds: 1, durationMs: 200 },
    ),
} as const satisfies Record<string, (ground: Ground, size: Size) => Promise<Part>>

export type PartName = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[]

/** `comanda bench`: the figures, each beside its limit from the same run. */
export function addBench(program: Command, environment: Environment): void {
  program
    .command('bench')
    .description('measure the books against limits of the same machine, in a database of its own')
    .option('--size <size>', 'small or full', 'full')
    .option('--only <part>', `one of ${PART_NAMES.join(', ')}`)
    .action(async (options: { size: string; only?: string }) => {
      if (options.size !== 'small' && options.size !== 'full') throw new Error('--size is small or full')
      const names = PART_NAMES.filter((name) => !options.only || name === options.only)
      if (names.length === 0) throw new Error(`--only is one of ${PART_NAMES.join(', ')}`)
      const { faults } = await runBench(environment, { size: options.size, names })
      if (faults.length > 0) throw new Error('the books do not agree, so none of these figures counts')
    })
}

/** Runs parts of the bench in order, printing each figure as it is found. */
export async function runBench(
  environment: Environment,
  { size, names }: { readonly size: Size; readonly names: readonly PartName[] },
): Promise<Part> {
  const { print } = environment
  const figures: Figure[] = []
  const faults: string[] = []
  const ground = await openGround(environment)
  try {
    for (const name of names) {
      const part = await PARTS[name](ground, size)
      for (const figure of part.figures) print(figureText(figure))
      for (const fault of part.faults) print(`${name}: ${fault}`)
      figures.push(...part.figures)
      faults.push(...part.faults)
    }
  } finally {
    await ground.close()
  }
  const missed = figures.filter((figure) => !isReached(figure)).length
  print(`${figures.length} figures, ${missed} below; ${faults.length === 0 ? 'the books agree' : 'FAULTS'}`)
  return { figures, faults }
}
