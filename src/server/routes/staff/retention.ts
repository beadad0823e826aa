import { PageQuery } from '../../../domain/api/shared-contract'
import { RetentionQueuePage, RetentionRecordPage } from '../../../domain/api/staff-retention-contract'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import type { StaffActor } from '../../commands/command-context'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentRetentionDue, presentRetentionRecord } from '../../presenters/present-retention'
import { listDivisionNames } from '../../store/divisions-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { listRetentionRecords, listWaitingLists } from '../../store/retention-store'
import { parseAfter } from '../parse-after'

const PAGE = 50

export function registerRetention(app: ApiServer, { db, clock }: RouteContext): void {
  app.get('/retention/queue', { schema: { summary: '到期清理：等着清理的名单，最先到期的在前，每页 50 份', querystring: PageQuery, response: answers(RetentionQueuePage) } }, async (request, reply) => {
    return answerOutcome(reply, await listQueue(sessionOf(request).actor, request.query.after), (page) => page)
  })

  async function listQueue(actor: StaffActor, afterText: string | undefined): Promise<Outcome<RetentionQueuePage>> {
    const after = parseAfter(afterText)
    if (!after.ok) return after
    const page = cutPage(await listWaitingLists(db, actor.divisionCode, after.value, PAGE + 1), PAGE, (row) => writePageKey({ at: row.due_at, id: row.subject_id }))
    const names = await listDivisionNames(db, page.items.map((row) => row.division_code))
    const now = clock.now()
    return accepted({ items: page.items.map((row) => presentRetentionDue(row, names.get(row.division_code) ?? '', now)), next: page.next })
  }

  app.get('/retention/records', { schema: { summary: '到期清理：做过的清理，新的在前，每页 50 条', querystring: PageQuery, response: answers(RetentionRecordPage) } }, async (request, reply) => {
    return answerOutcome(reply, await listRecords(sessionOf(request).actor, request.query.after), (page) => page)
  })

  async function listRecords(actor: StaffActor, afterText: string | undefined): Promise<Outcome<RetentionRecordPage>> {
    const after = parseAfter(afterText)
    if (!after.ok) return after
    const page = cutPage(await listRetentionRecords(db, actor.divisionCode, after.value, PAGE + 1), PAGE, (row) => writePageKey({ at: row.at, id: row.id }))
    const names = await listDivisionNames(db, page.items.map((row) => row.division_code))
    return accepted({ items: page.items.map((row) => presentRetentionRecord(row, names.get(row.division_code) ?? '')), next: page.next })
  }
}
