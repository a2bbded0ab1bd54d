import createClient from 'openapi-fetch'
import { currentLanguage } from '../words/language.tsx'
import { idleMs } from './hands.ts'
import type { paths } from './openapi.d.ts'
import { isPropertyGone, type Problem, ProblemError, UnreachableError } from './problem.ts'
import { createSignal } from './signal.ts'

/**
 * The API, typed from `/openapi.json`: `answer(api.GET('/v1/properties/{propertyId}/folios/{folioId}', { params }))`.
 * A change of the API that breaks a screen does not compile.
 */
export const api = createClient<paths>({ baseUrl: '/', fetch: send })

/** What was answered. Throws {@link ProblemError} where it did not happen, {@link UnreachableError} where nobody answered. */
export async function answer<Data>(
  asked: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked
  if (response.ok) return data as Data
  const known = typeof error === 'object' && error !== null && 'code' in error
  if (known) {
    const problem = error as Problem
    if (problem.code === 'missingRights' || isPropertyGone(problem))
      rightsRefused.set(rightsRefused.get() + 1)
    throw new ProblemError(problem)
  }
  // A proxy answered in the server's place.
  throw new UnreachableError(`${response.status} ${response.statusText}`)
}

/** A key for one thing to be done: sent again with the same key, it is done once. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID()
}

/** Whether the server answered the last time that it was asked. */
export const isReachable = createSignal(true)

/** How often something was refused for a right, or for all of a property: what the page knows of the user's rights may be old. */
export const rightsRefused = createSignal(0)

/** The property at which the user's rights or limits were others in the last answer than in the one before; null at first. */
export const rightsChanged = createSignal<{ readonly propertyId: string } | null>(null)

/** What the server said last of the user's rights at each property. */
const rightsAt = new Map<string, string>()

/** Set while somebody must sign in again before what they asked for can go on. */
export const sessionGate = createSignal<{ readonly signedIn: () => void } | null>(null)

/** The user whom this page is signed in as; the server answers nobody else on it. Null until it is known. */
let signedInAs: string | null = null

/** Says whom this page is signed in as. */
export function setSignedInAs(userId: string): void {
  signedInAs = userId
}

const UNGATED = new WeakSet<Request>()

/** Asked with this, a request that nobody is signed in for is answered 401 and does not wait at the gate. */
export const askingWhoIAm = {
  fetch: (request: Request): Promise<Response> => {
    UNGATED.add(request)
    return send(request)
  },
}

async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage())
  if (signedInAs !== null) request.headers.set('Comanda-User', signedInAs)
  // What the page asks by itself, as it does all the time, does not keep the session of who went away.
  request.headers.set('Comanda-Idle', String(Math.floor(idleMs() / 1000)))
  // A body can be read once, and this request may have to be sent twice.
  const again = request.clone()
  const response = await fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error
    isReachable.set(false)
    throw new UnreachableError(String(error))
  })
  isReachable.set(!isOfProxy(response))
  hearRights(request, response)
  const isSessionLost =
    response.status === 401 && !UNGATED.has(request) && new URL(request.url).pathname !== '/v1/session'
  if (!isSessionLost) return response
  await signInAgain()
  return send(again)
}

/**
 * What a proxy says in the place of a server that is gone. A server of ours that cannot do one thing says so itself, by a problem:
 * if that were taken for silence, each other answer would bring the connection back, and all would be read anew without end.
 */
function isOfProxy({ status, headers }: Response): boolean {
  return (
    status >= 502 && status <= 504 && !headers.get('Content-Type')?.startsWith('application/problem+json')
  )
}

/** Every answer about a property says what the user may do there, so that a screen which only stands there learns it too. */
function hearRights(request: Request, response: Response): void {
  const rights = response.headers.get('Comanda-Rights')
  const propertyId = /^\/v1\/properties\/([^/]+)/.exec(new URL(request.url).pathname)?.[1]
  if (rights === null || propertyId === undefined) return
  const before = rightsAt.get(propertyId)
  rightsAt.set(propertyId, rights)
  if (before !== undefined && before !== rights) rightsChanged.set({ propertyId })
}

let gate: Promise<void> | null = null

/** Waits until somebody has signed in again; all that was asked meanwhile waits for the same. */
function signInAgain(): Promise<void> {
  gate ??= new Promise<void>((resolve) => {
    sessionGate.set({
      signedIn: () => {
        gate = null
        sessionGate.set(null)
        resolve()
      },
    })
  })
  return gate
}
