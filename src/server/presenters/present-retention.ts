import type { RetentionDue, RetentionRecord } from '../../domain/api/staff-retention-contract'
import { retentionUrgency } from '../../domain/disclosure/retention-rules'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { addDays, shanghaiDate } from '../../domain/text/dates'
import type { RetentionRecordRow, WaitingList } from '../store/retention-store'

/** A list that waits for the end of its publicity. */
export function presentRetentionDue(row: WaitingList, divisionName: string, now: Date): RetentionDue {
  return {
    divisionCode: row.division_code, divisionName, editionId: row.subject_id, title: row.title,
    publicityEnd: isPaymentContent(row.content) ? row.content.publicityEnd : addDays(shanghaiDate(row.due_at), -1),
    dueAt: row.due_at.toISOString(), urgency: retentionUrgency(row.due_at, now), failures: row.failures,
  }
}

/** What was destroyed. */
export function presentRetentionRecord(row: RetentionRecordRow, divisionName: string): RetentionRecord {
  return {
    id: row.id, at: row.at.toISOString(), divisionCode: row.division_code, divisionName, editionId: row.edition_id, title: row.title, cause: row.cause,
    rowsDestroyed: row.rows_destroyed, staffName: row.staff_name,
  }
}
