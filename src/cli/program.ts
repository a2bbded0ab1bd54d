import { Command } from 'commander'
import { addBench } from './bench.ts'
import { addCloseDay } from './close-day.ts'
import { type Environment, openBooks } from './environment.ts'
import { addImport } from './import.ts'
import { addReplay } from './replay.ts'

/** The command line: one command a file of this folder. */
export function buildProgram(environment: Environment): Command {
  const program = new Command('comanda').description('The open billing core of a hotel').version('0.1.0')
  program
    .command('migrate')
    .description('bring the database to this version')
    .action(async () => {
      const books = await openBooks(environment)
      environment.print(`PostgreSQL ${books.database.serverVersion} is at the version of this program.`)
      await books.close()
    })
  addImport(program, environment)
  addReplay(program, environment)
  addCloseDay(program, environment)
  addBench(program, environment)
  return program
}
