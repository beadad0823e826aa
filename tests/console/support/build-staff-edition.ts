import type { StaffEdition, WrittenContent } from '../../../src/domain/api/staff-editions-contract'

/** What a clerk has typed into a small notice. */
export function buildWrittenContent(part: Partial<WrittenContent> = {}): WrittenContent {
  return { title: '停水通知', office: '妙山村村民委员会', topic: 'affairs', subsidyCode: '', body: [{ type: 'paragraph', runs: [{ text: '周三停水。' }] }], ...part }
}

/** A draft of a notice as the server answers it. */
export function buildDraftNotice(part: Partial<StaffEdition> = {}): StaffEdition {
  return {
    id: '0190a1b2-0000-7000-8000-000000000001',
    divisionCode: '340405100201',
    divisionName: '妙山村',
    kind: 'notice',
    state: 'draft',
    title: '停水通知',
    authorName: '周小满',
    submittedByName: null,
    updatedAt: '2026-11-22T01:30:00.000Z',
    publishedAt: null,
    reason: null,
    lockVersion: 1,
    written: buildWrittenContent(),
    payment: null,
    attachments: [],
    problems: [],
    findings: [],
    batch: null,
    warnings: [],
    events: ['submit', 'discard'],
    history: [],
    preview: { notice: null, explainer: null, paymentList: null },
    ...part,
  }
}
