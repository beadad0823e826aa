import { PageQuery } from '../../../domain/api/shared-contract'
import { AuditPage } from '../../../domain/api/staff-audit-contract'
import { ROLE_ACTIONS } from '../../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { StaffActor } from '../../commands/command-context'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentAuditEntry } from '../../presenters/present-audit-entry'
import { listAuditEntries } from '../../store/audit-store'
import { cutPage, writePageKey } from '../../store/page-key'
import { parseAfter } from '../parse-after'

const PAGE = 50

export function registerAudit(app: ApiServer, { db }: RouteContext): void {
  app.get('/audit', { schema: { summary: '操作记录，新的在前，每页 50 条', querystring: PageQuery, response: answers(AuditPage) } }, async (request, reply) => {
    return answerOutcome(reply, await listAudit(sessionOf(request).actor, request.query.after), (page) => page)
  })

  async function listAudit(actor: StaffActor, afterText: string | undefined): Promise<Outcome<AuditPage>> {
    if (!ROLE_ACTIONS[actor.role].includes('read-audit')) return refused('forbidden', '只有管理员能看操作记录。')
    const after = parseAfter(afterText)
    if (!after.ok) return after
    const rows = await listAuditEntries(db, actor.divisionCode, after.value, PAGE + 1)
    const page = cutPage(rows, PAGE, (row) => writePageKey({ at: row.at, id: row.id }))
    return accepted({ items: page.items.map(presentAuditEntry), next: page.next })
  }
}
