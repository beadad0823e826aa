import { describePersonalData } from '../../domain/editions/edition-problems'
import { canEditContent } from '../../domain/editions/edition-rules'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { AttachmentInspector } from '../attachments/attachment-inspection'
import { inTransaction } from '../database/in-transaction'
import { insertAttachment, listAttachments, type AttachmentRow } from '../store/attachments-store'
import { createId } from '../store/create-id'
import { findEdition, lockEdition, updateEdition, ruledEdition } from '../store/editions-store'
import type { CommandContext, StaffActor } from './command-context'
import { editionNotFound } from './edition-refusals'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export const MOST_ATTACHMENTS = 10

export interface AttachmentCommandContext extends CommandContext {
  attachmentInspector: AttachmentInspector
}

export interface AddAttachmentInput {
  divisionCode: string
  editionId: string
  fileName: string
  bytes: Buffer
}

/**
 * Adds a file to a draft; `lockVersion` stays, so that typing goes on meanwhile. A file in which personal data is found is not stored.
 * Refusals: not-found, forbidden, wrong-state, too-many-attachments, unfit-attachment.
 */
export async function addAttachment(context: AttachmentCommandContext, actor: StaffActor, input: AddAttachmentInput): Promise<Outcome<AttachmentRow>> {
  const { db, clock, attachmentInspector } = context
  const before = await findEdition(db, input.divisionCode, input.editionId)
  if (before === null) return editionNotFound()
  const allowedNow = canEditContent(actor, ruledEdition(before))
  if (!allowedNow.ok) return allowedNow
  const inName = describePersonalData(input.fileName, '文件名里')
  if (inName[0] !== undefined) return refused('unfit-attachment', '文件名里有疑似身份证号、银行卡号或手机号，请改名后再上传。')
  const inspected = await attachmentInspector.inspect(input.bytes, input.fileName)
  if (!inspected.ok) return inspected
  const { bytes: content, mediaType, fileName, width, height, textCheck } = inspected.value
  return inTransaction(db, async (transaction) => {
    const edition = await lockEdition(transaction, input.divisionCode, input.editionId)
    if (edition === null) return editionNotFound()
    const allowed = canEditContent(actor, ruledEdition(edition))
    if (!allowed.ok) return allowed
    const existing = await listAttachments(transaction, edition.division_code, edition.id)
    if (existing.length >= MOST_ATTACHMENTS) return refused('too-many-attachments', `一条信息最多放 ${MOST_ATTACHMENTS} 个附件（含图片），请先删去不用的。`)
    const facts: AttachmentRow = {
      division_code: edition.division_code, edition_id: edition.id, id: createId(clock), file_name: fileName, media_type: mediaType, size: content.length,
      width, height, text_check: textCheck, created_at: clock.now(),
    }
    await insertAttachment(transaction, { ...facts, content })
    await updateEdition(transaction, edition.division_code, edition.id, { updated_at: clock.now(), writer_ids: JSON.stringify([...new Set([...edition.writer_ids, actor.id])]) })
    await writeAuditEntry(transaction, clock, { divisionCode: edition.division_code, actor, action: '上传附件', subject: editionSubject(edition), note: fileName, editionId: edition.id })
    return accepted(facts)
  })
}
