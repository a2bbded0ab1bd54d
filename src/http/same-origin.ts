import type { FastifyRequest } from 'fastify'

/**
 * Whether a request that a browser sends with its cookie comes from one of our own pages. `SameSite=Strict` keeps other
 * sites' requests from having the cookie; this also holds for a neighbour on the same site, and where a browser is old.
 * Browsers say it in `Sec-Fetch-Site`, which no page can set; only where that is absent `Origin` counts. Who reads may
 * also come from nowhere: an address that was typed, a bookmark.
 */
export function isFromOwnPage(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || (isRead && site === 'none')
  const { origin } = request.headers
  return origin === undefined ? isRead : isOwn(origin, request)
}

/** A page without an origin sends `null`, which is no address. Of http none of ours is where we are reached over https. */
function isOwn(origin: string, { protocol, host }: FastifyRequest): boolean {
  // Read alike, so that a port which goes without saying makes no difference.
  const page = URL.parse(origin)
  return page !== null && page.origin !== 'null' && page.origin === URL.parse(`${protocol}://${host}`)?.origin
}
