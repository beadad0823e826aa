import type { EditionState } from '../../domain/editions/edition'
import { publicityEndsAt } from '../../domain/disclosure/retention-rules'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { describeOverride, findEditionFindings, findingsAgainstSubmission, findingWords, refusalOfApproval, type EditionFinding } from '../../domain/editions/edition-findings'
import { describePersonalData, findEditionFaults, type CheckedEdition } from '../../domain/editions/edition-problems'
import { canApplyEvent } from '../../domain/editions/edition-rules'
import type { EditionEvent } from '../../domain/editions/edition-workflow'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import { assertNever } from '../../domain/text/assert-never'
import { shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { listAttachments } from '../store/attachments-store'
import { isPermitted } from '../../domain/staff/permissions'
import type { Database, DatabaseTransaction } from '../store/database-schema'
import { lockEdition, updateEdition, ruledEdition, type EditionRow } from '../store/editions-store'
import { scheduleJob } from '../store/retention-store'
import type { CommandContext, EditionKey, StaffActor } from './command-context'
import { destroyListRows } from './destroy-list-rows'
import { editedMeanwhile, editionNotFound } from './edition-refusals'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export interface EditionEventInput extends EditionKey {
  event: EditionEvent
  lockVersion: number
  reason?: string
  /** submit: leave findings that may be decided about to the reviewer. */
  leaveToReviewer?: boolean
  /** approve: why findings are let through. */
  overrideReason?: string
}

/**
 * Moves an edition one step through the workflow, with its entry in the record in the same transaction.
 * Submission and approval run every check; `published_at` is set here and nowhere else.
 * Whatever is let through is entered with its reason. A list that is withdrawn or discarded loses its lines at once, a published one is put on
 * the schedule for the end of its publicity.
 * Refusals: not-found, forbidden, wrong-state, four-eyes, edited-meanwhile, reason-needed, not-ready (with all problems), override-needed.
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
    const overrideReason = cleanText(input.overrideReason)
    const checked = await checkedEdition(transaction, edition)
    const findings = input.event === 'submit' || input.event === 'approve' ? findEditionFindings(checked) : []
    const hindered = checkEvent(input, checked, findings, shanghaiDate(clock.now()), overrideReason)
    if (!hindered.ok) return hindered
    const lockVersion = edition.lock_version + 1
    const { id, division_code: divisionCode } = edition
    await updateEdition(transaction, divisionCode, id, {
      state: step.value.to, lock_version: lockVersion, updated_at: clock.now(), ...traces(input.event, actor, clock.now(), reason),
    })
    if (edition.kind === 'payment-list') await keepSchedule(transaction, context, edition, input.event, actor)
    const record = { divisionCode, actor, subject: editionSubject(edition), editionId: id }
    if (input.event === 'submit' && findings.length > 0) await writeAuditEntry(transaction, clock, { ...record, action: '请审核员决定', note: findings.map(findingWords).join('；') })
    if (input.event === 'approve' && findings.length > 0) await writeAuditEntry(transaction, clock, { ...record, action: '同意公开疑似个人信息', note: describeOverride(findings, overrideReason) })
    await writeAuditEntry(transaction, clock, { ...record, action: step.value.name, note: step.value.reason ? reason : null })
    return accepted({ divisionCode, id, state: step.value.to, lockVersion })
  })
}

/** What the checks look at, as stored. */
export async function checkedEdition(db: Database, edition: EditionRow): Promise<CheckedEdition> {
  const attachments = await listAttachments(db, edition.division_code, edition.id)
  return {
    kind: edition.kind, title: edition.title, office: edition.office, topic: edition.topic, subsidyCode: edition.subsidy_code, content: edition.content,
    attachments: attachments.map(({ id, file_name: fileName }) => ({ id, fileName })),
  }
}

function checkEvent(input: EditionEventInput, checked: CheckedEdition, findings: readonly EditionFinding[], today: string, overrideReason: string): Outcome<null> {
  if (input.event !== 'submit' && input.event !== 'approve') return accepted(null)
  const hindering = input.event === 'submit' ? findingsAgainstSubmission(findings, input.leaveToReviewer === true) : []
  const problems = [...findEditionFaults(checked, today), ...hindering]
  if (problems.length > 0) return refused('not-ready', `还有 ${problems.length} 处需要修改，改好后再${input.event === 'submit' ? '提交' : '审核'}。`, problems)
  const refusal = input.event === 'approve' ? refusalOfApproval(findings, overrideReason) : null
  return refusal === null ? accepted(null) : { ok: false, refusal }
}

/** Lines are kept for publicity only: what was never published or is withdrawn loses them now, what is published when publicity ends. */
async function keepSchedule(transaction: DatabaseTransaction, { clock }: CommandContext, edition: EditionRow, event: EditionEvent, actor: StaffActor): Promise<void> {
  const { division_code, id, content } = edition
  if (event === 'discard') await destroyListRows(transaction, clock, edition, 'discarded', actor)
  if (event === 'withdraw') await destroyListRows(transaction, clock, edition, 'withdrawn', actor)
  if (event === 'approve' && isPaymentContent(content)) {
    await scheduleJob(transaction, { division_code, kind: 'end-publicity', subject_id: id, due_at: publicityEndsAt(content.publicityEnd) })
  }
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
