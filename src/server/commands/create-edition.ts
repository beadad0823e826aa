import type { EditionKind } from '../../domain/editions/edition'
import { isPermitted } from '../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { createId } from '../store/create-id'
import { findDivision } from '../store/divisions-store'
import { insertEdition } from '../store/editions-store'
import type { CommandContext, EditionKey, StaffActor } from './command-context'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export interface CreateEditionInput {
  kind: Exclude<EditionKind, 'payment-list'>
  divisionCode: string
}

/** Makes an empty draft. Refusals: unknown-division, forbidden. */
export async function createEdition(context: CommandContext, actor: StaffActor, input: CreateEditionInput): Promise<Outcome<EditionKey & { lockVersion: number }>> {
  const { db, clock } = context
  const division = await findDivision(db, input.divisionCode)
  if (division === null) return refused('unknown-division', '没有这个村（镇街），请重新选择。')
  if (!isPermitted(actor, 'edit', division.code)) return refused('forbidden', `您的账号不能为${division.short_name}新建信息。`)
  const id = createId(clock)
  const now = clock.now()
  await inTransaction(db, async (transaction) => {
    await insertEdition(transaction, {
      division_code: division.code, id, kind: input.kind, state: 'draft', lock_version: 1, title: '', office: division.contact_office ?? '', topic: '', subsidy_code: '',
      content: JSON.stringify({ body: [] }), summary: '', batch_id: null, author_id: actor.id, writer_ids: JSON.stringify([actor.id]),
      submitted_by: null, reviewed_by: null, reason: null, created_at: now, updated_at: now, submitted_at: null, published_at: null, withdrawn_at: null,
    })
    await writeAuditEntry(transaction, clock, { divisionCode: division.code, actor, action: '新建', subject: editionSubject({ kind: input.kind, title: '' }), editionId: id })
  })
  return accepted({ divisionCode: division.code, id, lockVersion: 1 })
}
