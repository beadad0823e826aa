import Type from 'typebox'
import { OpenRecordSessionRequest, OpenWechatSessionRequest, RecordSession } from '../../../domain/api/my-record-contract'
import { VillageCode } from '../../../domain/api/shared-contract'
import { RECORD_IDLE_MINUTES } from '../../../domain/my-money/record-rules'
import { openRecordSession } from '../../commands/record-session'
import { openWechatSession } from '../../commands/wechat-binding'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'

/** The doors to one's own record. */
export function registerRecordSessions(app: ApiServer, context: RouteContext): void {
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }
  const present = ({ token }: { token: string }): RecordSession => ({ token, idleMinutes: RECORD_IDLE_MINUTES })
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('Cache-Control', 'no-store')
  })

  const cardSchema = { summary: '凭姓名和明白卡卡号打开自家记录', params: Type.Object({ villageCode: VillageCode }), body: OpenRecordSessionRequest, response: answers(RecordSession) }
  app.post('/villages/:villageCode/my-record/sessions', { schema: cardSchema, config }, async (request, reply) => {
    return answerOutcome(reply, await openRecordSession(context, { ...request.body, villageCode: request.params.villageCode, address: request.ip }), present)
  })

  const wechatSchema = { summary: '凭绑定的微信打开自家记录', body: OpenWechatSessionRequest, response: answers(RecordSession) }
  app.post('/my-record/wechat-sessions', { schema: wechatSchema, config }, async (request, reply) => answerOutcome(reply, await openWechatSession(context, request.body), present))
}
