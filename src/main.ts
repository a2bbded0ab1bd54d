import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { CommanderError } from 'commander'
import { chooseLanguage } from './api/language.ts'
import type { Environment } from './cli/environment.ts'
import { explain } from './cli/errors.ts'
import { buildProgram } from './cli/program.ts'

/** The only place that reads the process's environment and the clock. */
const { env, stdout } = process

const environment: Environment = {
  databaseUrl: env.DATABASE_URL,
  dataFolder: resolve(env.COMANDA_DATA ?? 'data'),
  host: env.COMANDA_HOST ?? '127.0.0.1',
  port: Number(env.COMANDA_PORT ?? 3000),
  trustProxy: /^(1|true|yes)$/i.test(env.COMANDA_TRUST_PROXY ?? ''),
  language: chooseLanguage(env.COMANDA_LANGUAGE ?? env.LC_ALL ?? env.LANG),
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
  await buildProgram(environment).parseAsync()
} catch (error) {
  const said = explain(error, environment.language)
  if (said !== null) environment.log.error(said)
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
}
