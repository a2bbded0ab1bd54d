import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * Argon2id with the least that OWASP's Password Storage Cheat Sheet recommends: 19 MiB, two passes, one lane. Raised
 * here, every password is hashed anew when its user signs in.
 */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

const run = promisify(argon2)

/** What is kept of a password: a text in the PHC format, with the parameters and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, { ...PARAMETERS, salt, tagLength: TAG_BYTES })
  return phcText(salt, tag)
}

/**
 * Whether a password is the one that is kept, and whether that one was hashed with parameters of before. Where none is
 * kept the answer is no, after the same work: nobody learns from the time which logins exist.
 */
export async function verifyPassword(
  password: string,
  kept: string | null,
  lane: Lane = 'known',
): Promise<{ readonly isRight: boolean; readonly isOld: boolean }> {
  const { tag, ...parameters } = readPhc(kept ?? NOBODYS)
  const derived = await derive(password, { ...parameters, tagLength: tag.length }, lane)
  const isSame = timingSafeEqual(derived, tag)
  const { memory, passes, parallelism } = parameters
  const isOld =
    memory !== PARAMETERS.memory || passes !== PARAMETERS.passes || parallelism !== PARAMETERS.parallelism
  return { isRight: isSame && kept !== null, isOld }
}

/**
 * A new random password, four groups of four: `k7wq-9xtm-hd3f-n2vp`. Its 16 characters of an alphabet of 31, without
 * those that are read for one another, are 79 bits.
 */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  let text = ''
  while (text.length < 16) {
    for (const byte of randomBytes(32)) {
      // A byte above the last whole round of the alphabet would favour its first letters.
      if (byte < 248 && text.length < 16) text += letters[byte % 31]
    }
  }
  return text.match(/.{4}/g)!.join('-')
}

/** The password of a user that does not exist. */
const NOBODYS = phcText(randomBytes(SALT_BYTES), randomBytes(TAG_BYTES))

type Parameters = typeof PARAMETERS & { readonly salt: Buffer; readonly tagLength: number }

/** Who waits together: those that are known here, and who tries without our knowing them. */
export type Lane = 'known' | 'strangers'

/** So many of a lane may be let in to be checked: one who waits longer than their hashes take has given up. */
const MOST_INSIDE = 32

const inside: Record<Lane, number> = { known: 0, strangers: 0 }

/** Does what checks a password, where there is a place in the lane; null, and nothing done, where there is none. */
export async function inLane<T>(lane: Lane, work: () => Promise<T>): Promise<T | null> {
  if (inside[lane] >= MOST_INSIDE) return null
  inside[lane]++
  try {
    return await work()
  } finally {
    inside[lane]--
  }
}

const waiting: Record<Lane, (() => void)[]> = { known: [], strangers: [] }
let isHashing = false
let last: Lane = 'strangers'

/**
 * One at a time: a hash fills a thread and 19 MiB for a twentieth of a second, and those who try passwords by the
 * thousand shall wait for each other, not the desk for them. The lanes take turns, so that strangers, however many, cost who
 * is known one hash.
 */
async function derive(
  password: string,
  { salt, ...parameters }: Parameters,
  lane: Lane = 'known',
): Promise<Buffer> {
  if (isHashing) await new Promise<void>((resolve) => waiting[lane].push(resolve))
  isHashing = true
  last = lane
  try {
    // The same password, however a keyboard composes its accents.
    const message = Buffer.from(password.normalize('NFKC'), 'utf8')
    return await run('argon2id', { ...parameters, message, nonce: salt })
  } finally {
    const first: Lane = last === 'known' ? 'strangers' : 'known'
    const next = waiting[first].shift() ?? waiting[last].shift()
    // Who is next goes on at once; nobody comes between.
    if (next) next()
    else isHashing = false
  }
}

function phcText(salt: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = PARAMETERS
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

function readPhc(kept: string): typeof PARAMETERS & { readonly salt: Buffer; readonly tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(kept)
  if (!found) throw new Error('a kept password is not in the form in which passwords are kept')
  const [, memory, passes, parallelism, salt, tag] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
