import Type from 'typebox'
import { NoticePage, PublicNotice } from '../../../domain/api/notices-contract'
import { Id, PageQuery, VillageCode } from '../../../domain/api/shared-contract'
import { noticeTopicName } from '../../../domain/notices/topics'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { presentAttachment } from '../../presenters/present-attachment'
import { presentNotice, presentNoticeSummary } from '../../presenters/present-written-edition'
import { listAttachments } from '../../store/attachments-store'
import { listPublished } from '../../store/editions-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { parseAfter } from '../parse-after'
import { findPublicEdition, type PublicEdition } from './find-public-edition'
import { findVillage } from './find-village'

const PAGE = 20

export function registerNotices(app: ApiServer, { db, clock }: RouteContext): void {
  const listSchema = {
    summary: '公告列表，新的在前，每页 20 条', params: Type.Object({ villageCode: VillageCode }),
    querystring: Type.Object({ ...PageQuery.properties, topic: Type.Optional(Type.String({ maxLength: 50 })) }), response: answers(NoticePage),
  }
  app.get('/villages/:villageCode/notices', { schema: listSchema }, async (request, reply) => {
    return answerOutcome(reply, await listNotices(request.params.villageCode, request.query), (page) => page)
  })

  async function listNotices(villageCode: string, query: { topic?: string; after?: string }): Promise<Outcome<NoticePage>> {
    const village = await findVillage(db, villageCode)
    if (!village.ok) return village
    const after = parseAfter(query.after)
    if (!after.ok) return after
    const topic = query.topic === '' ? undefined : query.topic
    if (topic !== undefined && noticeTopicName(topic) === null) return refused('unfit-content', '没有这个主题，请重新选择。', [{ field: 'topic', message: '没有这个主题，请重新选择。' }])
    const rows = await listPublished(db, { divisionCodes: village.value.codes, kind: 'notice', after: after.value, limit: PAGE + 1, ...(topic === undefined ? {} : { topic }) })
    const page = cutPage(rows, PAGE, (row) => writePageKey({ at: row.published_at, id: row.id }))
    return accepted({ items: page.items.map((row) => presentNoticeSummary(row, village.value.names.get(row.division_code) ?? '')), next: page.next })
  }

  const oneSchema = { summary: '一条公告', params: Type.Object({ villageCode: VillageCode, id: Id }), response: answers(PublicNotice) }
  app.get('/villages/:villageCode/notices/:id', { schema: oneSchema }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await findPublicEdition(db, villageCode, 'notice', id), async ({ edition, divisionName }: PublicEdition) => {
      const attachments = await listAttachments(db, edition.division_code, edition.id)
      return presentNotice(edition, { divisionName, attachments: attachments.map(presentAttachment), now: clock.now() })
    })
  })
}
