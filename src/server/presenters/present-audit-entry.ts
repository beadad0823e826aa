import type { AuditEntry } from '../../domain/api/staff-audit-contract'
import type { AuditRow } from '../store/audit-store'

export function presentAuditEntry(row: AuditRow): AuditEntry {
  return { id: row.id, at: row.at.toISOString(), staffName: row.staff_name, action: row.action, subject: row.subject, note: row.note }
}
