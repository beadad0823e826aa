import Type from 'typebox'
import { DivisionCode, Id } from '../../../domain/api/shared-contract'
import { BatchEnded, WithdrawBatchRequest } from '../../../domain/api/staff-retention-contract'
import { discardBatch, withdrawBatch } from '../../commands/end-batch'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'

const BatchAddress = Type.Object({ divisionCode: DivisionCode, id: Id })

export function registerBatchEnds(app: ApiServer, context: RouteContext): void {
  const withdrawSchema = { summary: '整批撤下一次导入的名单（审核员，写明原因）', params: BatchAddress, body: WithdrawBatchRequest, response: answers(BatchEnded) }
  app.post('/payment-batches/:divisionCode/:id/withdraw', { schema: withdrawSchema }, async (request, reply) => {
    return answerOutcome(reply, await withdrawBatch(context, sessionOf(request).actor, request.params, request.body.reason), (ended) => ended)
  })

  app.post('/payment-batches/:divisionCode/:id/discard', { schema: { summary: '整批作废一次导入的草稿', params: BatchAddress, response: answers(BatchEnded) } }, async (request, reply) => {
    return answerOutcome(reply, await discardBatch(context, sessionOf(request).actor, request.params), (ended) => ended)
  })
}
