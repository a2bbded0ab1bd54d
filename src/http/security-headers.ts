import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isEncrypted } from './session-cookie.ts'

/** Of every answer; a page sets its own content policy over it. */
const HEADERS: Readonly<Record<string, string>> = {
  // An answer of the API is no page: what a browser makes of it loads nothing, runs nothing and stands in no frame.
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
}

/** Two years, as browsers ask for. Only over https, where it may be said and means something. */
const HSTS = 'max-age=63072000'

/** Sets the headers that keep browsers from doing harm with an answer. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(HEADERS)
  reply.header('X-Request-Id', request.id)
  if (isEncrypted(request)) reply.header('Strict-Transport-Security', HSTS)
}

/** Sets them on every answer. Before the routes. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply)
    done()
  })
}
