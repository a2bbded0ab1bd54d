import { text } from 'node:stream/consumers'
import { CommanderError } from 'commander'
import type { Environment } from './cli/environment.ts'
import { explain } from './cli/errors.ts'
import { buildProgram } from './cli/program.ts'
import { languageOf, readSettings, type Settings } from './cli/settings.ts'

/** The only place that reads the process's environment and the clock. */
const { env, stdout } = process

const surroundings: Omit<Environment, keyof Settings> = {
  clock: Date.now,
  print: (line) => console.log(line),
  readInput: () => text(process.stdin),
  log: {
    info: (message) => console.error(message),
    warn: (message) => console.error(message),
    error: (message) => console.error(message),
  },
  isTerminal: stdout.isTTY === true,
  ended: new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
    // Whoever reads our output has seen enough: `comanda ledger | head`.
    stdout.on('error', () => end())
  }),
  fail: (error) => {
    console.error(error.message)
    process.exit(1)
  },
}

try {
  await buildProgram({ ...readSettings(env), ...surroundings }).parseAsync()
} catch (error) {
  const said = explain(error, languageOf(env))
  if (said !== null) surroundings.log.error(said)
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
}
