import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The session's cookie. */
const NAME = 'comanda_session'

/** Reads cookies. Before the routes. */
export function addCookies(server: FastifyInstance): void {
  server.register(cookie)
}

/** The token in the session's cookie; null where there is none, or no possible one. */
export function readToken(request: FastifyRequest): string | null {
  const token = request.cookies[nameOf(request)]
  return token !== undefined && /^cms_[\w-]{43}$/.test(token) ? token : null
}

/**
 * Sends the session's cookie, which no script reads and no other site's request carries. It has no date: the browser
 * forgets it when it ends, and the server decides until when it holds.
 */
export function sendToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(nameOf(request), token, attributesOf(request))
}

/** Takes the cookie away from the browser. */
export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOf(request), attributesOf(request))
}

/** Over https with the prefix that a browser takes only from this very host, and only with `Secure`. */
function nameOf(request: FastifyRequest): string {
  return isEncrypted(request) ? `__Host-${NAME}` : NAME
}

function attributesOf(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isEncrypted(request) } as const
}

/** Whether the request came over https: by its connection, or as a trusted proxy says. */
export function isEncrypted(request: FastifyRequest): boolean {
  return request.protocol === 'https'
}
