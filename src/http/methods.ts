import type { FastifyInstance } from 'fastify'

/** Which methods a path takes; none where there is no such path. */
export type Methods = (path: string) => readonly string[]

/** Notes every route that is added from now on: who asks with a method that its path does not take is told those it does. */
export function noteMethods(server: FastifyInstance): Methods {
  const routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()
  server.addHook('onRoute', ({ url, method }) => {
    const held = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const one of [method].flat()) held.methods.add(one)
    routes.set(url, held)
  })
  return (path) => {
    const found = [...routes.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort()
  }
}

/** `/v1/users/:userId` and `/assets/*`, as the router reads them. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : RegExp.escape(part)
  })
  return new RegExp(`^${parts.join('/')}$`)
}
