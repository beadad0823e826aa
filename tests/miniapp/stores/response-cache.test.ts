import { createResponseCache } from '../../../src/miniapp/stores/response-cache'
import { buildStorage } from '../support/build-services'

describe('the memory of what was read', () => {
  test('gives back what was seen and when', () => {
    const cache = createResponseCache(buildStorage())
    cache.write('a', { title: '公告' }, 1000)
    expect(cache.read('a')).toEqual({ value: { title: '公告' }, seenAt: 1000 })
    expect(cache.read('b')).toBeNull()
  })

  test('the oldest go first when there is no more room', () => {
    const storage = buildStorage()
    const cache = createResponseCache(storage, 100)
    cache.write('a', 'x'.repeat(18), 1)
    cache.write('b', 'x'.repeat(18), 2)
    cache.write('a', 'x'.repeat(18), 3)
    cache.write('c', 'x'.repeat(18), 4)
    expect([cache.read('a'), cache.read('b'), cache.read('c')].map((seen) => seen?.seenAt ?? null)).toEqual([3, null, 4])
    expect([...storage.values.keys()].filter((key) => key.startsWith('seen:'))).toEqual(['seen:a', 'seen:c'])
  })

  test('something too large for it replaces the older version with nothing', () => {
    const cache = createResponseCache(buildStorage(), 100)
    cache.write('a', '短', 1)
    cache.write('a', 'x'.repeat(60), 2)
    expect(cache.read('a')).toBeNull()
  })

  test('what is forgotten is gone', () => {
    const storage = buildStorage()
    const cache = createResponseCache(storage)
    cache.write('a', 1, 1)
    cache.remove('a')
    cache.remove('never seen')
    expect(cache.read('a')).toBeNull()
    expect(storage.values.get('seen-index')).toEqual([])
  })

  test.each([['text'], [[{ key: 1 }]], [null]])('a damaged index (%j) counts as empty', (index) => {
    const cache = createResponseCache(buildStorage({ 'seen-index': index, 'seen:a': 'no answer' }))
    expect(cache.read('a')).toBeNull()
    cache.write('b', 1, 1)
    expect(cache.read('b')).toEqual({ value: 1, seenAt: 1 })
  })
})
