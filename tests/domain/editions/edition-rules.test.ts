import { EDITION_STATES, type EditionState } from '../../../src/domain/editions/edition'
import { canApplyEvent, canEditContent, listPossibleEvents, type RuledEdition } from '../../../src/domain/editions/edition-rules'
import { EDITION_EVENTS, EDITION_WORKFLOW } from '../../../src/domain/editions/edition-workflow'
import type { Actor, StaffRole } from '../../../src/domain/staff/permissions'

const actor = (role: StaffRole, divisionCode = '340405100210', id = role): Actor => ({ id, role, divisionCode })
const edition = (state: EditionState, change: Partial<RuledEdition> = {}): RuledEdition => ({
  divisionCode: '340405100210', state, authorId: 'somebody', writerIds: ['somebody'], submittedBy: state === 'draft' ? null : 'somebody', ...change,
})

test('the workflow as a whole: who may do what in which state', () => {
  const table = EDITION_STATES.map((state) => `${state}: editor ${listPossibleEvents(actor('village-editor'), edition(state)).join(' ') || '-'} / reviewer ${listPossibleEvents(actor('reviewer'), edition(state)).join(' ') || '-'}`)
  expect(table).toEqual([
    'draft: editor submit discard / reviewer -',
    'submitted: editor recall / reviewer approve return',
    'returned: editor submit discard / reviewer -',
    'published: editor - / reviewer withdraw',
    'withdrawn: editor - / reviewer -',
    'discarded: editor - / reviewer -',
  ])
})

test('an administrator neither writes nor publishes', () => {
  expect(EDITION_STATES.flatMap((state) => listPossibleEvents(actor('administrator', '340405'), edition(state)))).toEqual([])
})

test.each([
  ['wrote it', { authorId: 'reviewer' }],
  ['submitted it', { submittedBy: 'reviewer' }],
  ['once saved a part of it', { writerIds: ['somebody', 'reviewer'] }],
])('a reviewer who %s neither approves nor returns it', (_how, change) => {
  for (const event of ['approve', 'return'] as const) expect(canApplyEvent(actor('reviewer'), edition('submitted', change), event)).toMatchObject({ ok: false, refusal: { code: 'four-eyes' } })
  expect(canApplyEvent(actor('reviewer'), edition('published', change), 'withdraw').ok).toBe(true)
})

test('nobody acts outside the own division', () => {
  for (const event of EDITION_EVENTS) {
    for (const state of EDITION_STATES) {
      expect(canApplyEvent(actor('reviewer', '340405121'), edition(state), event).ok).toBe(false)
      expect(canApplyEvent(actor('village-editor', '340405100202'), edition(state), event).ok).toBe(false)
    }
  }
})

test('a refusal says who can, or what is in the way', () => {
  expect(canApplyEvent(actor('village-editor'), edition('submitted'), 'approve')).toMatchObject({ refusal: { message: '您的账号不能“审核通过并公开”，这一步由本级或上级的审核员办理。' } })
  expect(canApplyEvent(actor('reviewer'), edition('draft'), 'approve')).toMatchObject({ refusal: { message: '这条信息现在是“草稿”，不能“审核通过并公开”。请刷新页面查看最新状态。' } })
  expect(canEditContent(actor('village-editor'), edition('published'))).toMatchObject({ refusal: { message: '这条信息现在是“已公开”，不能修改。要更正，请审核员先撤下，再另行发布。' } })
})

test('every event has exactly one row in the table', () => {
  expect(EDITION_WORKFLOW.map(({ event }) => event)).toEqual([...EDITION_EVENTS])
})
