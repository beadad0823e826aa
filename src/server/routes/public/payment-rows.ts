import Type from 'typebox'
import { FindRowsRequest, FindRowsResponse, PaymentRowPage } from '../../../domain/api/payment-lists-contract'
import { Id, PageQuery, VillageCode } from '../../../domain/api/shared-contract'
import { divisionLineage } from '../../../domain/divisions/division'
import { shanghaiDate } from '../../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { areRowsOpen, mayShowRows } from '../../presenters/present-payment-list'
import { presentPaymentRows } from '../../presenters/present-payment-row'
import type { EditionRow } from '../../store/editions-store'
import { findListRows } from '../../store/open-list-rows-store'
import { findPaymentRows } from '../../store/payments-store'
import { cutPage } from '../../store/page-key'
import { parseAfterRow } from '../parse-after'
import { findPublicEdition, publicEditionNotFound, wasPublic } from './find-public-edition'
import { findVillage } from './find-village'

const PAGE = 50
const MOST_FOUND = 20

export function registerPaymentRows(app: ApiServer, { db, clock }: RouteContext): void {
  const params = Type.Object({ villageCode: VillageCode, id: Id })

  app.get('/villages/:villageCode/payment-lists/:id/rows', { schema: { summary: '名单各户，每页 50 行', params, querystring: PageQuery, response: answers(PaymentRowPage) } }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await listRows(villageCode, id, request.query.after), (page) => page)
  })

  async function listRows(villageCode: string, id: string, afterText: string | undefined): Promise<Outcome<PaymentRowPage>> {
    const after = parseAfterRow(afterText)
    if (!after.ok) return after
    const list = await findListRows(db, divisionLineage(villageCode), id, after.value, PAGE + 1)
    if (list === null || !wasPublic({ state: list.state, published: list.was_published })) return refuseList(villageCode)
    const { rows, state, subsidy_code: subsidyCode, publicity_start: publicityStart, publicity_end: publicityEnd } = list
    if (state !== 'published' || !areRowsOpen(subsidyCode, { publicityStart, publicityEnd }, shanghaiDate(clock.now()))) {
      return accepted({ items: [], next: null })
    }
    const page = cutPage(rows, PAGE, (row) => String(row.row_no))
    return accepted({ items: presentPaymentRows(subsidyCode, page.items), next: page.next })
  }

  async function refuseList(villageCode: string): Promise<Outcome<never>> {
    const village = await findVillage(db, villageCode)
    return village.ok ? publicEditionNotFound() : village
  }

  const findSchema = { summary: '按姓名（或拼音首字母）找自己的一行', params, body: FindRowsRequest, response: answers(FindRowsResponse) }
  app.post('/villages/:villageCode/payment-lists/:id/find-rows', { schema: findSchema, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { villageCode, id } = request.params
    return answerOutcome(reply, await findRows(villageCode, id, request.body.name), (found) => found)
  })

  async function findRows(villageCode: string, id: string, typed: string): Promise<Outcome<FindRowsResponse>> {
    const name = typed.normalize('NFKC').replace(/\s+/g, '')
    if (name === '') return refused('unfit-content', '请填写姓名。', [{ field: 'name', message: '请填写姓名。' }])
    const found = await findPublicEdition(db, villageCode, 'payment-list', id)
    if (!found.ok) return found
    const { edition } = found.value
    if (!areRowsOpenOf(edition)) return accepted({ items: [], more: false })
    const rows = await findPaymentRows(db, edition.division_code, edition.id, name, MOST_FOUND + 1)
    return accepted({ items: presentPaymentRows(edition.subsidy_code, rows.slice(0, MOST_FOUND)), more: rows.length > MOST_FOUND })
  }

  function areRowsOpenOf(edition: EditionRow): boolean {
    return edition.state === 'published' && mayShowRows(edition, shanghaiDate(clock.now()))
  }
}
