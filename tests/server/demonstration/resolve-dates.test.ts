import { resolveDates } from '../../../src/server/demonstration/resolve-dates'

const lateEvening = new Date('2026-11-22T17:30:00Z')

test.each([
  ['{0}', '11月23日'],
  ['{+5}', '11月28日'],
  ['{-23}', '10月31日'],
  ['{+5w}上午', '11月28日（星期六）上午'],
  ['{+40y}', '2027年1月2日'],
  ['{Y}年和{Y+1}年', '2026年和2027年'],
  ['{month-1}、{month-11}', '10月、12月'],
  ['{quarter}', '2026年第三季度'],
])('on the 23rd of November in Shanghai %s reads %s', (text, expected) => {
  expect(resolveDates(text, lateEvening)).toBe(expected)
})

test('in the first quarter the last quarter that has ended lies in the year before', () => {
  expect(resolveDates('{quarter}', new Date('2027-02-03T02:00:00Z'))).toBe('2026年第四季度')
})
