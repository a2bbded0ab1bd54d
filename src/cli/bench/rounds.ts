/** Runs for a while and says how much it did, and what the processors did meanwhile. */
export type Contender = (durationMs: number) => Promise<Lap>

/** One turn of a contender. */
export type Lap = {
  /** How many a second. */
  readonly rate: number
  /** What bounds it, in words. */
  readonly use: string
  /** How long each took, milliseconds, where somebody asks. */
  readonly latencies?: readonly number[]
}

/**
 * Lets contenders take turns, several rounds, so that what else the machine does meets all of them alike. Gives each
 * one's laps in order. A round before them, which is not counted, warms everything up.
 */
export async function alternate<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { rounds, durationMs }: { readonly rounds: number; readonly durationMs: number },
): Promise<Readonly<Record<Name, readonly Lap[]>>> {
  const names = Object.keys(contenders) as Name[]
  const laps = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Lap[]>
  for (const name of names) await contenders[name](durationMs / 2)
  for (let round = 0; round < rounds; round++) {
    // The other way round every second time, so that none always follows the same one.
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) laps[name].push(await contenders[name](durationMs))
  }
  return laps
}

/** The median rate of laps. */
export function medianRate(laps: readonly Lap[]): number {
  return median(laps.map((lap) => lap.rate))
}

/** What the processors did in the lap of the median rate. */
export function medianUse(laps: readonly Lap[]): string {
  const rate = medianRate(laps)
  return laps.toSorted((a, b) => Math.abs(a.rate - rate) - Math.abs(b.rate - rate))[0]?.use ?? ''
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share of all values lies; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? 0
  return low + (high - low) * (at - Math.floor(at))
}

/** Callers that each do one thing after the other until the time is over; gives how many were done a second. */
export async function inLoops(
  callers: number,
  durationMs: number,
  once: (caller: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now()
  const end = begun + durationMs
  let done = 0
  const loop = async (caller: number): Promise<void> => {
    while (performance.now() < end) {
      await once(caller)
      done++
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)))
  return (done / (performance.now() - begun)) * 1000
}
