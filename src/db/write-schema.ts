import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { dumpSchema } from './schema-dump.ts'

// `node src/db/write-schema.ts` writes schema.sql again after a migration was added. A test compares the two.

const dataFolder = await mkdtemp(join(tmpdir(), 'comanda-schema-'))
try {
  const database = await openDatabase({ dataFolder, log: console })
  try {
    await migrate(database.pool)
    await writeFile(join(import.meta.dirname, 'schema.sql'), await dumpSchema(database.pool))
  } finally {
    await database.close()
  }
} finally {
  await rm(dataFolder, { recursive: true, force: true })
}
