import type { Insertable, Selectable } from 'kysely'
import type { AttachmentsTable, Database } from './database-schema'

/** An attachment without its bytes. */
export type AttachmentRow = Omit<Selectable<AttachmentsTable>, 'content'>

const FACTS = ['division_code', 'edition_id', 'id', 'file_name', 'media_type', 'size', 'width', 'height', 'text_check', 'created_at'] as const

export async function insertAttachment(db: Database, row: Insertable<AttachmentsTable>): Promise<void> {
  await db.insertInto('attachments').values(row).execute()
}

/** Attachments of an edition in the order they were added. */
export async function listAttachments(db: Database, divisionCode: string, editionId: string): Promise<AttachmentRow[]> {
  return db.selectFrom('attachments').select(FACTS).where('division_code', '=', divisionCode).where('edition_id', '=', editionId).orderBy('id').execute()
}

/** One attachment with its bytes. */
export async function findAttachment(db: Database, divisionCode: string, editionId: string, id: string): Promise<Selectable<AttachmentsTable> | null> {
  const row = await db.selectFrom('attachments').selectAll().where('division_code', '=', divisionCode).where('edition_id', '=', editionId).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** False when there was none. */
export async function deleteAttachment(db: Database, divisionCode: string, editionId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('attachments').where('division_code', '=', divisionCode).where('edition_id', '=', editionId).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
