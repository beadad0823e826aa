import type { EditionState } from '../../domain/editions/edition'
import { describePersonalData, findEditionProblems } from '../../domain/editions/edition-problems'
import { canApplyEvent } from '../../domain/editions/edition-rules'
import type { EditionEvent } from '../../domain/editions/edition-workflow'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import { assertNever } from '../../domain/text/assert-never'
import { shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { listAttachments } from '../store/attachments-store'
import { isPermitted } from '../../domain/staff/permissions'
import type { Database } from '../store/database-schema'
import { lockEdition, updateEdition, ruledEdition, type EditionRow } from '../store/editions-store'
import { deletePaymentRows } from '../store/payments-store'
import type { CommandContext, EditionKey, StaffActor } from './command-context'
import { editedMeanwhile, editionNotFound } from './edition-refusals'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export interface EditionEventInput extends EditionKey {
  event: EditionEvent
  lockVersion: number
  reason?: string
}

/**
 * Moves an edition one step through the workflow, with its entry in the record in the same transaction.
 * Submission and approval run every check; `published_at` is set here and nowhere else.
 * Refusals: not-found, forbidden, wrong-state, four-eyes, edited-meanwhile, reason-needed, not-ready (with all problems).
 */
export async function applyEditionEvent(
  context: CommandContext, actor: StaffActor, input: EditionEventInput,
): Promise<Outcome<EditionKey & { state: EditionState; lockVersion: number }>> {
  const { db, clock } = context
  return inTransaction(db, async (transaction) => {
    const edition = await lockEdition(transaction, input.divisionCode, input.id)
    if (edition === null || !isPermitted(actor, 'read', edition.division_code)) return editionNotFound()
    const step = canApplyEvent(actor, ruledEdition(edition), input.event)
    if (!step.ok) return step
    if (edition.lock_version !== input.lockVersion) return editedMeanwhile()
    const reason = cleanText(input.reason)
    const hindrances = step.value.reason ? reasonProblems(reason) : []
    if (hindrances.length > 0) return refused('reason-needed', hindrances[0]?.message ?? '', hindrances)
    if (input.event === 'submit' || input.event === 'approve') {
      const problems = await checkEdition(transaction, edition, shanghaiDate(clock.now()))
      if (problems.length > 0) return refused('not-ready', `还有 ${problems.length} 处需要修改，改好后再${input.event === 'submit' ? '提交' : '审核'}。`, problems)
    }
    const lockVersion = edition.lock_version + 1
    const { id, division_code: divisionCode } = edition
    await updateEdition(transaction, divisionCode, id, {
      state: step.value.to, lock_version: lockVersion, updated_at: clock.now(), ...traces(input.event, actor, clock.now(), reason),
    })
    // A discarded list was never public; its names have no further purpose.
    if (input.event === 'discard') await deletePaymentRows(transaction, divisionCode, id)
    const note = step.value.reason ? reason : null
    await writeAuditEntry(transaction, clock, { divisionCode, actor, action: step.value.name, subject: editionSubject(edition), note, editionId: id })
    return accepted({ divisionCode, id, state: step.value.to, lockVersion })
  })
}

/** All that hinders this edition, as stored, from being submitted or published on this day. */
export async function checkEdition(db: Database, edition: EditionRow, today: string): Promise<FieldProblem[]> {
  const attachments = await listAttachments(db, edition.division_code, edition.id)
  return findEditionProblems({
    kind: edition.kind, title: edition.title, office: edition.office, topic: edition.topic, subsidyCode: edition.subsidy_code, content: edition.content,
    attachments: attachments.map(({ id, file_name: fileName }) => ({ id, fileName })),
  }, today)
}

/** The reason of a withdrawal is shown to everyone, so it is checked like any public text. */
function reasonProblems(reason: string): FieldProblem[] {
  if (reason === '') return [{ field: 'reason', message: '请写明原因。' }]
  return describePersonalData(reason, '原因里').map((message) => ({ field: 'reason', message }))
}

function traces(event: EditionEvent, actor: StaffActor, now: Date, reason: string) {
  switch (event) {
    case 'submit':
      return { submitted_by: actor.id, submitted_at: now, reason: null }
    case 'recall':
      return { submitted_by: null, submitted_at: null }
    case 'approve':
      return { reviewed_by: actor.id, published_at: now, reason: null }
    case 'return':
      return { reviewed_by: actor.id, reason }
    case 'withdraw':
      return { reviewed_by: actor.id, withdrawn_at: now, reason }
    case 'discard':
      return {}
    default:
      return assertNever(event)
  }
}
