import type { Attachment } from '../../domain/api/shared-contract'
import type { StaffAttachment } from '../../domain/api/staff-editions-contract'
import type { AttachmentRow } from '../store/attachments-store'

/** An attachment of a published entry. */
export function presentAttachment(row: AttachmentRow): Attachment {
  return facts(row, `/api/public/attachments/${row.division_code}/${row.edition_id}/${row.id}`)
}

/** The same for staff: an address that answers before publication too, and whether a person must look into the file. */
export function presentStaffAttachment(row: AttachmentRow): StaffAttachment {
  return { ...facts(row, `/api/staff/editions/${row.division_code}/${row.edition_id}/attachments/${row.id}`), textCheck: row.text_check }
}

function facts(row: AttachmentRow, url: string): Attachment {
  return { id: row.id, fileName: row.file_name, mediaType: row.media_type, size: row.size, url }
}
