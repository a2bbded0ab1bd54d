import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Refusal, refuse } from '../api/refusals.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../values/id.ts'
import { instantText } from '../values/instant.ts'
import { type Credential, type Holder, hashSecret, type Session } from './credential.ts'
import { hashPassword, inLane, type Lane, verifyPassword } from './password.ts'
import { loadSessions, type OwnSession } from './sign-in/read.ts'
import {
  admitUser,
  endSessionRows,
  findHolder,
  findSignInUser,
  forgetOld,
  insertSession,
  type Presence,
  putSetting,
  type SignInUser,
  touchSession,
} from './sign-in/store.ts'
import { type Counter, clearTries, keepDevice, takeTry } from './sign-in/store-tries.ts'

/** What signing in works with. */
export type SignIn = { readonly pool: pg.Pool; readonly clock: () => number }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A desk that is left alone for half an hour is open to whoever walks by; OWASP gives 15 to 30 minutes. */
export const IDLE_MINUTES = 30

/** A shift and its handover: who works longer signs in again, and a stolen token is worth no more than a day's work. */
export const LONGEST_HOURS = 12

/**
 * Wrong tries in a row that lock a login (PCI DSS 4.0, 8.3.4: not more than ten, for at least 30 minutes), counted apart for each
 * browser in which its user signed in before: else who knows a login keeps its owner out (OWASP, device cookies).
 */
export const MOST_TRIES = 10

/** How long a login is locked then. */
export const LOCK_MINUTES = 30

/** How long a browser is known after its last sign-in; browsers keep no cookie for longer. */
export const DEVICE_DAYS = 400

/** A month of sessions that are over tells who was in, should anybody ask. Tries of yesterday are forgotten. */
const KEPT_MS = { sessions: 30 * DAY_MS, tries: DAY_MS, devices: DEVICE_DAYS * DAY_MS }

/** Of logins that were tried no more are kept: a hundred a second, more than are hashed, for longer than one is locked. */
const MOST_TRIED = 200_000

/** After so long it is worth trying again, where too many try at once. */
const BUSY_SECONDS = 5

/** The most settings that a user may keep; a screen's are a few dozen. */
export const MOST_SETTINGS = 200

/**
 * Opens a session for who knows the password of a login, and gives its token, which is kept nowhere. It is always a new
 * one, and the session that the caller came with ends: a token that somebody planted opens nothing. The browser gets a token
 * too, by which it is known at the next sign-in. Refuses, alike for logins that nobody has, `signInFailed`, after ten wrong
 * tries in a row `signInLocked`, and `signInBusy`.
 */
export async function signIn(
  { pool, clock }: SignIn,
  given: {
    readonly login: string
    readonly password: string
    readonly userAgent: string | null
    readonly address: string | null
    /** The SHA-256 of the token that came with the request. */
    readonly replaces: Buffer | null
    /** The same of the browser's own. */
    readonly device: Buffer | null
  },
): Promise<
  { readonly refusal: Refusal } | { readonly token: string; readonly device: string; readonly holder: Holder }
> {
  const login = given.login.toLowerCase()
  const user = await findSignInUser(pool, { login }, given.device)
  const { password, device } = given
  const lane = user?.isKnownHere ? 'known' : 'strangers'
  const checked = await checkPassword({ pool, clock }, { login, password, user, device, lane })
  if ('refusal' in checked)
    return checked.refusal.code === 'wrongPassword' ? { refusal: refuse('signInFailed') } : checked
  const { id: userId, passwordHash } = user!
  const newHash = checked.isOld ? await hashPassword(given.password) : passwordHash!
  const now = clock()
  const instant = instantText(now)
  const token = newToken()
  const newDevice = newToken()
  const session = {
    id: newId('ses', now),
    createdAt: instant,
    expiresAt: instantText(now + LONGEST_HOURS * HOUR_MS),
  }
  const isAdmitted = await inTransaction(pool, async (client) => {
    if (!(await admitUser(client, { id: userId, checkedHash: passwordHash!, newHash, instant }))) return false
    if (!user!.isKnownHere) await clearTries(client, { login, device: null })
    await keepDevice(client, { userId, tokenHash: hashSecret(newDevice), replaces: device, instant })
    if (given.replaces) await endSessionRows(client, { tokenHash: given.replaces }, instant)
    const { userAgent, address } = given
    await insertSession(client, { ...session, userId, tokenHash: hashSecret(token), userAgent, address })
    return true
  })
  const holder =
    isAdmitted && (await presentHolder({ pool, clock }, { kind: 'session', hash: hashSecret(token) }))
  return holder ? { token, device: newDevice, holder } : { refusal: refuse('signInFailed') }
}

/**
 * Whether a password is the user's, each wrong one counted against the login, or against the browser where the user is known in it:
 * also where somebody who is signed in gives their own, as a session that was left open is no way round the lock. The user may
 * be null, which no password fits.
 */
