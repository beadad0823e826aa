import Type from 'typebox'
import { BindWechatRequest, MyRecord, VillageRowPage } from '../../../domain/api/my-record-contract'
import { Id, PageQuery, VillageCode } from '../../../domain/api/shared-contract'
import { isPaymentContent } from '../../../domain/editions/edition-content'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import { shanghaiDate } from '../../../domain/text/dates'
import { closeRecordSession } from '../../commands/record-session'
import { bindWechat, unbindWechat } from '../../commands/wechat-binding'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers, NothingToTell } from '../../http/answer-schemas'
import { openRecordOf } from '../../http/record-session'
import { answerOutcome } from '../../http/send-outcome'
import { publicityStateOn } from '../../presenters/present-payment-list'
import { presentVillageRows, villageRowsNote } from '../../presenters/present-village-rows'
import { cutPage } from '../../store/page-key'
import { listVillageRows, type RecipientRow } from '../../store/recipients-store'
import { parseAfterRow } from '../parse-after'
import { readMyRecord } from '../read-my-record'
import { findPublicEdition } from './find-public-edition'

const PAGE = 50

/** What an open session may read and do; its registration demands one. */
export function registerMyRecord(app: ApiServer, context: RouteContext): void {
  const { db, clock } = context
  const nothing = { 204: NothingToTell, ...answers(NothingToTell) }

  app.get('/my-record', { schema: { summary: '自家的全部补贴', response: answers(MyRecord) } }, async (request) => readMyRecord(context, openRecordOf(request).recipient))

  app.delete('/my-record/session', { schema: { summary: '退出自家记录', response: nothing } }, async (request, reply) => {
    const { recipient, token } = openRecordOf(request)
    await closeRecordSession(context, recipient, token)
    reply.code(204)
    return null
  })

  app.post('/my-record/wechat-bindings', { schema: { summary: '把微信绑定到自家记录', body: BindWechatRequest, response: nothing } }, async (request, reply) => {
    return answerOutcome(reply, await bindWechat(context, openRecordOf(request).recipient, request.body.loginCode), () => null, 204)
  })
  app.delete('/my-record/wechat-bindings', { schema: { summary: '解除微信绑定', response: nothing } }, async (request, reply) => {
    return answerOutcome(reply, await unbindWechat(context, openRecordOf(request).recipient), () => null, 204)
  })

  const params = Type.Object({ villageCode: VillageCode, id: Id })
  const rowsSchema = { summary: '公示期内只给本村已核实村民看的各户，每页 50 行', params, querystring: PageQuery, response: answers(VillageRowPage) }
  app.get('/villages/:villageCode/payment-lists/:id/village-rows', { schema: rowsSchema }, async (request, reply) => {
    return answerOutcome(reply, await listRows(openRecordOf(request).recipient, request.params, request.query.after), (page) => page)
  })

  async function listRows(recipient: RecipientRow, { villageCode, id }: { villageCode: string; id: string }, afterText: string | undefined): Promise<Outcome<VillageRowPage>> {
    if (recipient.division_code !== villageCode) return refused('other-village', '这份名单只给本村村民看，您打开的是另一个村的记录。')
    const found = await findPublicEdition(db, villageCode, 'payment-list', id)
    if (!found.ok) return found
    const after = parseAfterRow(afterText)
    if (!after.ok) return after
    const { edition } = found.value
    const open = edition.state === 'published' && isPaymentContent(edition.content) && publicityStateOn(edition.content, shanghaiDate(clock.now())) === 'open'
    const rows = open ? await listVillageRows(db, edition.division_code, edition.id, after.value, PAGE + 1) : []
    const page = cutPage(rows, PAGE, (row) => String(row.row_no))
    return accepted({ ...presentVillageRows(edition.subsidy_code, page.items), next: page.next, note: villageRowsNote(open) })
  }
}
