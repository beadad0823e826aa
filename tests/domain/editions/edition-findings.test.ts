import {
  DECIDABLE_FINDINGS, describeOverride, findEditionFindings, findingsAgainstSubmission, refusalOfApproval, type FindingKind, type PublicTexts,
} from '../../../src/domain/editions/edition-findings'
import type { EditionKind } from '../../../src/domain/editions/edition'
import { buildBankCard, buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'

const chance = createChance(11)
const TEXTS: Readonly<Record<FindingKind, string>> = {
  'id-number': buildIdNumber(chance), 'bank-card': buildBankCard(chance), mobile: buildMobile(chance), 'door-address': '平山花园3栋2单元401室',
}
const KINDS = Object.keys(TEXTS) as FindingKind[]
const notice: PublicTexts = { kind: 'notice', title: '值班安排', office: '村委会', content: { body: [] }, attachments: [] }
const payment: PublicTexts = {
  ...notice, kind: 'payment-list', content: { period: '2026年度', publicityStart: '2026-03-05', publicityEnd: '2026-03-14', remark: '', rateText: null, totals: { recipients: 5, amountFen: 100, areaMilliMu: null }, columns: [], bands: [], warnings: [] },
}
const editionOf = (kind: EditionKind): PublicTexts => (kind === 'payment-list' ? payment : { ...notice, kind })
const reason = '这是便民服务中心对外公布的值班电话'

const TABLE: [EditionKind, FindingKind, boolean][] = [
  ['notice', 'id-number', false], ['notice', 'bank-card', true], ['notice', 'mobile', true], ['notice', 'door-address', true],
  ['explainer', 'id-number', false], ['explainer', 'bank-card', true], ['explainer', 'mobile', true], ['explainer', 'door-address', true],
  ['payment-list', 'id-number', false], ['payment-list', 'bank-card', false], ['payment-list', 'mobile', true], ['payment-list', 'door-address', true],
]

test('the table says of every kind of entry and finding whether a reviewer may decide', () => {
  expect(TABLE).toHaveLength(Object.keys(DECIDABLE_FINDINGS).length * KINDS.length)
})

test.each(TABLE)('in a %s, %s may be let through by a reviewer: %s', (kind, finding, decidable) => {
  const findings = findEditionFindings({ ...editionOf(kind), title: `标题 ${TEXTS[finding]}` })
  expect(findings.map((one) => [one.field, one.kind, one.decidable])).toEqual([['title', finding, decidable]])
  expect(findingsAgainstSubmission(findings, false)).toHaveLength(1)
  expect(findingsAgainstSubmission(findings, true)).toHaveLength(decidable ? 0 : 1)
  expect(refusalOfApproval(findings, '')?.code).toBe(decidable ? 'override-needed' : 'not-ready')
  expect(refusalOfApproval(findings, reason)?.code ?? null).toBe(decidable ? null : 'not-ready')
})

test('one finding that nobody may let through bars the entry whatever the reason for the others', () => {
  const findings = findEditionFindings({ ...notice, title: TEXTS.mobile, office: TEXTS['id-number'] })
  expect(findings).toHaveLength(2)
  expect(findingsAgainstSubmission(findings, true)).toEqual([{ field: 'office', message: '发布机构有一个疑似身份证号，请删去后再提交。' }])
  expect(refusalOfApproval(findings, reason)?.fields).toHaveLength(1)
})

test('an entry without findings needs no reason', () => {
  expect(refusalOfApproval(findEditionFindings(notice), '')).toBeNull()
})

test.each(['', '可以', '没问题'])('“%s” is no reason', (short) => {
  expect(refusalOfApproval(findEditionFindings({ ...notice, title: TEXTS.mobile }), short)?.code).toBe('override-needed')
})

test('a reason must not repeat the number it lets through', () => {
  expect(refusalOfApproval(findEditionFindings({ ...notice, title: TEXTS.mobile }), `值班电话 ${TEXTS.mobile}`)?.code).toBe('unfit-content')
})

test('the record names places and the reason, never the digits', () => {
  const findings = findEditionFindings({ ...notice, title: TEXTS.mobile, attachments: [{ fileName: `${TEXTS.mobile}.pdf` }] })
  expect(describeOverride(findings, reason)).toBe(`标题的疑似手机号、第 1 个附件的文件名的疑似手机号。理由：${reason}`)
})
