import Type from 'typebox'
import { PaymentListPage, PublicPaymentList } from '../../../domain/api/payment-lists-contract'
import { Id, PageQuery, VillageCode } from '../../../domain/api/shared-contract'
import { shanghaiDate } from '../../../domain/text/dates'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { presentContact, presentSupervisionPhone } from '../../presenters/present-division'
import { isSpent, presentPaymentList, presentPaymentListSummary } from '../../presenters/present-payment-list'
import { findExplainerOf, listPublished } from '../../store/editions-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { parseAfter } from '../parse-after'
import { findPublicEdition, type PublicEdition } from './find-public-edition'
import { findVillage } from './find-village'

const PAGE = 20

export function registerPaymentLists(app: ApiServer, { db, clock }: RouteContext): void {
  const listSchema = { summary: '补贴发放名单列表，新的在前，每页 20 份', params: Type.Object({ villageCode: VillageCode }), querystring: PageQuery, response: answers(PaymentListPage) }
  app.get('/villages/:villageCode/payment-lists', { schema: listSchema }, async (request, reply) => {
    return answerOutcome(reply, await listLists(request.params.villageCode, request.query.after), (page) => page)
  })

  async function listLists(villageCode: string, afterText: string | undefined): Promise<Outcome<PaymentListPage>> {
    const village = await findVillage(db, villageCode)
    if (!village.ok) return village
    const after = parseAfter(afterText)
    if (!after.ok) return after
    const now = clock.now()
    const today = shanghaiDate(now)
    const rows = await listPublished(db, { divisionCodes: village.value.codes, kind: 'payment-list', after: after.value, limit: PAGE + 1 })
    const page = cutPage(rows, PAGE, (row) => writePageKey({ at: row.published_at, id: row.id }))
    return accepted({ items: page.items.filter((row) => !isSpent(row, today)).map((row) => presentPaymentListSummary(row, today, now)), next: page.next })
  }

  const oneSchema = { summary: '一份补贴发放名单（不含各户）', params: Type.Object({ villageCode: VillageCode, id: Id }), response: answers(PublicPaymentList) }
  app.get('/villages/:villageCode/payment-lists/:id', { schema: oneSchema }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await findPublicEdition(db, villageCode, 'payment-list', id), async ({ village, edition, divisionName }: PublicEdition) => {
      const now = clock.now()
      return presentPaymentList(edition, {
        divisionName, contact: presentContact(village.lineage), supervisionPhone: presentSupervisionPhone(village.lineage),
        explainer: await findExplainerOf(db, village.codes, edition.subsidy_code), today: shanghaiDate(now), now,
      })
    })
  })
}
