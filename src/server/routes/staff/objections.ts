import Type from 'typebox'
import { CloseObjectionRequest, StaffObjection, StaffObjectionPage, StaffObjectionsQuery, WriteMessageRequest } from '../../../domain/api/objections-contract'
import { DivisionCode, Id } from '../../../domain/api/shared-contract'
import { shanghaiDate } from '../../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { EditionKey, StaffActor } from '../../commands/command-context'
import { answerObjection, closeObjection, mayHandleObjections, objectionNotFound } from '../../commands/office-objections'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentStaffObjection, presentStaffObjectionSummary } from '../../presenters/present-objection'
import { findDivision, listDivisionNames } from '../../store/divisions-store'
import { countOpenObjections, findObjection, listObjectionMessages, listObjectionsWithin } from '../../store/objections-store'
import { cutPage } from '../../store/page-key'

const PAGE = 30

export function registerObjections(app: ApiServer, context: RouteContext): void {
  const { db, clock } = context
  const params = Type.Object({ divisionCode: DivisionCode, id: Id })
  const address = '/objections/:divisionCode/:id'

  app.get('/objections', { schema: { summary: '本辖区的异议，待答复的急的在前', querystring: StaffObjectionsQuery, response: answers(StaffObjectionPage) } }, async (request, reply) => {
    return answerOutcome(reply, await listObjections(sessionOf(request).actor, request.query), (page) => page)
  })

  async function listObjections(actor: StaffActor, query: StaffObjectionsQuery): Promise<Outcome<StaffObjectionPage>> {
    if (!mayHandleObjections(actor, actor.divisionCode)) return refused('forbidden', '异议由编辑和审核员办理，您的账号看不到。')
    const after = parseAfterDue(query.after)
    if (!after.ok) return after
    const now = clock.now()
    const { divisionCode: scope } = actor
    const rows = await listObjectionsWithin(db, { scope, state: query.state ?? 'open', after: after.value, limit: PAGE + 1 })
    const page = cutPage(rows, PAGE, (row) => `${row.answer_due}.${row.id}`)
    const [names, counts] = await Promise.all([listDivisionNames(db, page.items.map((row) => row.division_code)), countOpenObjections(db, scope, shanghaiDate(now))])
    return accepted({ items: page.items.map((row) => presentStaffObjectionSummary(row, names.get(row.division_code) ?? '', now)), next: page.next, counts })
  }

  app.get(address, { schema: { summary: '一条异议和来往', params, response: answers(StaffObjection) } }, async (request, reply) => {
    return answerOutcome(reply, await readObjection(sessionOf(request).actor, request.params), (objection) => objection)
  })

  app.post(`${address}/answers`, { schema: { summary: '答复一户', params, body: WriteMessageRequest, response: answers(StaffObjection) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    const answered = await answerObjection(context, actor, { ...request.params, ...request.body })
    return answerOutcome(reply, answered.ok ? await readObjection(actor, request.params) : answered, (objection) => objection)
  })

  app.post(`${address}/close`, { schema: { summary: '办结，写明结果和公开说明', params, body: CloseObjectionRequest, response: answers(StaffObjection) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    const closed = await closeObjection(context, actor, { ...request.params, ...request.body })
    return answerOutcome(reply, closed.ok ? await readObjection(actor, request.params) : closed, (objection) => objection)
  })

  async function readObjection(actor: StaffActor, { divisionCode, id }: EditionKey): Promise<Outcome<StaffObjection>> {
    const row = mayHandleObjections(actor, divisionCode) ? await findObjection(db, divisionCode, id) : null
    if (row === null) return objectionNotFound()
    const [messages, division] = await Promise.all([listObjectionMessages(db, divisionCode, [id]), findDivision(db, divisionCode)])
    return accepted(presentStaffObjection(row, messages, division?.short_name ?? '', clock.now()))
  }
}

function parseAfterDue(after: string | undefined): Outcome<{ due: string; id: string } | null> {
  if (after === undefined || after === '') return accepted(null)
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after)
  if (match === null) return refused('unfit-content', '翻页的标记不对，请回到列表第一页。', [{ field: 'after', message: '翻页的标记不对，请回到列表第一页。' }])
  return accepted({ due: match[1] ?? '', id: match[2] ?? '' })
}
