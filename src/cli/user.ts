import { type Command, Option } from 'commander'
import { type InputErrorCode, inputErrorText } from '../api/input-errors.ts'
import { refuse } from '../api/refusals.ts'
import { percentageOfWhole } from '../api/values.ts'
import { loadProperty } from '../properties/store.ts'
import { ALL_RIGHTS, isRight } from '../rights/rights.ts'
import {
  createRole,
  createUser,
  deactivateUser,
  grantRole,
  reactivateUser,
  revokeRole,
  unlockUser,
} from '../users/administration.ts'
import { createApiKey, revokeApiKey } from '../users/api-keys.ts'
import { SYSTEM_ACTOR } from '../users/built-in.ts'
import type { Limits } from '../users/limits.ts'
import { makePassword } from '../users/password.ts'
import { findRoles, findUsers, loadRoles, loadUsers } from '../users/read.ts'
import type { Administration } from '../users/recorded.ts'
import { setPassword } from '../users/set-password.ts'
import type { Ended } from '../users/store.ts'
import { minorDigits, parseDecimal } from '../values/money.ts'
import type { Environment } from './environment.ts'
import { accepted, CommandRefused } from './errors.ts'
import { line } from './texts.ts'
import { withBooks } from './with-books.ts'

type NewUser = {
  readonly kind: 'person' | 'integration'
  readonly login?: string
  readonly passwordStdin?: true
}
type Granted = {
  readonly property: string
  readonly maxRefund?: string
  readonly maxVoid?: string
  readonly maxDiscount?: string
}

/** `comanda user`: users, their roles and their API keys. Users are named by their id, login or name, roles by
 * their id or name. */
export function addUser(program: Command, environment: Environment): void {
  const user = program.command('user').description('users, their roles at properties, and their API keys')
  const { print, language } = environment
  const done = (what: string): void => print(line('done', language, { what }))

  user
    .command('list')
    .description('all users, their roles at properties, and their keys')
    .action(() => administer(environment, ({ pool }) => listUsers(pool, print)))
  user
    .command('add')
    .description('add a user, who may do nothing until a role is granted')
    .argument('<name>', 'unique')
    .addOption(
      new Option('--kind <kind>', 'who it is').choices(['person', 'integration'] as const).default('person'),
    )
    .option('--login <login>', 'what a person signs in with')
    .option('--password-stdin', 'read the first password from standard input; it must be changed')
    .action((name: string, options: NewUser) =>
      administer(environment, async (administration) => {
        const { kind, login } = options
        const password = options.passwordStdin ? await readPassword(environment) : undefined
        const user = { name, kind, login, password, mustChangePassword: password !== undefined }
        done(accepted(await createUser(administration, user)).userId)
      }),
    )
  addPassword(user, environment)
  user
    .command('deactivate')
    .description('let a user do nothing any more, from now on; what they did stays theirs')
    .argument('<user>', 'login, name or id')
    .action((name: string) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        done(accepted(await deactivateUser(administration, userId)).userId)
      }),
    )
  user
    .command('reactivate')
    .description('let a user who was deactivated work again, with what they had')
    .argument('<user>', 'login, name or id')
    .action((name: string) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        sayEnded(accepted(await reactivateUser(administration, userId)).ended, environment)
        done(userId)
      }),
    )
  user
    .command('unlock')
    .description('forget the wrong passwords of a user, whose login too many of them have locked')
    .argument('<user>', 'login, name or id')
    .action((name: string) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        done(accepted(await unlockUser(administration, userId)).userId)
      }),
    )
  addKeys(user, environment, done)
  addRoles(user, environment, done)
}

function addPassword(user: Command, environment: Environment): void {
  const { print, language } = environment
  user
    .command('password')
    .description('give a user a new password, printed once; it must be changed at the next sign-in')
    .argument('<user>', 'login, name or id')
    .option('--login <login>', 'another login; needed where the user has none')
    .action((name: string, { login }: { readonly login?: string }) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        const password = makePassword()
        accepted(await setPassword(administration, { userId, password, login }))
        // To standard error, as with a key.
        environment.log.info(line('passwordOnce', language))
        print(password)
      }),
    )
}

/** What stands on standard input, without the end of its line. */
async function readPassword({ readInput }: Environment): Promise<string> {
  return (await readInput()).replace(/\r?\n$/, '')
}

function addKeys(user: Command, environment: Environment, done: (what: string) => void): void {
  const { print, language } = environment
  user
    .command('key')
    .description('make an API key for a user; it is printed once and kept nowhere')
    .argument('<user>', 'login, name or id')
    .option('--label <label>', 'what it is for', 'comanda user key')
    .action((name: string, { label }: { readonly label: string }) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        const { key, keyId } = accepted(await createApiKey(administration, { userId, label }))
        // To standard error, so that `KEY=$(comanda user key …)` holds the key alone.
        environment.log.info(`${keyId}  ${line('keyOnce', language)}`)
        print(key)
      }),
    )
  user
    .command('revoke-key')
    .description('end an API key at once')
    .argument('<key>', 'its id, `key_…`, as the list shows it')
    .action((keyId: string) =>
      administer(environment, async (administration) => {
        done(accepted(await revokeApiKey(administration, keyId)).keyId)
      }),
    )
}

