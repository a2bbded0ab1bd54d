import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../db/database.ts'
import { startEmbedded, urlOf } from '../../db/embedded.ts'
import { silentLog } from '../../db/log.ts'
import { migrate } from '../../db/migrate.ts'
import { refreshStatistics } from '../../db/statistics.ts'
import { createDoor, type Door } from '../../journal/door.ts'
import { OPERATIONS, TABLES } from '../../operations.ts'
import { ensureAdministration } from '../../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import type { Administration } from '../../users/recorded.ts'
import type { Environment } from '../environment.ts'

/** Where figures are measured: a PostgreSQL set up as in production, with databases that end with the bench. */
export type Ground = {
  /** The first process of the database server, where it runs on this machine as ours. */
  readonly postmaster: number | null
  /** A new database with the program's schema and an open door. */
  open(): Promise<Site>
  close(): Promise<void>
}

/** One database of the ground, with the door to it. */
export type Site = {
  readonly url: string
  readonly database: Database
  readonly door: Door
  readonly administration: Administration
  readonly clock: () => number
  /** Tells the planner how large the tables are, as autovacuum does once a minute. */
  analyze(): Promise<void>
  /** Ends the door and the connections, and drops the database. */
  close(): Promise<void>
}

/** Connections of a site's pool: as many as the widest peer uses. */
export const POOL_SIZE = 16

/** A server of its own in a temporary folder, or the one that `DATABASE_URL` names, in new databases of it. */
export async function openGround(environment: Pick<Environment, 'databaseUrl' | 'clock'>): Promise<Ground> {
  const { databaseUrl, clock } = environment
  if (databaseUrl) {
    return { postmaster: null, open: () => openSite(databaseUrl, clock), close: async () => {} }
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-bench-'))
  const embedded = await startEmbedded({ dataFolder, log: silentLog })
  return {
    postmaster: embedded.pid,
    open: () => openSite(urlOf(embedded, 'postgres'), clock),
    close: async () => {
      await embedded.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function openSite(serverUrl: string, clock: () => number): Promise<Site> {
  const name = `comanda_bench_${randomUUID().replaceAll('-', '')}`
  await administer(serverUrl, `create database ${name} template template0`)
  const url = withName(serverUrl, name)
  const database = await openDatabase({
    databaseUrl: url,
    dataFolder: '',
    log: silentLog,
    poolSize: POOL_SIZE,
  })
  await migrate(database.pool)
  await ensureAdministration({ pool: database.pool, clock })
  const door = openDoor(database, clock)
  return {
    url,
    database,
    door,
    clock,
    analyze: () => refreshStatistics(database.pool),
    administration: { pool: database.pool, clock, actorId: SYSTEM_ACTOR.userId },
    close: async () => {
      await door.close()
      await database.close()
      await administer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

/** The door as the program opens it. */
export function openDoor(database: Database, clock: () => number): Door {
  return createDoor({
    operations: OPERATIONS,
    tables: TABLES,
    connect: database.connectAlone,
    clock,
    log: silentLog,
  })
}

async function administer(databaseUrl: string, statement: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataFolder: '', log: silentLog, poolSize: 1 })
  await database.pool.query(statement).finally(() => database.close())
}

function withName(url: string, name: string): string {
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
