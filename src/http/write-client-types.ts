import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTypes, { astToString } from 'openapi-typescript'
import { createServer } from './server.ts'

/** Where the types of the API stand that the web app is written against. */
export const CLIENT_TYPES = join(import.meta.dirname, '..', 'web', 'client', 'openapi.d.ts')

/** The types of the API as `/openapi.json` describes it. The document needs no database. */
export async function clientTypes(): Promise<string> {
  const nothing = {} as never
  const log = { info: () => {}, warn: console.warn, error: console.error }
  const server = createServer({ database: nothing, door: nothing, jobs: nothing, clock: () => 0, log })
  await server.ready()
  const nodes = await openapiTypes(server.swagger() as never)
  return `// Made by src/http/write-client-types.ts from /openapi.json. Not edited by hand.\n\n${astToString(nodes)}`
}

if (process.argv[1] === import.meta.filename) await writeFile(CLIENT_TYPES, await clientTypes())
