import { EDITION_KIND_NAMES, type EditionKind } from '../../domain/editions/edition'
import { maskPersonalData } from '../../domain/editions/edition-problems'
import type { Clock } from '../clock'
import { insertAuditEntry } from '../store/audit-store'
import { createId } from '../store/create-id'
import type { DatabaseTransaction } from '../store/database-schema'

/** Who is on record for what no signed-in person did: the command line and the loading of the demonstration. */
export const SYSTEM_NAME = '系统'

/** Who is on record for what a villager did: that somebody did it, never who. */
export const VILLAGER = { id: null, name: '村民' }

export interface AuditedAction {
  divisionCode: string
  /** Null: the system. */
  actor: { id: string | null; name: string } | null
  /** In Chinese: 提交审核, 登录 … */
  action: string
  subject: string
  note?: string | null
  editionId?: string | null
}

/** Writes who did what, in the transaction of the deed itself. Texts are cleared of anything that looks like an identifier. */
export async function writeAuditEntry(transaction: DatabaseTransaction, clock: Clock, entry: AuditedAction): Promise<void> {
  await insertAuditEntry(transaction, {
    division_code: entry.divisionCode,
    id: createId(clock),
    at: clock.now(),
    staff_id: entry.actor?.id ?? null,
    staff_name: entry.actor?.name ?? SYSTEM_NAME,
    action: entry.action,
    subject: maskPersonalData(entry.subject),
    note: entry.note ? maskPersonalData(entry.note) : null,
    edition_id: entry.editionId ?? null,
  })
}

/** How an edition is called in the record: 公告《…》. */
export function editionSubject(edition: { kind: EditionKind; title: string }): string {
  return `${EDITION_KIND_NAMES[edition.kind]}《${edition.title.trim() === '' ? '未填标题' : edition.title}》`
}
