import type { StaffEdition, StaffEditionSummary } from '../../domain/api/staff-editions-contract'
import type { FieldProblem } from '../../domain/text/outcome'
import { assertNever } from '../../domain/text/assert-never'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { findingWords, type EditionFinding } from '../../domain/editions/edition-findings'
import { listPublicityWarnings } from '../../domain/editions/edition-problems'
import { listPossibleEvents } from '../../domain/editions/edition-rules'
import type { Actor } from '../../domain/staff/permissions'
import type { AttachmentRow } from '../store/attachments-store'
import type { AuditRow } from '../store/audit-store'
import { ruledEdition, type EditionRow } from '../store/editions-store'
import { presentStaffAttachment } from './present-attachment'
import { presentPaymentList, type PaymentSurroundings } from './present-payment-list'
import { presentExplainer, presentNotice } from './present-written-edition'

/** Names that the presenter of staff editions looks up. */
export interface StaffNames {
  divisions: ReadonlyMap<string, string>
  staff: ReadonlyMap<string, string>
}

export function presentStaffEditionSummary(row: EditionRow, names: StaffNames): StaffEditionSummary {
  return {
    divisionCode: row.division_code, divisionName: names.divisions.get(row.division_code) ?? '', id: row.id, kind: row.kind, state: row.state, title: row.title,
    authorName: names.staff.get(row.author_id) ?? '', submittedByName: row.submitted_by === null ? null : (names.staff.get(row.submitted_by) ?? ''),
    updatedAt: row.updated_at.toISOString(), publishedAt: row.published_at?.toISOString() ?? null, reason: row.reason,
  }
}

export interface StaffEditionParts {
  edition: EditionRow
  actor: Actor
  names: StaffNames
  attachments: AttachmentRow[]
  history: AuditRow[]
  problems: FieldProblem[]
  findings: EditionFinding[]
  batch: StaffEdition['batch']
  surroundings: PaymentSurroundings
}

/** An entry as staff see it: what was typed, what hinders it, what may happen next, and the villager's view of it. */
export function presentStaffEdition(parts: StaffEditionParts): StaffEdition {
  const { edition, actor, names, attachments, history, problems, findings, batch, surroundings } = parts
  const { content } = edition
  return {
    ...presentStaffEditionSummary(edition, names),
    lockVersion: edition.lock_version,
    written: isPaymentContent(content) ? null : { title: edition.title, office: edition.office, topic: edition.topic, subsidyCode: edition.subsidy_code, body: content.body },
    payment: isPaymentContent(content)
      ? { title: edition.title, office: edition.office, period: content.period, publicityStart: content.publicityStart, publicityEnd: content.publicityEnd, remark: content.remark }
      : null,
    attachments: attachments.map(presentStaffAttachment),
    problems,
    findings: findings.map((finding) => ({ field: finding.field, message: findingWords(finding), decidable: finding.decidable })),
    batch,
    warnings: [
      ...(isPaymentContent(content) ? content.warnings : []),
      ...(edition.state === 'published' || edition.state === 'withdrawn' ? [] : listPublicityWarnings(content, surroundings.today)),
      ...attachments.filter((row) => row.text_check === 'unreadable').map((row) => `附件“${row.file_name}”里有机器读不出的内容（图片或扫描件），请打开看一遍有没有身份证号、银行卡号和手机号。`),
    ],
    events: listPossibleEvents(actor, ruledEdition(edition)),
    history: presentHistory(history),
    preview: presentPreview(parts),
  }
}

/** Saves one after the other by one person are one line, at the time of the last. */
function presentHistory(history: readonly AuditRow[]): StaffEdition['history'] {
  const shown = history.filter((row, index) => {
    const next = history[index + 1]
    return !(next !== undefined && row.action === '保存' && next.action === '保存' && next.staff_id === row.staff_id)
  })
  return shown.map((row) => ({ at: row.at.toISOString(), staffName: row.staff_name, action: row.action, note: row.note }))
}

function presentPreview({ edition, attachments, surroundings }: StaffEditionParts): StaffEdition['preview'] {
  const none = { notice: null, explainer: null, paymentList: null }
  const written = { divisionName: surroundings.divisionName, now: surroundings.now, attachments: attachments.map(presentStaffAttachment) }
  switch (edition.kind) {
    case 'notice':
      return { ...none, notice: presentNotice(edition, written) }
    case 'explainer':
      return { ...none, explainer: presentExplainer(edition, written) }
    case 'payment-list':
      return { ...none, paymentList: presentPaymentList(edition, { ...surroundings, today: previewDay(edition, surroundings.today) }) }
    default:
      return assertNever(edition.kind)
  }
}

/** A list that isn't public yet is previewed as it will look while publicity is open. */
function previewDay(edition: EditionRow, today: string): string {
  if (!isPaymentContent(edition.content) || edition.state === 'published' || edition.state === 'withdrawn') return today
  const { publicityStart, publicityEnd } = edition.content
  return today < publicityStart || today > publicityEnd ? publicityStart : today
}
