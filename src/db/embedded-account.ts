import { readFile, stat } from 'node:fs/promises'

/** A user of this machine. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string }

/**
 * The user who runs the embedded PostgreSQL when we are root, which PostgreSQL refuses to be: whoever already owns the
 * cluster, else the owner of the data folder, else `postgres`, else `nobody`. Undefined when we are a plain user and
 * run it ourselves.
 */
export async function chooseAccount(folders: {
  readonly clusterFolder: string
  readonly dataFolder: string
}): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const users = await readUsers()
  const cluster = await stat(folders.clusterFolder).catch(() => undefined)
  if (cluster?.uid === 0) {
    throw new Error(
      `${folders.clusterFolder} belongs to root, and PostgreSQL does not run as root. ` +
        'Give it and all in it to a plain user (chown -R).',
    )
  }
  const owner = cluster ?? (await stat(folders.dataFolder))
  if (owner.uid !== 0) {
    return (
      users.find((user) => user.uid === owner.uid) ?? { uid: owner.uid, gid: owner.gid, name: `${owner.uid}` }
    )
  }
  const byName = (name: string) => users.find((user) => user.name === name && user.uid !== 0)
  return byName('postgres') ?? byName('nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' }
}

async function readUsers(): Promise<readonly Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))
}

/**
 * Options of `spawn` to run a program as `account`, with an environment that says nothing: neither PG… variables nor a
 * locale of ours may change what the server does.
 */
export function asAccount(account: Account | undefined): {
  uid?: number
  gid?: number
  env: NodeJS.ProcessEnv
} {
  const env = { LC_ALL: 'C', PATH: '/usr/bin:/bin' }
  // As an unsigned number: `nobody` is -2 on macOS.
  return account ? { uid: account.uid >>> 0, gid: account.gid >>> 0, env } : { env }
}
