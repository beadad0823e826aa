import {
  HouseholdCardCounts, HouseholdCardsQuery, IssueCardsRequest, IssuedCards, LookUpHouseholdRequest, LookUpHouseholdResponse, type FoundHousehold,
} from '../../../domain/api/staff-households-contract'
import { isPermitted } from '../../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { StaffActor } from '../../commands/command-context'
import { issueCards, MOST_CARDS_AT_ONCE } from '../../commands/issue-cards'
import { lookUpHousehold } from '../../commands/look-up-household'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { listVillagesWithin } from '../../store/divisions-store'
import { countCards, findCard } from '../../store/household-cards-store'
import type { RecipientRow } from '../../store/recipients-store'
import { readMyRecord } from '../read-my-record'

export function registerHouseholds(app: ApiServer, context: RouteContext): void {
  const { db } = context

  const lookUpSchema = { summary: '代查一户的补贴（原因留痕）', body: LookUpHouseholdRequest, response: answers(LookUpHouseholdResponse) }
  app.post('/households/look-up', { schema: lookUpSchema, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }, async (request, reply) => {
    return answerOutcome(reply, await lookUpHousehold(context, sessionOf(request).actor, request.body), async (found) => ({ items: await Promise.all(found.map(presentFound)) }))
  })

  async function presentFound(recipient: RecipientRow): Promise<FoundHousehold> {
    const [card, record] = await Promise.all([findCard(db, recipient.division_code, recipient.id), readMyRecord(context, recipient)])
    // Whether an account is bound, and where the money went, is between the household and its phone.
    return { recipientId: recipient.id, cardIssuedAt: card?.issued_at.toISOString() ?? null, record: { ...record, wechat: { available: false, bound: false }, payments: record.payments.map((payment) => ({ ...payment, accountLast4: null })) } }
  }

  app.get('/household-cards', { schema: { summary: '各村多少人有明白卡', querystring: HouseholdCardsQuery, response: answers(HouseholdCardCounts) } }, async (request, reply) => {
    return answerOutcome(reply, await countByVillage(sessionOf(request).actor, request.query.divisionCode), (counts) => counts)
  })

  async function countByVillage(actor: StaffActor, divisionCode: string): Promise<Outcome<HouseholdCardCounts>> {
    if (!isPermitted(actor, 'edit', divisionCode)) return refused('forbidden', '明白卡由本村或所属镇街的编辑制作，您的账号看不到。')
    const [villages, counts] = await Promise.all([listVillagesWithin(db, divisionCode), countCards(db, divisionCode)])
    const byCode = new Map(counts.map((count) => [count.divisionCode, count]))
    return accepted({
      mostAtOnce: MOST_CARDS_AT_ONCE,
      items: villages.map(({ code, short_name: divisionName }) => {
        const { recipients, withCard } = byCode.get(code) ?? { recipients: 0, withCard: 0 }
        return { divisionCode: code, divisionName, recipients, withCard, withoutCard: recipients - withCard }
      }),
    })
  }

  app.post('/household-cards', { schema: { summary: '制卡，返回要打印的 PDF（只给一次）', body: IssueCardsRequest, response: answers(IssuedCards) } }, async (request, reply) => {
    return answerOutcome(reply, await issueCards(context, sessionOf(request).actor, request.body), (issued) => issued)
  })
}
