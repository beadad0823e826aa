import type { Insertable, Selectable } from 'kysely'
import type { AuditEntriesTable, Database } from './database-schema'

export type AuditRow = Selectable<AuditEntriesTable>

export async function insertAuditEntry(db: Database, row: Insertable<AuditEntriesTable>): Promise<void> {
  await db.insertInto('audit_entries').values(row).execute()
}

/** Entries of a division and all beneath it, newest first, before the id given. */
export async function listAuditEntries(db: Database, scope: string, before: { at: Date; id: string } | null, limit: number): Promise<AuditRow[]> {
  let query = db.selectFrom('audit_entries').selectAll().where('division_code', 'like', `${scope}%`)
  if (before !== null) query = query.where((where) => where(where.refTuple('at', 'id'), '<', where.tuple(before.at, before.id)))
  return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** The history of one edition, oldest first; of a very long one the newest 2,000 entries. */
export async function listEditionHistory(db: Database, divisionCode: string, editionId: string): Promise<AuditRow[]> {
  const rows = await db.selectFrom('audit_entries').selectAll().where('division_code', '=', divisionCode).where('edition_id', '=', editionId)
    .orderBy('at', 'desc').orderBy('id', 'desc').limit(2_000).execute()
  return rows.reverse()
}
