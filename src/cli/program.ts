import { Command } from 'commander'
import { addBench } from './bench.ts'
import { addCloseDay } from './close-day.ts'
import type { Environment } from './environment.ts'
import { addImport } from './import.ts'
import { addLedger } from './ledger.ts'
import { addReplay } from './replay.ts'
import { addStart } from './start.ts'
import { line } from './texts.ts'
import { addUser } from './user.ts'
import { addVerify } from './verify.ts'
import { withBooks } from './with-books.ts'

/** The command line: one command a file of this folder. */
export function buildProgram(environment: Environment): Command {
  const program = new Command('comanda').description('The open billing core of a hotel').version('0.1.0')
  // Before the commands, which take it over: what is wrong with a command line is told as every other error is.
  program.exitOverride().configureOutput({ outputError: () => {} })
  program
    .command('migrate')
    .description('bring the database to this version')
    .action(() =>
      withBooks(environment, async ({ database }) =>
        environment.print(line('migrated', environment.language, { version: database.serverVersion })),
      ),
    )
  addStart(program, environment)
  addImport(program, environment)
  addReplay(program, environment)
  addCloseDay(program, environment)
  addVerify(program, environment)
  addLedger(program, environment)
  addUser(program, environment)
  addBench(program, environment)
  return program
}
