import type { PaymentListDetails, WrittenContent } from '../../domain/api/staff-editions-contract'
import { summarizeBody } from '../../domain/editions/body-text'
import { isPaymentContent, type PaymentEditionContent } from '../../domain/editions/edition-content'
import { canEditContent } from '../../domain/editions/edition-rules'
import { cleanText, parseBodyBlocks } from '../../domain/editions/parse-body-blocks'
import { noticeTopicName } from '../../domain/notices/topics'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { isCalendarDate } from '../../domain/text/dates'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { listAttachments } from '../store/attachments-store'
import type { DatabaseTransaction } from '../store/database-schema'
import { lockEdition, updateEdition, ruledEdition, type EditionRow } from '../store/editions-store'
import type { CommandContext, EditionKey, StaffActor } from './command-context'
import { editionNotFound, editedMeanwhile } from './edition-refusals'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export interface SaveEditionInput extends EditionKey {
  lockVersion: number
  written?: WrittenContent
  payment?: PaymentListDetails
}

type Change = Partial<Pick<EditionRow, 'title' | 'office' | 'topic' | 'subsidy_code' | 'summary'>> & { content: string }

/**
 * Saves a draft. Incomplete is fine; unfit is not (links that aren't links, pictures of other entries).
 * Refusals: not-found, forbidden, wrong-state, edited-meanwhile (nothing is overwritten), unfit-content.
 */
export async function saveEdition(context: CommandContext, actor: StaffActor, input: SaveEditionInput): Promise<Outcome<EditionKey & { lockVersion: number }>> {
  const { db, clock } = context
  return inTransaction(db, async (transaction) => {
    const edition = await lockEdition(transaction, input.divisionCode, input.id)
    if (edition === null) return editionNotFound()
    const allowed = canEditContent(actor, ruledEdition(edition))
    if (!allowed.ok) return allowed
    if (edition.lock_version !== input.lockVersion) return editedMeanwhile()
    const change = isPaymentContent(edition.content) ? changePayment(edition.content, input.payment) : await changeWritten(transaction, edition, input.written)
    if (!change.ok) return change
    const lockVersion = edition.lock_version + 1
    const writers = new Set([...edition.writer_ids, actor.id])
    await updateEdition(transaction, edition.division_code, edition.id, {
      ...change.value, lock_version: lockVersion, updated_at: clock.now(), writer_ids: JSON.stringify([...writers]),
    })
    await writeAuditEntry(transaction, clock, {
      divisionCode: edition.division_code, actor, action: '保存', subject: editionSubject({ kind: edition.kind, title: change.value.title ?? edition.title }), editionId: edition.id,
    })
    return accepted({ divisionCode: edition.division_code, id: edition.id, lockVersion })
  })
}

async function changeWritten(transaction: DatabaseTransaction, edition: EditionRow, written: WrittenContent | undefined): Promise<Outcome<Change>> {
  if (written === undefined) return refused('unfit-content', '没有收到要保存的正文，请刷新页面后再试。')
  const attachments = await listAttachments(transaction, edition.division_code, edition.id)
  const imageIds = new Set(attachments.filter(({ width }) => width !== null).map(({ id }) => id))
  const body = parseBodyBlocks(written.body, { imageIds })
  const problems: FieldProblem[] = body.ok ? [] : [...(body.refusal.fields ?? [])]
  if (written.topic !== '' && noticeTopicName(written.topic) === null) problems.push({ field: 'topic', message: '没有这个主题，请重新选择。' })
  if (written.subsidyCode !== '' && findSubsidy(written.subsidyCode) === null) problems.push({ field: 'subsidyCode', message: '没有这个补贴项目，请重新选择。' })
  if (!body.ok || problems.length > 0) return refused('unfit-content', '没有保存：有需要修改的地方。', problems)
  return accepted({
    title: cleanText(written.title), office: cleanText(written.office),
    topic: edition.kind === 'notice' ? written.topic : '', subsidy_code: edition.kind === 'explainer' ? written.subsidyCode : '',
    content: JSON.stringify({ body: body.value }), summary: summarizeBody(body.value),
  })
}

function changePayment(content: PaymentEditionContent, payment: PaymentListDetails | undefined): Outcome<Change> {
  if (payment === undefined) return refused('unfit-content', '没有收到要保存的内容，请刷新页面后再试。')
  const problems: FieldProblem[] = []
  for (const field of ['publicityStart', 'publicityEnd'] as const) {
    if (!isCalendarDate(payment[field])) problems.push({ field, message: '没有这一天，请按“年-月-日”填写，如 2026-03-05。' })
  }
  if (problems.length > 0) return refused('unfit-content', '没有保存：有需要修改的地方。', problems)
  const { publicityStart, publicityEnd } = payment
  return accepted({
    title: cleanText(payment.title), office: cleanText(payment.office),
    content: JSON.stringify({ ...content, period: cleanText(payment.period), publicityStart, publicityEnd, remark: cleanText(payment.remark) }),
  })
}
