import type { ApiServer } from './api-server'

/** One line per request: method, pattern of the route, status, milliseconds. Never an address as typed, a body, a cookie or a name. */
export function logRequests(app: ApiServer): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request')
  })
}
