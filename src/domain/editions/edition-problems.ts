import { mayShowTotals, disclosureFor } from '../disclosure/disclosure-policy'
import { findPersonalData } from '../disclosure/personal-data-check'
import { noticeTopicName } from '../notices/topics'
import { publicityProblems } from '../subsidies/publicity-rules'
import { findSubsidy } from '../subsidies/subsidy-catalogue'
import { formatDate } from '../text/dates'
import type { FieldProblem } from '../text/outcome'
import type { EditionKind } from './edition'
import { isPaymentContent, type EditionContent, type PaymentEditionContent } from './edition-content'
import { findEditionFindings, findingSentence } from './edition-findings'

/** All that is looked at before an edition may be submitted or published. */
export interface CheckedEdition {
  kind: EditionKind
  title: string
  office: string
  topic: string
  subsidyCode: string
  content: EditionContent
  attachments: readonly { id: string; fileName: string }[]
}

/**
 * Everything that hinders submission and publication, all at once, each with its field: completeness, dates of publicity and personal data
 * in any text. `today` is the day in Asia/Shanghai. Sentences name the place and never repeat digits.
 */
export function findEditionProblems(edition: CheckedEdition, today: string): FieldProblem[] {
  return [...findEditionFaults(edition, today), ...findEditionFindings(edition).map(({ field, message }) => ({ field, message }))]
}

/** What hinders submission and publication and nobody may decide otherwise: completeness and the dates of publicity. */
export function findEditionFaults(edition: CheckedEdition, today: string): FieldProblem[] {
  return [...completenessProblems(edition), ...contentProblems(edition, today)]
}

function completenessProblems(edition: CheckedEdition): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (edition.title.trim() === '') problems.push({ field: 'title', message: '还没有填标题。' })
  if (edition.office.trim() === '') problems.push({ field: 'office', message: '还没有填发布机构。' })
  if (edition.kind === 'notice' && noticeTopicName(edition.topic) === null) problems.push({ field: 'topic', message: '还没有选主题。' })
  if (edition.kind !== 'notice' && edition.subsidyCode !== '' && findSubsidy(edition.subsidyCode) === null) {
    problems.push({ field: 'subsidyCode', message: '补贴项目不在目录里，请重新选择。' })
  }
  return problems
}

function contentProblems(edition: CheckedEdition, today: string): FieldProblem[] {
  const { content } = edition
  if (isPaymentContent(content)) return paymentProblems(edition, content, today)
  const problems: FieldProblem[] = []
  if (content.body.length === 0) problems.push({ field: 'body', message: '还没有写正文。' })
  content.body.forEach((block, index) => {
    if (block.type !== 'image') return
    if (block.alt === '') problems.push({ field: `body[${index}]`, message: `正文第 ${index + 1} 段的图片没有文字说明，请写一句图里是什么，看不清图的人要靠它。` })
    if (!edition.attachments.some(({ id }) => id === block.attachmentId)) {
      problems.push({ field: `body[${index}]`, message: `正文第 ${index + 1} 段的图片已经从附件里删掉了，请重新上传或删去这一段。` })
    }
  })
  return problems
}

function paymentProblems(edition: CheckedEdition, content: PaymentEditionContent, today: string): FieldProblem[] {
  const subsidy = findSubsidy(edition.subsidyCode)
  if (subsidy === null) return [{ field: 'subsidyCode', message: '补贴项目不在目录里，请重新导入。' }]
  const problems: FieldProblem[] = []
  if (content.period.trim() === '') problems.push({ field: 'period', message: '还没有填发放时段，例如 2026年度。' })
  problems.push(...publicityProblems(subsidy, content.publicityStart, content.publicityEnd))
  if (content.publicityEnd < today) {
    problems.push({ field: 'publicityEnd', message: `公示结束日期（${formatDate(content.publicityEnd)}）已经过去，请改到今天或今天以后。` })
  }
  const disclosure = disclosureFor(subsidy, 'everyone').kind
  if (disclosure === 'nothing') problems.push({ message: `${subsidy.name}不能在网上公开，请作废这份名单。` })
  if (disclosure === 'totals' && !mayShowTotals(content.totals.recipients)) {
    problems.push({ message: '这份名单不足 3 人，公开合计也能推算到个人，请改在村公告栏限期张贴，并作废这一条。' })
  }
  return problems
}

/** One sentence for every kind of identifier found in a text: where, what, what to do. Never the digits. */
export function describePersonalData(text: string, place: string): string[] {
  return [...new Set(findPersonalData(text).map(({ kind }) => kind))].map((kind) => findingSentence(place, kind))
}

/** The text with whatever looks like an identifier replaced by ***, for places where a text must be shown whatever it holds. */
export function maskPersonalData(text: string): string {
  let masked = ''
  let position = 0
  for (const { index, length } of [...findPersonalData(text)].sort((a, b) => a.index - b.index)) {
    if (index < position) continue
    masked += `${text.slice(position, index)}***`
    position = index + length
  }
  return masked + text.slice(position)
}

/** What a reviewer should see of the dates although nothing forbids it: publicity that has already begun elsewhere. */
export function listPublicityWarnings(content: EditionContent, today: string): string[] {
  if (!isPaymentContent(content) || content.publicityStart >= today || content.publicityEnd < today) return []
  return [`公示开始日期（${formatDate(content.publicityStart)}）已过，如果今天公开，网上从今天公示到${formatDate(content.publicityEnd)}。`]
}
