import type { FastifyRequest } from 'fastify'
import { refused } from '../../domain/text/outcome'
import { resumeRecordSession } from '../commands/record-session'
import type { RecipientRow } from '../store/recipients-store'
import type { ApiServer, RouteContext } from './api-server'
import { sendRefusal } from './send-outcome'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request that needs a villager's session; null elsewhere. */
    openRecord: { recipient: RecipientRow; token: string } | null
  }
}

/** Every route registered under this server demands the session of one's own record, in the header Authorization; nothing of it may be kept on the way. */
export function requireRecordSession(app: ApiServer, context: RouteContext): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    const token = /^Bearer ([\w.-]{1,100})$/.exec(request.headers.authorization ?? '')?.[1]
    const recipient = token === undefined ? null : await resumeRecordSession(context, token)
    if (token === undefined || recipient === null) {
      sendRefusal(reply, refused('record-session-ended', '为了安全，查询已经自动退出，请重新输入姓名和卡号。').refusal)
      return reply
    }
    request.openRecord = { recipient, token }
    return undefined
  })
}

/** The session of a request that needs one. */
export function openRecordOf(request: FastifyRequest): { recipient: RecipientRow; token: string } {
  if (request.openRecord === null) throw new Error('a route of one’s own record was registered outside the place that demands a session')
  return request.openRecord
}
