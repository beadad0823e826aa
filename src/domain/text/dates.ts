/** Milliseconds of a day; Asia/Shanghai has had no summer time since 1991, so a day is always this long. */
const DAY = 86_400_000
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SHANGHAI_OFFSET = 8 * 3_600_000

/** The calendar day (YYYY-MM-DD) in Asia/Shanghai at this instant (Date, milliseconds or ISO 8601 text). */
export function shanghaiDate(instant: Date | number | string): string {
  const milliseconds = instant instanceof Date ? instant.getTime() : typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(milliseconds + SHANGHAI_OFFSET).toISOString().slice(0, 10)
}

/** Hours and minutes (HH:mm) in Asia/Shanghai at this instant. */
export function shanghaiTime(instant: Date | number | string): string {
  const milliseconds = instant instanceof Date ? instant.getTime() : typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(milliseconds + SHANGHAI_OFFSET).toISOString().slice(11, 16)
}

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1]
  return length !== undefined && day >= 1 && day <= length
}

/** The calendar date this many days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Days from the first to the last date, both counted: a list shown on one day only is shown 1 day. Below 1 when the dates are the wrong way round. */
export function countDaysInclusive(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY) + 1
}

/** 2026-11-22 → 2026年11月22日; 2026-03-05 → 2026年3月5日. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Age in completed years (周岁) on a day, of somebody born on another; both YYYY-MM-DD. By law a year of age is completed on the birthday. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
