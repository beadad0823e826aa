import type { StaffObjection } from '../../../src/domain/api/objections-contract'

/** An objection that waits for the office. */
export function buildStaffObjection(part: Partial<StaffObjection> = {}): StaffObjection {
  return {
    divisionCode: '340405100201',
    divisionName: '妙山村',
    id: '01900000-0000-7000-8000-000000000050',
    editionId: '01900000-0000-7000-8000-000000000001',
    rowNo: 12,
    subsidyName: '耕地地力保护补贴',
    period: '2026年度',
    name: '张守田',
    groupName: '东风组',
    householdNo: '12',
    amountFen: 26_611,
    state: 'open',
    openedAt: '2026-11-22T02:00:00Z',
    answerDue: '2026-12-02',
    daysLeft: 10,
    dueNote: '最晚 2026年12月2日答复。',
    messages: [{ id: '01900000-0000-7000-8000-000000000051', at: '2026-11-22T02:00:00Z', from: 'household', text: '我家是 4.5 亩。', staffName: null }],
    outcome: null,
    publicSentence: null,
    closedAt: null,
    may: { answer: true, close: false },
    ...part,
  }
}