function addRoles(user: Command, environment: Environment, done: (what: string) => void): void {
  user
    .command('roles')
    .description('all roles and their rights')
    .action(() => administer(environment, ({ pool }) => listRoles(pool, environment.print)))
  user
    .command('add-role')
    .description(`add a role; the rights are: ${ALL_RIGHTS.join(', ')}`)
    .argument('<name>', 'unique')
    .argument('[rights...]', 'what it allows')
    .option('--all-rights', 'every right, also those of later versions')
    .action((name: string, rights: readonly string[], options: { readonly allRights?: boolean }) =>
      administer(environment, async (administration) => {
        const unknown = rights.find((right) => !isRight(right))
        if (unknown) throw new CommandRefused(refuse('notFound', { object: 'right', id: unknown }))
        const role = { name, rights: rights.filter(isRight), allRights: options.allRights ?? false }
        done(accepted(await createRole(administration, role)).roleId)
      }),
    )
  const ofRole = (name: string, description: string): Command =>
    user
      .command(name)
      .description(description)
      .argument('<user>', 'login, name or id')
      .argument('<role>', 'name or id')
      .requiredOption('--property <id>', 'where')
  ofRole('grant', 'give a user a role at a property; given again, it sets the limits anew')
    .option('--max-refund <amount>', 'the most they may give back at once; no limit if left out')
    .option('--max-void <amount>', 'the most they may void at once; no limit if left out')
    .option('--max-discount <percent>', 'the most they may take off a price; no limit if left out')
    .action((name: string, role: string, granted: Granted) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        const roleId = await idOf(administration, 'roles', role)
        const most = await limitsOf(administration, granted, environment)
        const grant = { propertyId: granted.property, userId, roleId, ...most }
        sayEnded(accepted(await grantRole(administration, grant)).ended, environment)
        done(`${userId} ${roleId} ${granted.property}`)
      }),
    )
  ofRole('revoke', 'take a role at a property away from a user').action(
    (name: string, role: string, { property }: { readonly property: string }) =>
      administer(environment, async (administration) => {
        const userId = await idOf(administration, 'users', name)
        const roleId = await idOf(administration, 'roles', role)
        accepted(await revokeRole(administration, { propertyId: property, userId, roleId }))
        done(`${userId} ${roleId} ${property}`)
      }),
  )
}

/** To standard error: what somebody else made for the user, and has ended as they hold more now. */
function sayEnded(ended: readonly Ended[], { log, language }: Environment): void {
  for (const { kind, keyId, label, userName: user, makerName: maker } of ended) {
    const which = kind === 'apiKey' ? 'keyEnded' : 'passwordEnded'
    log.info(line(which, language, { key: `${keyId} (${label})`, user, maker }))
  }
}

async function administer(
  environment: Environment,
  work: (administration: Administration) => Promise<void>,
): Promise<void> {
  const { clock } = environment
  await withBooks(environment, ({ database }) =>
    work({ pool: database.pool, clock, actorId: SYSTEM_ACTOR.userId }),
  )
}

async function idOf({ pool }: Administration, table: 'users' | 'roles', name: string): Promise<string> {
  const found = table === 'users' ? await findUsers(pool, name) : await findRoles(pool, name)
  const [one, ...others] = found
  const object = table === 'users' ? 'user' : 'role'
  if (!one) throw new CommandRefused(refuse('notFound', { object, id: name }))
  if (others.length === 0) return one.id
  const said = found.map((user) => `${user.id} (${user.name}${user.login ? `, login ${user.login}` : ''})`)
  throw new CommandRefused(refuse('nameAmbiguous', { name, found: said.join('; ') }))
}

async function limitsOf(
  { pool }: Administration,
  granted: Granted,
  { language }: Environment,
): Promise<Limits> {
  const property = await loadProperty(pool, granted.property)
  if (!property) throw new CommandRefused(refuse('notFound', { object: 'property', id: granted.property }))
  const wrong = (option: string, code: InputErrorCode) => {
    const problem = inputErrorText({ field: option, in: 'query', code }, language)
    return new CommandRefused(refuse('invalidInput', { problems: `${option} ${problem}` }))
  }
  const minorOf = (option: string, amount: string | undefined): bigint | null => {
    if (amount === undefined) return null
    const minor = parseDecimal(amount, minorDigits(property.currency))
    if (minor !== null && minor >= 0n) return minor
    throw wrong(option, 'amount')
  }
  const { maxDiscount = null } = granted
  if (maxDiscount !== null && !percentageOfWhole.safeParse(maxDiscount).success)
    throw wrong('--max-discount', 'percent')
  return {
    maxRefundMinor: minorOf('--max-refund', granted.maxRefund),
    maxVoidMinor: minorOf('--max-void', granted.maxVoid),
    maxDiscountPercent: maxDiscount,
  }
}

async function listUsers(pool: Administration['pool'], print: (text: string) => void): Promise<void> {
  for (const { id, name, kind, login, active, roles, keys } of await loadUsers(pool)) {
    const known = login === null ? '' : `  login ${login}`
    print(`${id}  ${name}  ${kind}${active ? '' : '  inactive'}${known}`)
    for (const { propertyId, roleId } of roles) print(`    ${propertyId}  ${roleId}`)
    for (const key of keys) print(`    ${key.id}  ${key.label}`)
  }
}

async function listRoles(pool: Administration['pool'], print: (text: string) => void): Promise<void> {
  for (const { id, name, rights, allRights } of await loadRoles(pool)) {
    print(`${id}  ${name}`)
    print(`    ${allRights ? '*' : rights.join(', ')}`)
  }
}
