import type { Language } from '../api/language.ts'
import { type Database, openDatabase } from '../db/database.ts'
import type { Log } from '../db/log.ts'
import { migrate } from '../db/migrate.ts'
import { createDoor, type Door } from '../journal/door.ts'
import { OPERATIONS, TABLES } from '../operations.ts'
import { ensureAdministration } from '../users/bootstrap.ts'

/** What a command gets from outside; `main.ts` alone reads it from the process. */
export type Environment = {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** Whether a proxy of ours stands before the server; see `ServerOptions`. */
  readonly trustProxy: boolean
  readonly language: Language
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** What a command answers: standard output. */
  readonly print: (line: string) => void
  /** All of standard input, as text. */
  readonly readInput: () => Promise<string>
  /** What happens meanwhile: standard error. */
  readonly log: Log
  /** True where progress bars make sense. */
  readonly isTerminal: boolean
  /** Resolves when somebody asks the process to end. */
  readonly ended: Promise<void>
  /** Ends the process at once, where it cannot go on: it has lost its database for good. */
  readonly fail: (error: Error) => void
}

/** The open books: the database at the program's version, and the door to it. */
export type Books = { readonly database: Database; readonly door: Door; close(): Promise<void> }

/**
 * Opens the database, brings it to this version, and opens the door. The caller closes it. Who joins may work beside a
 * server that runs on the same data folder.
 */
export async function openBooks(
  environment: Environment,
  { joins }: { readonly joins: boolean },
): Promise<Books> {
  const { clock, log } = environment
  const database = await openDatabase({ ...environment, joins, onLost: environment.fail })
  try {
    await migrate(database.pool)
    await ensureAdministration({ pool: database.pool, clock })
  } catch (error) {
    await database.close()
    throw error
  }
  const door = createDoor({
    operations: OPERATIONS,
    tables: TABLES,
    connect: database.connectAlone,
    clock,
    log,
  })
  const close = async (): Promise<void> => {
    await door.close()
    await database.close()
  }
  return { database, door, close }
}
