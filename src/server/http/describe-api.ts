import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { ApiServer } from './api-server'
import { SESSION_COOKIE } from './staff-session'

/** The description of the API at /api/openapi.json, and the same to read at /api/docs. Registered before the routes it describes. */
export async function describeApi(app: ApiServer): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: { title: '明白村务 API', version: '1', description: '村民端（/api/public）不需要登录；工作人员端（/api/staff）需要登录。所有错误都是 { error: { code, message, fields? } }，message 是可以直接给人看的一句话。' },
      tags: [{ name: 'public', description: '村民端' }, { name: 'staff', description: '工作人员端' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
    },
    transform: ({ schema, url }) => {
      const staff = url.startsWith('/api/staff')
      return { schema: { ...schema, tags: [staff ? 'staff' : 'public'], ...(staff ? { security: [{ session: [] }] } : {}) }, url }
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.send(app.swagger()))
}
