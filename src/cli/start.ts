import { createServer as createSocket } from 'node:net'
import type { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { fillIn, type Language, type Texts, texts } from '../api/language.ts'
import { closeDayJob } from '../day/close-day-job.ts'
import { createServer } from '../http/server.ts'
import { type Jobs, openJobs } from '../journal/jobs.ts'
import { loadProperties } from '../properties/store.ts'
import { createUser, grantRole } from '../users/administration.ts'
import { createApiKey } from '../users/api-keys.ts'
import { ADMINISTRATOR_ROLE, SYSTEM_ACTOR } from '../users/built-in.ts'
import { makePassword } from '../users/password.ts'
import { findUsers } from '../users/read.ts'
import { canAnybodyComeIn } from '../users/read-authority.ts'
import { newId } from '../values/id.ts'
import { buildWebApp } from './build-web.ts'
import { demoGuide } from './demo/guide.ts'
import { DEMO_PROPERTY, makeDemoHotel } from './demo/make.ts'
import { type Books, type Environment, openBooks } from './environment.ts'
import { openProgress } from './progress.ts'

/** `comanda start`, which is `npm start`: the server, until somebody asks it to end. */
export function addStart(program: Command, environment: Environment): void {
  program
    .command('start')
    .description('start the server; on an empty database it makes a demo hotel')
    .option('--log-requests', 'write a line for each request: its id, route, status and time')
    .action((options: { readonly logRequests?: boolean }) =>
      start(environment, { logsRequests: options.logRequests ?? false }),
    )
}

async function start(environment: Environment, how: { readonly logsRequests: boolean }): Promise<void> {
  const { clock, print, language, log } = environment
  const begun = clock()
  await checkPort(environment)
  const books = await openBooks(environment, { joins: false })
  let jobs: Jobs | undefined
  let server: FastifyInstance | undefined
  try {
    const { door, database } = books
    const { pool } = database
    const { key, password } = await prepare(books, environment)
    if (password !== null) print(say('password', language, { password }))
    if (key !== null) print(say('key', language, { key }))
    const webFolder = await buildWebApp({ onBuild: () => print(say('building', language)) })
    jobs = await openJobs({ pool, clock, log, kinds: [closeDayJob({ door, pool })] })
    const { host, port, trustProxy } = environment
    server = createServer({ database, door, jobs, clock, log, trustProxy, webFolder, ...how })
    await server.listen({ host, port }).catch((error) => {
      throw portError(error, environment)
    })
    const properties = await loadProperties(pool, null)
    const propertyId = properties.find((one) => one.id === DEMO_PROPERTY)?.id ?? properties[0]!.id
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
    const seconds = ((clock() - begun) / 1000).toFixed(1)
    print(say('ready', language, { url, seconds, propertyId, key: key ?? 'cmd_…' }))
    await environment.ended
    log.info(say('ending', language))
  } finally {
    // In this order: no new requests, then what is under way, then the books.
    await server?.close()
    await jobs?.close()
    await books.close()
  }
}

/** What a first administrator comes in with; nulls where nothing was made. */
type Entrance = { readonly key: string | null; readonly password: string | null }

/**
 * Somebody must be able to come in: on an empty database a demo hotel is made, and where nobody holds an API key or a
 * password an administrator of every property gets a key, and a password too where they are new.
 */
async function prepare(books: Books, environment: Environment): Promise<Entrance> {
  const { clock, print, language } = environment
  const { pool } = books.database
  const administration = { pool, clock, actorId: SYSTEM_ACTOR.userId }
  const isEmpty = (await loadProperties(pool, null)).length === 0
  if (!isEmpty && (await canAnybodyComeIn(pool))) return { key: null, password: null }
  const name = 'admin'
  const [known] = await findUsers(pool, name)
  const userId = known?.id ?? newId('usr', clock())
  // A demo hotel is to be tried as everybody: they all have this one.
  const password = known && !isEmpty ? null : makePassword()
  // The password is their own: who reads it here is who will sign in.
  if (password && !known) {
    const person = { id: userId, name, kind: 'person', login: name, password } as const
    const made = await createUser(administration, person)
    if ('refusal' in made) throw new Error(`no user ${name}: ${JSON.stringify(made.refusal)}`)
  }
  if (isEmpty && password) {
    print(say('demo', language))
    await makeDemo(books.database, environment, { userId, password })
  }
  for (const { id: propertyId } of await loadProperties(pool, null)) {
    const unlimited = { maxRefundMinor: null, maxVoidMinor: null }
    await grantRole(administration, { propertyId, userId, roleId: ADMINISTRATOR_ROLE, ...unlimited })
  }
  const made = await createApiKey(administration, { userId, label: 'npm start' })
  if ('refusal' in made) throw new Error(`no API key for ${name}: ${JSON.stringify(made.refusal)}`)
  // The guide of the demo hotel has said it.
  return { key: made.key, password: isEmpty ? null : password }
}

async function makeDemo(
  database: Books['database'],
  environment: Environment,
  first: { readonly userId: string; readonly password: string },
): Promise<void> {
  const { print, language } = environment
  const progress = openProgress(environment)
  const onProgress = ({ date, ...far }: { date: string; done: number; total: number }) =>
    progress.show({ label: date, ...far })
  const demo = { ...environment, ...first, database, onProgress }
  const { today } = await makeDemoHotel(demo).finally(() => progress.end())
  print(demoGuide(language, { today, password: first.password }))
}

/** Before anything is made: a server that cannot listen would leave a key that nobody has seen. */
function checkPort(environment: Environment): Promise<void> {
  const { host, port } = environment
  return new Promise((resolve, reject) => {
    const socket = createSocket()
    socket.once('error', (error) => reject(portError(error, environment)))
    socket.listen({ host, port }, () => socket.close(() => resolve()))
  })
}

function portError(error: NodeJS.ErrnoException, { host, port, language }: Environment): Error {
  const known = { EADDRINUSE: 'portInUse', EACCES: 'portNotAllowed', EADDRNOTAVAIL: 'hostUnknown' } as const
  const name = known[error.code as keyof typeof known]
  return name ? new Error(say(name, language, { host, port }), { cause: error }) : error
}

function say(
  name: keyof typeof LINES,
  language: Language,
  facts: Readonly<Record<string, unknown>> = {},
): string {
  return fillIn(LINES[name][language], facts)
}

const LINES = {
  demo: texts(
    'O banco está vazio: criando um hotel de demonstração…',
    'The database is empty: making a demo hotel…',
    'La base está vacía: creando un hotel de demostración…',
  ),
  password: texts(
    `
Para entrar: login admin, e esta senha, mostrada só agora:

  {password}

Para outra: npm run comanda -- user password admin`,
    `
To sign in: login admin, and this password, shown only now:

  {password}

For another: npm run comanda -- user password admin`,
    `
Para entrar: login admin, y esta contraseña, que se muestra solo ahora:

  {password}

Para otra: npm run comanda -- user password admin`,
  ),
  key: texts(
    `
Chave de API do usuário admin, mostrada só agora; guarde-a:

  {key}

Para criar outra: POST /v1/api-keys, ou npm run comanda -- user key admin
`,
    `
API key of the user admin, shown only now; keep it:

  {key}

To make another: POST /v1/api-keys, or npm run comanda -- user key admin
`,
    `
Clave de API del usuario admin, se muestra solo ahora; guárdela:

  {key}

Para crear otra: POST /v1/api-keys o npm run comanda -- user key admin
`,
  ),
  ready: texts(
    `Comanda está em {url} (pronto em {seconds} s)
Documentação da API: {url}/docs

  curl -H 'Authorization: Bearer {key}' {url}/v1/properties/{propertyId}/folios

Ctrl+C encerra.`,
    `Comanda is at {url} (ready in {seconds} s)
The API, documented: {url}/docs

  curl -H 'Authorization: Bearer {key}' {url}/v1/properties/{propertyId}/folios

Ctrl+C ends it.`,
    `Comanda está en {url} (listo en {seconds} s)
Documentación de la API: {url}/docs

  curl -H 'Authorization: Bearer {key}' {url}/v1/properties/{propertyId}/folios

Ctrl+C lo termina.`,
  ),
  building: texts('Preparando o aplicativo web…', 'Building the web app…', 'Preparando la aplicación web…'),
  ending: texts(
    'Encerrando: o que está em andamento termina antes.',
    'Ending: what is under way is finished first.',
    'Terminando: antes se concluye lo que está en curso.',
  ),
  portInUse: texts(
    'A porta {port} de {host} já está em uso; escolha outra com COMANDA_PORT.',
    'Port {port} of {host} is in use already; choose another with COMANDA_PORT.',
    'El puerto {port} de {host} ya está en uso; elija otro con COMANDA_PORT.',
  ),
  portNotAllowed: texts(
    'Sem permissão para a porta {port} de {host}; escolha outra com COMANDA_PORT.',
    'No permission for port {port} of {host}; choose another with COMANDA_PORT.',
    'Sin permiso para el puerto {port} de {host}; elija otro con COMANDA_PORT.',
  ),
  hostUnknown: texts(
    'Este computador não tem o endereço {host}; escolha outro com COMANDA_HOST.',
    'This computer has no address {host}; choose another with COMANDA_HOST.',
    'Este equipo no tiene la dirección {host}; elija otra con COMANDA_HOST.',
  ),
} as const satisfies Record<string, Texts>
