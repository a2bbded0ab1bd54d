import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What stands in the built page where each answer's own nonce is to be. */
const NONCE_MARK = '__CSP_NONCE__'

/** The first parts of paths that are not the web app's. */
const NOT_PAGES = /^\/(v1|docs|openapi\.json|health|assets)(\/|$)/

/** Answers a request with the page of the web app. */
export type WebApp = {
  /** Null where the request is not for a page: then it is whatever else it is. */
  readonly answer: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | null>
}

/**
 * Serves the built web app from a folder: `assets/`, whose names change with their content, for ever, and one page,
 * never kept, for every address that a person may open; the app itself finds what is there.
 */
export function addWebApp(server: FastifyInstance, folder: string): WebApp {
  server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'ignore',
    decorateReply: false,
  })
  let page: Promise<string> | undefined
  return {
    answer: async (request, reply) => {
      if (!isForPage(request)) return null
      page ??= readFile(join(folder, 'index.html'), 'utf8')
      const html = await page.catch((error) => {
        // It may be there the next time.
        page = undefined
        throw error
      })
      const nonce = randomBytes(18).toString('base64')
      return reply
        .code(200)
        .headers({
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'no-store',
          'Content-Security-Policy': policyOf(nonce),
        })
        .send(html.replaceAll(NONCE_MARK, nonce))
    },
  }
}

function isForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const path = url.split('?')[0]!
  return !NOT_PAGES.test(path) && (path === '/' || (headers.accept ?? '').includes('text/html'))
}

/** Scripts and all else only from here; of styles also those that the app makes itself, which show the nonce. */
function policyOf(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
