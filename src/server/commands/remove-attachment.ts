import { canEditContent } from '../../domain/editions/edition-rules'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { deleteAttachment } from '../store/attachments-store'
import { lockEdition, updateEdition, ruledEdition } from '../store/editions-store'
import type { CommandContext, StaffActor } from './command-context'
import { editionNotFound } from './edition-refusals'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

/** Removes a file from a draft. Refusals: not-found, forbidden, wrong-state. */
export async function removeAttachment(context: CommandContext, actor: StaffActor, input: { divisionCode: string; editionId: string; id: string }): Promise<Outcome<null>> {
  const { db, clock } = context
  return inTransaction(db, async (transaction) => {
    const edition = await lockEdition(transaction, input.divisionCode, input.editionId)
    if (edition === null) return editionNotFound()
    const allowed = canEditContent(actor, ruledEdition(edition))
    if (!allowed.ok) return allowed
    if (!(await deleteAttachment(transaction, edition.division_code, edition.id, input.id))) return refused('not-found', '没有找到这个附件，它可能已经删掉了。')
    await updateEdition(transaction, edition.division_code, edition.id, { updated_at: clock.now(), writer_ids: JSON.stringify([...new Set([...edition.writer_ids, actor.id])]) })
    await writeAuditEntry(transaction, clock, { divisionCode: edition.division_code, actor, action: '删除附件', subject: editionSubject(edition), editionId: edition.id })
    return accepted(null)
  })
}
