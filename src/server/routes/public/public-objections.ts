import Type from 'typebox'
import { PublicObjections } from '../../../domain/api/objections-contract'
import { Id, VillageCode } from '../../../domain/api/shared-contract'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { presentPublicObjections } from '../../presenters/present-objection'
import { listPublicObjections } from '../../store/objections-store'
import { findPublicEdition } from './find-public-edition'

const MOST_SHOWN = 100

export function registerPublicObjections(app: ApiServer, { db }: RouteContext): void {
  const schema = { summary: '一份名单收到几条异议、结果如何（不含姓名）', params: Type.Object({ villageCode: VillageCode, id: Id }), response: answers(PublicObjections) }
  app.get('/villages/:villageCode/payment-lists/:id/objections', { schema }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await findPublicEdition(db, villageCode, 'payment-list', id), async ({ edition }) =>
      presentPublicObjections(await listPublicObjections(db, edition.division_code, edition.id, MOST_SHOWN)))
  })
}
