import Type from 'typebox'
import { VillageCode } from '../../../domain/api/shared-contract'
import { VillageHome } from '../../../domain/api/village-home-contract'
import { shanghaiDate } from '../../../domain/text/dates'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { presentContact } from '../../presenters/present-division'
import { isSpent, presentPaymentListSummary } from '../../presenters/present-payment-list'
import { presentExplainerSummary, presentNoticeSummary } from '../../presenters/present-written-edition'
import { listPublished } from '../../store/editions-store'
import { findVillage, type Village } from './find-village'

export function registerVillageHome(app: ApiServer, { db, clock }: RouteContext): void {
  const schema = { summary: '本村首页', params: Type.Object({ villageCode: VillageCode }), response: answers(VillageHome) }
  app.get('/villages/:villageCode/home', { schema }, async (request, reply) => answerOutcome(reply, await findVillage(db, request.params.villageCode), presentHome))

  async function presentHome(village: Village): Promise<VillageHome> {
    const now = clock.now()
    const today = shanghaiDate(now)
    const divisionCodes = village.codes
    const [notices, lists, explainers] = await Promise.all([
      listPublished(db, { divisionCodes, kind: 'notice', limit: 5 }),
      listPublished(db, { divisionCodes, kind: 'payment-list', limit: 8 }),
      listPublished(db, { divisionCodes, kind: 'explainer', limit: 3 }),
    ])
    const nameOf = (code: string): string => village.names.get(code) ?? ''
    const township = village.lineage.find(({ level }) => level === 'township')
    return {
      village: { code: village.row.code, name: village.row.name, shortName: village.row.short_name, townshipName: township?.name ?? '' },
      contact: presentContact(village.lineage),
      asOf: now.toISOString(),
      notices: notices.map((row) => presentNoticeSummary(row, nameOf(row.division_code))),
      paymentLists: lists.filter((row) => !isSpent(row, today)).slice(0, 4).map((row) => presentPaymentListSummary(row, today, now)),
      explainers: explainers.map((row) => presentExplainerSummary(row, nameOf(row.division_code))),
    }
  }
}
