import Type from 'typebox'
import { ExplainerPage, PublicExplainer } from '../../../domain/api/explainers-contract'
import { Id, PageQuery, VillageCode } from '../../../domain/api/shared-contract'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { presentAttachment } from '../../presenters/present-attachment'
import { presentExplainer, presentExplainerSummary } from '../../presenters/present-written-edition'
import { listAttachments } from '../../store/attachments-store'
import { listPublished } from '../../store/editions-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { parseAfter } from '../parse-after'
import { findPublicEdition, type PublicEdition } from './find-public-edition'
import { findVillage } from './find-village'

const PAGE = 20

export function registerExplainers(app: ApiServer, { db, clock }: RouteContext): void {
  const listSchema = { summary: '明白纸列表，新的在前，每页 20 条', params: Type.Object({ villageCode: VillageCode }), querystring: PageQuery, response: answers(ExplainerPage) }
  app.get('/villages/:villageCode/explainers', { schema: listSchema }, async (request, reply) => {
    return answerOutcome(reply, await listExplainers(request.params.villageCode, request.query.after), (page) => page)
  })

  async function listExplainers(villageCode: string, afterText: string | undefined): Promise<Outcome<ExplainerPage>> {
    const village = await findVillage(db, villageCode)
    if (!village.ok) return village
    const after = parseAfter(afterText)
    if (!after.ok) return after
    const rows = await listPublished(db, { divisionCodes: village.value.codes, kind: 'explainer', after: after.value, limit: PAGE + 1 })
    const page = cutPage(rows, PAGE, (row) => writePageKey({ at: row.published_at, id: row.id }))
    return accepted({ items: page.items.map((row) => presentExplainerSummary(row, village.value.names.get(row.division_code) ?? '')), next: page.next })
  }

  const oneSchema = { summary: '一份明白纸', params: Type.Object({ villageCode: VillageCode, id: Id }), response: answers(PublicExplainer) }
  app.get('/villages/:villageCode/explainers/:id', { schema: oneSchema }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await findPublicEdition(db, villageCode, 'explainer', id), async ({ edition, divisionName }: PublicEdition) => {
      const attachments = await listAttachments(db, edition.division_code, edition.id)
      return presentExplainer(edition, { divisionName, attachments: attachments.map(presentAttachment), now: clock.now() })
    })
  })
}
