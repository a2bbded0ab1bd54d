import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashSecret } from '../users/credential.ts'
import { DEVICE_DAYS } from '../users/sessions.ts'

/** The session's cookie, and the browser's own, by which it is known when somebody signs in again. */
const NAMES = { session: 'comanda_session', device: 'comanda_device' } as const

/** Reads cookies. Before the routes. */
export function addCookies(server: FastifyInstance): void {
  server.register(cookie)
}

/** The token in the session's cookie; null where there is none, or no possible one. */
export function readToken(request: FastifyRequest): string | null {
  return read(request, 'session')
}

/** The SHA-256 of the token in the browser's own cookie; null likewise. */
export function readDevice(request: FastifyRequest): Buffer | null {
  const token = read(request, 'device')
  return token === null ? null : hashSecret(token)
}

/**
 * Sends both cookies, which no script reads and no other site's request carries. The session's has no date: the browser
 * forgets it when it ends, and the server decides until when it holds. The browser's own stays, and opens nothing.
 */
export function sendTokens(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, device }: { readonly token: string; readonly device: string },
): void {
  const attributes = attributesOf(request)
  reply.setCookie(nameOf(request, 'session'), token, attributes)
  reply.setCookie(nameOf(request, 'device'), device, { ...attributes, maxAge: DEVICE_DAYS * 86_400 })
}

/** Takes the session's cookie away from the browser. */
export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request, 'session'), attributesOf(request))
}

function read(request: FastifyRequest, what: keyof typeof NAMES): string | null {
  const token = request.cookies[nameOf(request, what)]
  return token !== undefined && /^cms_[\w-]{43}$/.test(token) ? token : null
}

/** Over https with the prefix that a browser takes only from this very host, and only with `Secure`. */
function nameOf(request: FastifyRequest, what: keyof typeof NAMES): string {
  return isEncrypted(request) ? `__Host-${NAMES[what]}` : NAMES[what]
}

function attributesOf(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isEncrypted(request) } as const
}

/** Whether the request came over https: by its connection, or as a trusted proxy says. */
export function isEncrypted(request: FastifyRequest): boolean {
  return request.protocol === 'https'
}
