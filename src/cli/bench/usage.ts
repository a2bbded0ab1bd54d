import { readFile } from 'node:fs/promises'

/** Processor time in milliseconds, of all threads or processes together. */
export type Used = { readonly node: number; readonly postgres: number | null }

/** Reads what has been used until now: by this process (or what `node` tells), and by a PostgreSQL of ours. */
export async function readUsed(postmaster: number | null, node: number = nodeUsed()): Promise<Used> {
  return { node, postgres: postmaster === null ? null : await postgresUsed(postmaster) }
}

/** Processor time of this process so far, milliseconds. */
export function nodeUsed(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What two readings differ by, in words: `Node 71 %, PostgreSQL 88 % of one core`. */
export function describeUse(before: Used, after: Used, elapsedMs: number): string {
  const share = (ms: number) => `${Math.round((ms / elapsedMs) * 100)} %`
  const node = `Node ${share(after.node - before.node)}`
  if (after.postgres === null || before.postgres === null) return `${node} of a core`
  return `${node}, PostgreSQL ${share(after.postgres - before.postgres)} of a core`
}

/** A tick of `/proc` is 10 ms on every Linux that Node runs on. */
const TICK_MS = 10

/** The server's processes, those that are gone included; null where `/proc` does not tell. */
async function postgresUsed(postmaster: number): Promise<number | null> {
  try {
    const own = await ticks(postmaster)
    const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    const living = await Promise.all(children.trim().split(' ').map(Number).map(ticks))
    const running = living.reduce((sum, child) => sum + child.running, 0)
    return (own.running + own.ended + running) * TICK_MS
  } catch {
    return null
  }
}

async function ticks(pid: number): Promise<{ readonly running: number; readonly ended: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return { running: 0, ended: 0 }
  // The name in brackets may hold spaces; what follows it does not.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { running: fields[11]! + fields[12]!, ended: fields[13]! + fields[14]! }
}
