import Type from 'typebox'
import { PaymentRowPage } from '../../../domain/api/payment-lists-contract'
import { DivisionCode, Id, PageQuery } from '../../../domain/api/shared-contract'
import { CreateEditionRequest, EditionEventRequest, SaveEditionRequest, StaffEdition, StaffEditionPage, StaffEditionsQuery } from '../../../domain/api/staff-editions-contract'
import type { Outcome } from '../../../domain/text/outcome'
import { accepted } from '../../../domain/text/outcome'
import { applyEditionEvent } from '../../commands/apply-edition-event'
import type { EditionKey, StaffActor } from '../../commands/command-context'
import { createEdition } from '../../commands/create-edition'
import { saveEdition } from '../../commands/save-edition'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentPaymentRows } from '../../presenters/present-payment-row'
import { presentStaffEditionSummary } from '../../presenters/present-staff-edition'
import { listEditionsWithin, type EditionRow } from '../../store/editions-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { listPaymentRows } from '../../store/payments-store'
import { parseAfter, parseAfterRow } from '../parse-after'
import { findNames } from './find-names'
import { findStaffEdition, readStaffEdition } from './read-edition'

const PAGE = 30
const ROWS_PAGE = 50
const EditionAddress = Type.Object({ divisionCode: DivisionCode, id: Id })

export function registerEditions(app: ApiServer, context: RouteContext): void {
  const { db } = context

  app.get('/editions', { schema: { summary: '本辖区的信息，最近改动的在前，每页 30 条', querystring: StaffEditionsQuery, response: answers(StaffEditionPage) } }, async (request, reply) => {
    return answerOutcome(reply, await listEditions(sessionOf(request).actor, request.query), (page) => page)
  })

  async function listEditions(actor: StaffActor, query: StaffEditionsFilter): Promise<Outcome<StaffEditionPage>> {
    const after = parseAfter(query.after)
    if (!after.ok) return after
    const rows = await listEditionsWithin(db, {
      scope: actor.divisionCode, after: after.value, limit: PAGE + 1, ...(query.kind ? { kinds: [query.kind] } : {}), ...(query.state ? { states: [query.state] } : {}),
    })
    const page = cutPage(rows, PAGE, (row) => writePageKey({ at: row.updated_at, id: row.id }))
    const names = await findNames(db, page.items)
    return accepted({ items: page.items.map((row) => presentStaffEditionSummary(row, names)), next: page.next })
  }

  app.post('/editions', { schema: { summary: '新建公告或明白纸草稿', body: CreateEditionRequest, response: answers(StaffEdition) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await createEdition(context, actor, request.body), (key) => readAgain(actor, key))
  })

  app.get('/editions/:divisionCode/:id', { schema: { summary: '一条信息', params: EditionAddress, response: answers(StaffEdition) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await findStaffEdition(context, actor, request.params), (edition) => readStaffEdition(context, actor, edition))
  })

  app.put('/editions/:divisionCode/:id', { schema: { summary: '保存草稿', params: EditionAddress, body: SaveEditionRequest, response: answers(StaffEdition) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await saveEdition(context, actor, { ...request.params, ...request.body }), (key) => readAgain(actor, key))
  })

  const eventSchema = { summary: '提交、收回、通过、退回、撤下、作废', params: EditionAddress, body: EditionEventRequest, response: answers(StaffEdition) }
  app.post('/editions/:divisionCode/:id/events', { schema: eventSchema }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await applyEditionEvent(context, actor, { ...request.params, ...request.body }), (key) => readAgain(actor, key))
  })

  async function readAgain(actor: StaffActor, key: EditionKey): Promise<StaffEdition> {
    const found = await findStaffEdition(context, actor, key)
    if (!found.ok) throw new Error('an edition vanished between a command and its answer')
    return readStaffEdition(context, actor, found.value)
  }

  const rowsSchema = { summary: '任何状态的名单各户，每页 50 行，只含公众将看到的内容', params: EditionAddress, querystring: PageQuery, response: answers(PaymentRowPage) }
  app.get('/editions/:divisionCode/:id/rows', { schema: rowsSchema }, async (request, reply) => {
    const found = await findStaffEdition(context, sessionOf(request).actor, request.params)
    const page = found.ok ? await listRows(found.value, request.query.after) : found
    return answerOutcome(reply, page, (rows) => rows)
  })

  async function listRows(edition: EditionRow, afterText: string | undefined): Promise<Outcome<PaymentRowPage>> {
    const after = parseAfterRow(afterText)
    if (!after.ok) return after
    const rows = await listPaymentRows(db, edition.division_code, edition.id, after.value, ROWS_PAGE + 1)
    const page = cutPage(rows, ROWS_PAGE, (row) => String(row.row_no))
    return accepted({ items: presentPaymentRows(edition.subsidy_code, page.items), next: page.next })
  }
}

type StaffEditionsFilter = Type.Static<typeof StaffEditionsQuery>
