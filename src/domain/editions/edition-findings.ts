import { findDoorAddresses } from '../disclosure/door-address'
import { findPersonalData, PERSONAL_DATA_NAMES, type PersonalDataFinding } from '../disclosure/personal-data-check'
import { refused, type FieldProblem, type Refusal } from '../text/outcome'
import { listBodyPieces } from './body-text'
import type { EditionKind } from './edition'
import { isPaymentContent, type EditionContent } from './edition-content'

export type FindingKind = PersonalDataFinding['kind'] | 'door-address'

export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = { ...PERSONAL_DATA_NAMES, 'door-address': '到门牌的住址' }

/**
 * What a reviewer may let through with a written reason, by kind of entry; everything else must be taken out. A telephone of an office may be a
 * mobile one, an account may be the village's own. An ID number has no place in any public text, a bank card none beside a list of people.
 */
export const DECIDABLE_FINDINGS: Readonly<Record<EditionKind, readonly FindingKind[]>> = {
  notice: ['mobile', 'bank-card', 'door-address'],
  explainer: ['mobile', 'bank-card', 'door-address'],
  'payment-list': ['mobile', 'door-address'],
}

/** Something in a public text that looks like personal data: where (form field and words), what, and whether a reviewer may decide about it. Never the data. */
export interface EditionFinding {
  field: string
  place: string
  kind: FindingKind
  message: string
  decidable: boolean
}

/** The public texts of an edition. */
export interface PublicTexts {
  kind: EditionKind
  title: string
  office: string
  content: EditionContent
  attachments: readonly { fileName: string }[]
}

/** Every finding in any text that the public would read, in reading order; one for each place and kind. */
export function findEditionFindings(edition: PublicTexts): EditionFinding[] {
  return listPublicTexts(edition).flatMap(({ field, place, text }) =>
    kindsIn(text).map((kind) => ({ field, place, kind, message: findingSentence(place, kind), decidable: DECIDABLE_FINDINGS[edition.kind].includes(kind) })))
}

/** Where, what, what to do. */
export function findingSentence(place: string, kind: FindingKind): string {
  return `${findingWords({ place, kind })}，请删去后再提交。`
}

/** Where and what, for those who decide about it. */
export function findingWords({ place, kind }: Pick<EditionFinding, 'place' | 'kind'>): string {
  return `${place}有一个疑似${FINDING_NAMES[kind]}`
}

function listPublicTexts({ title, office, content, attachments }: PublicTexts): { field: string; place: string; text: string }[] {
  const own = isPaymentContent(content)
    ? [{ field: 'period', place: '发放时段', text: content.period }, { field: 'remark', place: '备注', text: content.remark }]
    : listBodyPieces(content.body).map(({ block, place, text }) => ({ field: `body[${block}]`, place, text }))
  return [
    { field: 'title', place: '标题', text: title }, { field: 'office', place: '发布机构', text: office }, ...own,
    ...attachments.map(({ fileName }, index) => ({ field: 'attachments', place: `第 ${index + 1} 个附件的文件名`, text: fileName })),
  ]
}

function kindsIn(text: string): FindingKind[] {
  const kinds: FindingKind[] = findPersonalData(text).map(({ kind }) => kind)
  return [...new Set<FindingKind>([...kinds, ...(findDoorAddresses(text).length > 0 ? (['door-address'] as const) : [])])]
}

/** Findings that hinder submission: all of them, or, when the writer leaves the rest to the reviewer, those that nobody may let through. */
export function findingsAgainstSubmission(findings: readonly EditionFinding[], leaveToReviewer: boolean): FieldProblem[] {
  return findings.filter(({ decidable }) => !decidable || !leaveToReviewer).map(({ field, message }) => ({ field, message }))
}

/** A reason shorter than this says nothing. */
const SHORTEST_REASON = 5

/**
 * Why a reviewer can't approve an edition with these findings and this reason for letting them through (cleaned, empty when none was written);
 * null when nothing is in the way. Refusals: not-ready (something nobody may let through), override-needed.
 */
export function refusalOfApproval(findings: readonly EditionFinding[], reason: string): Refusal | null {
  const barred = findings.filter(({ decidable }) => !decidable)
  if (barred.length > 0) return refused('not-ready', `还有 ${barred.length} 处不能公开的个人信息，请退回修改。`, barred.map(({ field, message }) => ({ field, message }))).refusal
  if (findings.length === 0) return null
  if ([...reason].length < SHORTEST_REASON) {
    const places = findings.map((finding) => ({ field: finding.field, message: `${findingWords(finding)}。` }))
    return refused('override-needed', `有 ${findings.length} 处疑似个人信息。确实应当公开的，请写明理由（至少 ${SHORTEST_REASON} 个字）；否则请退回修改。`, places).refusal
  }
  if (findPersonalData(reason).length > 0) return refused('unfit-content', '理由里不要写身份证号、银行卡号和手机号。', [{ field: 'overrideReason', message: '理由里不要写身份证号、银行卡号和手机号。' }]).refusal
  return null
}

/** What the record keeps of a decision: what was let through, where, and why. */
export function describeOverride(findings: readonly EditionFinding[], reason: string): string {
  return `${findings.map(({ place, kind }) => `${place}的疑似${FINDING_NAMES[kind]}`).join('、')}。理由：${reason}`
}
