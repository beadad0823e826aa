import { isPaymentContent } from '../../domain/editions/edition-content'
import { publicityEndsAt } from '../../domain/disclosure/retention-rules'
import type { DatabaseTransaction } from '../store/database-schema'
import { lockEdition } from '../store/editions-store'
import { removeJob, scheduleJob, type JobRow } from '../store/retention-store'
import type { Clock } from '../clock'
import { destroyListRows } from './destroy-list-rows'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

/**
 * Turns a list whose publicity is over into totals: its lines are destroyed, and what was done is entered in the record of retention and the
 * record of who did what, all in the transaction that holds the job. Doing it twice changes nothing. A list that is withdrawn or gone only loses its job;
 * one whose publicity still runs is put off to its end.
 */
export async function endPublicity(transaction: DatabaseTransaction, clock: Clock, job: JobRow): Promise<void> {
  const edition = await lockEdition(transaction, job.division_code, job.subject_id)
  if (edition === null || edition.state !== 'published' || !isPaymentContent(edition.content)) return removeJob(transaction, job)
  const endsAt = publicityEndsAt(edition.content.publicityEnd)
  if (endsAt > clock.now()) return scheduleJob(transaction, { ...job, due_at: endsAt })
  const rows = await destroyListRows(transaction, clock, edition, 'publicity-ended', null)
  await writeAuditEntry(transaction, clock, {
    divisionCode: edition.division_code, actor: null, action: '公示期满清理', subject: editionSubject(edition), editionId: edition.id,
    note: rows === 0 ? '没有逐户的行，只有合计。' : `删除 ${rows} 行，只留合计。`,
  })
}
