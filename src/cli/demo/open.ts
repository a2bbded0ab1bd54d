import { type Texts, texts } from '../../api/language.ts'
import { makeApart } from '../../db/apart.ts'
import type { Database } from '../../db/database.ts'
import { createUser } from '../../users/administration.ts'
import { createApiKey } from '../../users/api-keys.ts'
import { ensureAdministration } from '../../users/bootstrap.ts'
import { SYSTEM_ACTOR } from '../../users/built-in.ts'
import { makePassword } from '../../users/password.ts'
import { isUntouched } from '../../users/read.ts'
import { FIRST_ADMINISTRATOR } from '../entrance.ts'
import type { Environment } from '../environment.ts'
import { accepted } from '../errors.ts'
import { openProgress } from '../progress.ts'
import { demoGuide } from './guide.ts'
import { makeDemoHotel } from './make.ts'

/** Where it is made; nobody looks there. */
const SCHEMA = 'demo_unfinished'

/**
 * Makes the demo hotel of an untouched database, whole or not at all, says who to sign in as, and gives the administrator's API
 * key. It stops when the process is asked to end, and ends the command.
 */
export async function openDemoHotel(
  database: Database,
  environment: Environment,
): Promise<{ readonly key: string }> {
  const { print, language, log, ended } = environment
  print(MAKING[language])
  const progress = openProgress(environment)
  let isAtWork = true
  let isCancelled = false
  void ended.then(() => {
    isCancelled = true
    progress.end()
    if (isAtWork) log.info(STOPPING[language])
  })
  try {
    const { key, password, today } = await makeApart(database, {
      schema: SCHEMA,
      isEmpty: isUntouched,
      make: (apart) =>
        makeInside(apart, environment, {
          isCancelled: () => isCancelled,
          onProgress: ({ date, ...far }) => progress.show({ label: date, ...far }),
        }),
    })
    progress.end()
    print(demoGuide(language, { today, password }))
    return { key }
  } finally {
    isAtWork = false
    progress.end()
  }
}

/** The hotel and who comes in: it is to be tried as everybody, so all have one password. */
async function makeInside(
  database: Database,
  { clock, log }: Environment,
  how: Pick<Parameters<typeof makeDemoHotel>[0], 'isCancelled' | 'onProgress'>,
): Promise<{ readonly key: string; readonly password: string; readonly today: string }> {
  const { pool } = database
  await ensureAdministration({ pool, clock })
  const administration = { pool, clock, actorId: SYSTEM_ACTOR.userId }
  const name = FIRST_ADMINISTRATOR
  const password = makePassword()
  const { userId } = accepted(
    await createUser(administration, { name, kind: 'person', login: name, password }),
  )
  const { today } = await makeDemoHotel({ database, clock, log, userId, password, ...how })
  const { key } = accepted(await createApiKey(administration, { userId, label: 'npm start' }))
  return { key, password, today }
}

const MAKING: Texts = texts(
  'O banco está vazio: criando um hotel de demonstração…',
  'The database is empty: making a demo hotel…',
  'La base está vacía: creando un hotel de demostración…',
)

const STOPPING: Texts = texts(
  'Encerrando: o hotel de demonstração não ficou pronto e não fica; o próximo start cria outro.',
  'Ending: the demo hotel is not finished and is not kept; the next start makes it anew.',
  'Terminando: el hotel de demostración no quedó listo y no se conserva; el próximo start lo crea de nuevo.',
)
