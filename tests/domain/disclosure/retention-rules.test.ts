import { keepsOwnRecords, nextTryAfter, publicityEndsAt, retentionUrgency } from '../../../src/domain/disclosure/retention-rules'

test('publicity is over at midnight in Shanghai after its last day', () => {
  expect(publicityEndsAt('2026-03-14').toISOString()).toBe('2026-03-14T16:00:00.000Z')
  expect(publicityEndsAt('2026-12-31').toISOString()).toBe('2026-12-31T16:00:00.000Z')
})

test.each([
  ['2026-03-11T15:59:00Z', 'waiting'],
  ['2026-03-11T16:00:00Z', 'soon'],
  ['2026-03-14T15:59:59Z', 'soon'],
  ['2026-03-14T16:00:00Z', 'due'],
  ['2026-03-14T16:59:59Z', 'due'],
  ['2026-03-14T17:00:00Z', 'overdue'],
])('at %s a list whose publicity ends on 14 March is %s', (now, urgency) => {
  expect(retentionUrgency(publicityEndsAt('2026-03-14'), new Date(now))).toBe(urgency)
})

test('a household keeps its record of a list that ended in the ordinary way, not of one that was wrong', () => {
  expect([keepsOwnRecords('publicity-ended'), keepsOwnRecords('withdrawn'), keepsOwnRecords('discarded')]).toEqual([true, false, false])
})

test.each([[1, 1], [2, 2], [3, 4], [6, 32], [50, 32]])('after failure %d a clean-up waits %d minutes', (failures, minutes) => {
  const now = new Date('2026-03-14T16:00:00Z')
  expect((nextTryAfter(failures, now).getTime() - now.getTime()) / 60_000).toBe(minutes)
})