export async function checkPassword(
  { pool, clock }: SignIn,
  given: {
    readonly login: string
    readonly password: string
    readonly user: SignInUser | null
    readonly device: Buffer | null
    readonly lane: Lane
  },
): Promise<{ readonly refusal: Refusal } | { readonly isOld: boolean }> {
  const { login, password, user, device, lane } = given
  const counter = counterOf(login, user, device)
  // A place is taken before the try is counted: who is sent away has tried nothing.
  const checked = await inLane(lane, async () => {
    const now = clock()
    const until = await takeTry(pool, counter, {
      instant: instantText(now),
      lockUntil: instantText(now + LOCK_MINUTES * MINUTE_MS),
      most: MOST_TRIES,
    })
    if (until !== null) {
      const minutes = Math.max(1, Math.ceil((Date.parse(until) - now) / MINUTE_MS))
      return { refusal: refuse('signInLocked', { until, minutes }) }
    }
    const { isRight, isOld } = await verifyPassword(password, user?.passwordHash ?? null, lane)
    return isRight ? { isOld } : { refusal: refuse('wrongPassword') }
  })
  return checked ?? { refusal: refuse('signInBusy', { seconds: BUSY_SECONDS }) }
}

/** Where tries of a login are counted that come from a browser. */
export function counterOf(login: string, user: SignInUser | null, device: Buffer | null): Counter {
  return { login, device: user?.isKnownHere ? { userId: user.id, tokenHash: device! } : null }
}

/** Forgets what is long over, so that nobody fills the tables by trying. Done now and then. */
export async function tidySignIn({ pool, clock }: SignIn): Promise<void> {
  const now = clock()
  const before = {
    sessions: instantText(now - KEPT_MS.sessions),
    tries: instantText(now - KEPT_MS.tries),
    devices: instantText(now - KEPT_MS.devices),
  }
  await forgetOld(pool, before, MOST_TRIED)
}

/** Whose credential this is now, if it holds. Notes that a session is in use; see {@link noteUse}. */
export async function presentHolder(
  { pool, clock }: SignIn,
  credential: Credential,
  idleMs = 0,
): Promise<Holder | null> {
  const holder = await findHolder(pool, credential, presenceAt(clock()))
  if (holder) await noteUse({ pool, clock }, holder, idleMs)
  return holder
}

/**
 * Notes that a session was in use so long ago as its page says that a hand was last at it: what an open page asks by itself
 * keeps no session. At most once a minute, as a write at every read would be the dearest part of it.
 */
export async function noteUse({ pool, clock }: SignIn, { session }: Holder, idleMs: number): Promise<void> {
  const usedAt = clock() - idleMs
  if (session && usedAt - Date.parse(session.lastUsedAt) >= MINUTE_MS)
    await touchSession(pool, session, instantText(usedAt))
}

/** What decides at an instant which sessions hold. */
export function presenceAt(nowMs: number): Presence {
  return { instant: instantText(nowMs), usedSince: instantText(nowMs - IDLE_MINUTES * MINUTE_MS) }
}

/** The sessions of a user that hold, the newest first. */
export function listSessions({ pool, clock }: SignIn, userId: string): Promise<readonly OwnSession[]> {
  return loadSessions(pool, userId, presenceAt(clock()))
}

/** Ends one of a user's own sessions; refuses what is not theirs as what does not exist. */
export async function endSession(
  { pool, clock }: SignIn,
  which: { readonly userId: string; readonly sessionId: string },
): Promise<{ readonly refusal: Refusal } | { readonly ended: number }> {
  const ended = await endSessionRows(pool, which, instantText(clock()))
  return ended === 1 ? { ended } : { refusal: refuse('notFound', { object: 'session', id: which.sessionId }) }
}

/** Ends all sessions of a user but one; how many there were. */
export async function endOtherSessions(
  { pool, clock }: SignIn,
  which: { readonly userId: string; readonly session: Session | null },
): Promise<{ readonly ended: number }> {
  const allBut = which.session?.id ?? null
  return { ended: await endSessionRows(pool, { userId: which.userId, allBut }, instantText(clock())) }
}

/** Keeps what a user has chosen for the screens. Refuses one name too many. */
export async function keepSetting(
  { pool }: SignIn,
  setting: { readonly userId: string; readonly name: string; readonly value: unknown },
): Promise<{ readonly refusal: Refusal } | { readonly kept: true }> {
  const value = JSON.stringify(setting.value)
  const isKept = await inTransaction(pool, (client) =>
    putSetting(client, { ...setting, value, most: MOST_SETTINGS }),
  )
  return isKept ? { kept: true } : { refusal: refuse('settingsFull', { most: MOST_SETTINGS }) }
}

/** A new token of a session or a browser: 256 random bits. */
export function newToken(): string {
  return `cms_${randomBytes(32).toString('base64url')}`
}
