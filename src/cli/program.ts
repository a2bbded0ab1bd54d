import { Command } from 'commander'
import { addBench } from './bench.ts'
import { type Environment, openBooks } from './environment.ts'

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
  addBench(program, environment)
  return program
}
