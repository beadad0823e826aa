import { addDays, ageOn, countDaysInclusive, formatDate, isCalendarDate, shanghaiDate, shanghaiTime } from '../../../src/domain/text/dates'

test('a day begins at midnight in Shanghai, whatever the server thinks', () => {
  expect(shanghaiDate('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
  expect(shanghaiDate('2026-11-21T16:00:00Z')).toBe('2026-11-22')
  expect(shanghaiDate(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
  expect(shanghaiTime(Date.parse('2026-11-21T16:05:00Z'))).toBe('00:05')
})

test('only days that exist, written in full, are dates', () => {
  expect(['2026-02-28', '2024-02-29', '2026-12-31'].map(isCalendarDate)).toEqual([true, true, true])
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '20260101', '2026-01-01T00:00', '2026-04-31'].map(isCalendarDate)).toEqual(new Array(8).fill(false))
})

test('days are added across months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('both the first and the last day of a period count', () => {
  expect(countDaysInclusive('2026-09-22', '2026-09-26')).toBe(5)
  expect(countDaysInclusive('2026-09-22', '2026-09-22')).toBe(1)
  expect(countDaysInclusive('2026-09-22', '2026-09-21')).toBe(0)
})

test('dates are written as people say them', () => {
  expect([formatDate('2026-11-22'), formatDate('2026-03-05')]).toEqual(['2026年11月22日', '2026年3月5日'])
})

test('a year of age is completed on the birthday', () => {
  expect(ageOn('2008-11-22', '2026-11-21')).toBe(17)
  expect(ageOn('2008-11-22', '2026-11-22')).toBe(18)
})
