import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a command ended, and all that it said. */
export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

type How = {
  readonly env?: Readonly<Record<string, string>>
  /** What it reads from standard input. */
  readonly input?: string
}

const MAIN = join(import.meta.dirname, '../src/main.ts')

/** Runs `comanda` as a process of its own, in English unless the environment says otherwise. */
export function comanda(args: readonly string[], how: How = {}): Promise<Ran> {
  return run(process.execPath, [MAIN, ...args], how)
}

/** Starts `comanda` and gives the process, for those who want to end it. */
export function startComanda(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [MAIN, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a program to its end. */
export async function run(
  program: string,
  args: readonly string[],
  { env = {}, input = '' }: How = {},
): Promise<Ran> {
  const child = spawn(program, args, { env: environment(env) })
  const said = { stdout: '', stderr: '' }
  for (const from of ['stdout', 'stderr'] as const) {
    child[from].setEncoding('utf8').on('data', (text: string) => {
      said[from] += text
    })
  }
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

function environment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, COMANDA_LANGUAGE: 'en', ...env }
}
