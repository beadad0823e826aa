import { NOTICE_TOPICS, noticeTopicName } from '../../../src/domain/notices/topics'

test('every topic has a name of its own, and nothing else has one', () => {
  expect(new Set(NOTICE_TOPICS.map(({ name }) => name)).size).toBe(NOTICE_TOPICS.length)
  expect(noticeTopicName('health')).toBe('卫生健康')
  expect(noticeTopicName('')).toBeNull()
  expect(noticeTopicName('constructor')).toBeNull()
})
