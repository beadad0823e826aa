import type { MyPayment, MyRecord } from '../../../src/domain/api/my-record-contract'
import type { MyObjection } from '../../../src/domain/api/objections-contract'

const EDITION = '01900000-0000-7000-8000-000000000001'

/** A payment by area, within its publicity, that became more because the area did. */
export function buildMyPayment(fields: Partial<MyPayment> = {}): MyPayment {
  return {
    editionId: EDITION,
    rowNo: 12,
    subsidyCode: 'farmland-protection',
    subsidyName: '耕地地力保护补贴',
    period: '2026年度',
    year: 2026,
    quantity: { value: 3500, places: 3, label: '补贴面积', unit: '亩' },
    rate: 7_603_000,
    rateUnit: '元/亩',
    item: null,
    amountFen: 26_611,
    paidOn: '2026-06-18',
    publishedAt: '2026-11-18T01:00:00Z',
    accountLast4: '3821',
    explanation: { steps: ['3.5 亩 × 76.03 元/亩 = 266.105 元', '四舍五入到分，是 266.11 元'], explainer: { id: '01900000-0000-7000-8000-000000000009', title: '耕地补贴明白纸' } },
    change: {
      previousPeriod: '2025年度',
      previousAmountFen: 24_330,
      differenceFen: 2_281,
      causes: [{ cause: 'quantity', effectFen: 2_281, sentence: '面积从 3.2 亩变为 3.5 亩，多 22.81 元。' }],
      summary: '比2025年度多 22.81 元。',
    },
    objection: { possible: true, lastDay: '2026-11-30', id: null },
    ...fields,
  }
}

/** The record of one household over three years, the middle one without a payment. */
export function buildMyRecord(fields: Partial<MyRecord> = {}): MyRecord {
  return {
    asOf: '2026-11-22T02:00:00Z',
    name: '张守田',
    groupName: '东风组',
    householdNo: '12',
    villageCode: '340405121206',
    villageName: '淮滨村',
    townshipName: '山王镇',
    payments: [buildMyPayment(), buildMyPayment({ editionId: '01900000-0000-7000-8000-000000000002', period: '2024年度', year: 2024, amountFen: 24_000, change: null, objection: { possible: false, lastDay: '2024-11-30', id: null } })],
    years: [{ year: 2024, amountFen: 24_000, payments: 1 }, { year: 2025, amountFen: 0, payments: 0 }, { year: 2026, amountFen: 26_611, payments: 1 }],
    phones: { village: { office: '淮滨村村民委员会', phone: '0554-0000001' }, township: { office: '山王镇财政所', phone: '0554-0000002' }, supervision: '0554-0000003' },
    wechat: { available: true, bound: false },
    ...fields,
  }
}

/** An objection that waits for its answer. */
export function buildMyObjection(fields: Partial<MyObjection> = {}): MyObjection {
  return {
    id: '01900000-0000-7000-8000-000000000050',
    editionId: EDITION,
    rowNo: 12,
    subsidyName: '耕地地力保护补贴',
    period: '2026年度',
    amountFen: 26_611,
    state: 'open',
    openedAt: '2026-11-22T02:00:00Z',
    answerDue: '2026-12-02',
    dueNote: '最晚 2026年12月2日答复。',
    overdue: false,
    messages: [{ id: '01900000-0000-7000-8000-000000000051', at: '2026-11-22T02:00:00Z', from: 'household', text: '我家是 4.5 亩。' }],
    outcome: null,
    publicSentence: null,
    closedAt: null,
    mayWrite: true,
    ...fields,
  }
}
