import Type from 'typebox'
import { DivisionCode, Id } from '../../../domain/api/shared-contract'
import { AttachmentUploaded } from '../../../domain/api/staff-editions-contract'
import { refused } from '../../../domain/text/outcome'
import { LARGEST_ATTACHMENT } from '../../attachments/attachment-limits'
import { addAttachment } from '../../commands/add-attachment'
import { removeAttachment } from '../../commands/remove-attachment'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { readUpload } from '../../http/read-upload'
import { sendFile } from '../../http/send-file'
import { answerOutcome, sendRefusal } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentStaffAttachment } from '../../presenters/present-attachment'
import { findAttachment, type AttachmentRow } from '../../store/attachments-store'
import { findStaffEdition } from './read-edition'

const EditionAddress = Type.Object({ divisionCode: DivisionCode, id: Id })
const AttachmentAddress = Type.Object({ ...EditionAddress.properties, attachmentId: Id })

export function registerAttachments(app: ApiServer, context: RouteContext): void {
  const { db } = context

  const addSchema = { summary: '上传附件或图片（multipart：file）', consumes: ['multipart/form-data'], params: EditionAddress, response: answers(AttachmentUploaded) }
  app.post('/editions/:divisionCode/:id/attachments', { schema: addSchema, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }, async (request, reply) => {
    const upload = await readUpload(request, LARGEST_ATTACHMENT)
    const { divisionCode, id: editionId } = request.params
    return answerOutcome(reply, upload.ok ? await addAttachment(context, sessionOf(request).actor, { divisionCode, editionId, ...upload.value }) : upload, presentUploaded)
  })

  app.get('/editions/:divisionCode/:id/attachments/:attachmentId', { schema: { summary: '附件内容', params: AttachmentAddress } }, async (request, reply) => {
    const { divisionCode, id, attachmentId } = request.params
    const edition = await findStaffEdition(context, sessionOf(request).actor, { divisionCode, id })
    if (!edition.ok) return sendRefusal(reply, edition.refusal)
    const attachment = await findAttachment(db, divisionCode, id, attachmentId)
    return attachment === null ? sendRefusal(reply, refused('not-found', '没有找到这个附件，它可能已经删掉了。').refusal) : sendFile(reply, attachment)
  })

  app.delete('/editions/:divisionCode/:id/attachments/:attachmentId', { schema: { summary: '删除附件', params: AttachmentAddress, response: { ...answers(Type.Null()), 204: Type.Null() } } }, async (request, reply) => {
    const { divisionCode, id: editionId, attachmentId } = request.params
    return answerOutcome(reply, await removeAttachment(context, sessionOf(request).actor, { divisionCode, editionId, id: attachmentId }), () => null, 204)
  })
}

function presentUploaded(row: AttachmentRow): AttachmentUploaded {
  return { attachment: presentStaffAttachment(row), image: row.width === null || row.height === null ? null : { width: row.width, height: row.height } }
}
