import { type AddressInfo, createServer as createSocket } from 'node:net'
import type { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { fillIn, type Language, type Texts, texts } from '../api/language.ts'
import { closeDayJob } from '../day/close-day-job.ts'
import { createServer } from '../http/server.ts'
import { type Jobs, openJobs } from '../journal/jobs.ts'
import { loadProperties, loadProperty } from '../properties/store.ts'
import { isUntouched } from '../users/read.ts'
import { buildWebApp } from './build-web.ts'
import { DEMO_PROPERTY } from './demo/make.ts'
import { openDemoHotel } from './demo/open.ts'
import { type Entrance, ensureEntrance } from './entrance.ts'
import { type Books, type Environment, openBooks } from './environment.ts'

type Options = { readonly logRequests?: true; readonly demo?: boolean }

/** `comanda start`, which is `npm start`: the server, until somebody asks it to end. */
export function addStart(program: Command, environment: Environment): void {
  const { language } = environment
  program
    .command('start')
    .description(say('start', language))
    .option('--demo', say('withDemo', language))
    .option('--no-demo', say('withoutDemo', language))
    .option('--log-requests', say('logRequests', language))
    .action((options: Options) => start(environment, options))
}

async function start(environment: Environment, options: Options): Promise<void> {
  const { clock, print, language, log } = environment
  const begun = clock()
  await checkPort(environment)
  const books = await openBooks(environment, { joins: false })
  let jobs: Jobs | undefined
  let server: FastifyInstance | undefined
  try {
    const { door, database } = books
    const { pool } = database
    const { key, password } = await prepare(books, environment, options.demo)
    if (password !== null) print(say('password', language, { password }))
    if (key !== null) print(say('key', language, { key }))
    const webFolder = await buildWebApp({ onBuild: () => print(say('building', language)) })
    jobs = await openJobs({ pool, clock, log, kinds: [closeDayJob({ door, pool })] })
    const { host, port, trustProxy } = environment
    const logsRequests = options.logRequests ?? false
    server = createServer({ database, door, jobs, clock, log, trustProxy, webFolder, logsRequests })
    await server.listen({ host, port }).catch((error) => {
      throw portError(error, environment)
    })
    // Not the one that was asked for, where that was any.
    const { port: bound } = server.server.address() as AddressInfo
    const properties = await loadProperties(pool, null)
    const property = properties.find((one) => one.id === DEMO_PROPERTY) ?? properties[0]
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
    const seconds = ((clock() - begun) / 1000).toFixed(1)
    const example = property ? `${url}/v1/properties/${property.id}/folios` : `${url}/v1/properties`
    if (!property) print(say('noProperty', language))
    print(say('ready', language, { url, seconds, example, key: key ?? 'cmd_…' }))
    await environment.ended
    log.info(say('ending', language))
  } finally {
    // In this order: no new requests, then what is under way, then the books.
    await server?.close()
    await jobs?.close()
    await books.close()
  }
}

/**
 * A demo hotel where one is to be made, and an entrance. The embedded database gets a demo while it is untouched, unless told
 * otherwise; one that we were pointed to is somebody's, and gets none unasked.
 */
async function prepare(
  { database }: Books,
  environment: Environment,
  demo: boolean | undefined,
): Promise<Entrance> {
  const { pool } = database
  const isWanted = demo ?? !environment.databaseUrl
  // The guide says the password of a demo.
  if (isWanted && (await isUntouched(pool)))
    return { ...(await openDemoHotel(database, environment)), password: null }
  if (demo && !(await loadProperty(pool, DEMO_PROPERTY)))
    throw new Error(say('notEmpty', environment.language))
  return await ensureEntrance(pool, environment)
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
  start: texts('inicia o servidor', 'start the server', 'inicia el servidor'),
  withDemo: texts(
    'num banco vazio, cria um hotel de demonstração (o padrão no banco embutido)',
    'on an empty database make a demo hotel (the default on the embedded one)',
    'en una base vacía crea un hotel de demostración (lo predeterminado en la integrada)',
  ),
  withoutDemo: texts(
    'não cria hotel de demonstração (o padrão com DATABASE_URL)',
    'make no demo hotel (the default with DATABASE_URL)',
    'no crea un hotel de demostración (lo predeterminado con DATABASE_URL)',
  ),
  logRequests: texts(
    'escreve uma linha para cada requisição: seu id, rota, status e tempo',
    'write a line for each request: its id, route, status and time',
    'escribe una línea por cada solicitud: su id, ruta, estado y tiempo',
  ),
  notEmpty: texts(
    'O hotel de demonstração só é criado num banco vazio, e este não está.',
    'A demo hotel is made on an empty database only, and this one is not.',
    'El hotel de demostración solo se crea en una base vacía, y esta no lo está.',
  ),
  noProperty: texts(
    `Ainda não há hotel aqui: crie o primeiro com POST /v1/properties, traga um com comanda import bookings,
ou inicie com --demo num banco novo.
`,
    `There is no hotel here yet: make the first with POST /v1/properties, bring one in with comanda import bookings,
or start with --demo on a new database.
`,
    `Todavía no hay hotel aquí: cree el primero con POST /v1/properties, traiga uno con comanda import bookings,
o inicie con --demo en una base nueva.
`,
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

  curl -H 'Authorization: Bearer {key}' {example}

Ctrl+C encerra.`,
    `Comanda is at {url} (ready in {seconds} s)
The API, documented: {url}/docs

  curl -H 'Authorization: Bearer {key}' {example}

Ctrl+C ends it.`,
    `Comanda está en {url} (listo en {seconds} s)
Documentación de la API: {url}/docs

  curl -H 'Authorization: Bearer {key}' {example}

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
