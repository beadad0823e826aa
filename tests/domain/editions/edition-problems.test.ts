import type { PaymentEditionContent } from '../../../src/domain/editions/edition-content'
import { describePersonalData, findEditionProblems, listPublicityWarnings, maskPersonalData, type CheckedEdition } from '../../../src/domain/editions/edition-problems'
import { buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'

const chance = createChance(7)
const id = buildIdNumber(chance)
const mobile = buildMobile(chance)
const notice: CheckedEdition = {
  kind: 'notice', title: '公告', office: '村委会', topic: 'health', subsidyCode: '', content: { body: [{ type: 'paragraph', runs: [{ text: '正文' }] }] }, attachments: [],
}
const payment: PaymentEditionContent = {
  period: '2026年度', publicityStart: '2026-03-05', publicityEnd: '2026-03-14', remark: '', rateText: null, totals: { recipients: 5, amountFen: 100, areaMilliMu: null }, columns: [], bands: [], warnings: [],
}
const list: CheckedEdition = { ...notice, kind: 'payment-list', topic: '', subsidyCode: 'rice', content: payment }
const messages = (edition: CheckedEdition, today = '2026-03-05'): string[] => findEditionProblems(edition, today).map(({ message }) => message)

test('a complete notice, explainer and list have no problems', () => {
  expect(messages(notice)).toEqual([])
  expect(messages({ ...notice, kind: 'explainer', topic: '' })).toEqual([])
  expect(messages(list)).toEqual([])
})

test('everything that is missing is said at once', () => {
  expect(messages({ ...notice, title: ' ', office: '', topic: 'nonsense', content: { body: [] } })).toEqual(['还没有填标题。', '还没有填发布机构。', '还没有选主题。', '还没有写正文。'])
})

test('a picture needs words for those who do not see it, and its file', () => {
  const body = [{ type: 'image' as const, attachmentId: 'gone', alt: '', width: 1, height: 1 }]
  expect(messages({ ...notice, content: { body } })).toEqual(['正文第 1 段的图片没有文字说明，请写一句图里是什么，看不清图的人要靠它。', '正文第 1 段的图片已经从附件里删掉了，请重新上传或删去这一段。'])
})

test('publicity may end today and not yesterday', () => {
  expect(messages(list, '2026-03-14')).toEqual([])
  expect(messages(list, '2026-03-15')).toEqual(['公示结束日期（2026年3月14日）已经过去，请改到今天或今天以后。'])
})

test('totals of a list of the poor need at least three people behind them', () => {
  const poor = (recipients: number): CheckedEdition => ({ ...list, subsidyCode: 'minimum-living', content: { ...payment, totals: { ...payment.totals, recipients } } })
  expect(messages(poor(3))).toEqual([])
  expect(messages(poor(2))).toEqual(['这份名单不足 3 人，公开合计也能推算到个人，请改在村公告栏限期张贴，并作废这一条。'])
})

test('a list of children is never published', () => {
  expect(messages({ ...list, subsidyCode: 'orphans' })).toEqual(['孤儿和事实无人抚养儿童基本生活费不能在网上公开，请作废这份名单。'])
})

test('identifiers are reported with their place, also in remarks and names of attachments', () => {
  expect(messages({ ...list, content: { ...payment, remark: `联系 ${mobile}` } })).toEqual(['备注有一个疑似手机号，请删去后再提交。'])
  expect(messages({ ...notice, attachments: [{ id: 'a', fileName: '表.pdf' }, { id: 'b', fileName: `${id}.pdf` }] })).toEqual(['第 2 个附件的文件名有一个疑似身份证号，请删去后再提交。'])
})

test('identifiers are masked wherever a text is shown whatever it holds', () => {
  expect(maskPersonalData(`甲${id}乙${mobile}丙`)).toBe('甲***乙***丙')
  expect(maskPersonalData('2026年第3号')).toBe('2026年第3号')
  expect(describePersonalData('电话 0554-5600001', '标题')).toEqual([])
})

test('a reviewer is told when publicity would begin later than the paper says', () => {
  expect(listPublicityWarnings(payment, '2026-03-05')).toEqual([])
  expect(listPublicityWarnings(payment, '2026-03-08')).toEqual(['公示开始日期（2026年3月5日）已过，如果今天公开，网上从今天公示到2026年3月14日。'])
})
