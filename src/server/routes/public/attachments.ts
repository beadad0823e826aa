import Type from 'typebox'
import { DivisionCode, Id } from '../../../domain/api/shared-contract'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { sendRefusal } from '../../http/send-outcome'
import { sendFile, type SentFile } from '../../http/send-file'
import { findAttachment } from '../../store/attachments-store'
import { findEdition } from '../../store/editions-store'

export function registerPublicAttachments(app: ApiServer, { db }: RouteContext): void {
  const schema = { summary: '已公开信息的附件', params: Type.Object({ divisionCode: DivisionCode, editionId: Id, id: Id }) }
  app.get('/attachments/:divisionCode/:editionId/:id', { schema }, async (request, reply) => {
    const { divisionCode, editionId, id } = request.params
    const found = await findPublished(divisionCode, editionId, id)
    return found.ok ? sendFile(reply, found.value) : sendRefusal(reply, found.refusal)
  })

  async function findPublished(divisionCode: string, editionId: string, id: string): Promise<Outcome<SentFile>> {
    const edition = await findEdition(db, divisionCode, editionId)
    const attachment = edition?.state === 'published' ? await findAttachment(db, divisionCode, editionId, id) : null
    return attachment === null ? refused('not-found', '没有找到这个附件，它可能已经撤下。') : accepted(attachment)
  }
}
