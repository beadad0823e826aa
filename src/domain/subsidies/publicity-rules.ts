import { isWorkday } from 'chinese-days'
import type { FieldProblem } from '../text/outcome'
import { addDays, countDaysInclusive, formatDate, isCalendarDate } from '../text/dates'
import type { MinimumPublicity, Subsidy } from './subsidy-catalogue'

/** Longer than any publicity ever seen; a later end is a slip of the key. */
const LONGEST_PUBLICITY_DAYS = 400

/** The least publicity in words: 不少于5天, 不少于7个工作日; empty when no minimum is set. */
export function minimumPublicityText(minimum: MinimumPublicity): string {
  if (minimum.days === 0) return ''
  return minimum.dayType === 'working' ? `不少于${minimum.days}个工作日` : `不少于${minimum.days}天`
}

/** Days from the first to the last date, both counted, by day type. Working days follow the State Council's calendar with its exchanged days (调休). */
export function countPublicityDays(start: string, end: string, dayType: MinimumPublicity['dayType']): number {
  const days = countDaysInclusive(start, end)
  if (dayType === 'calendar') return days
  let count = 0
  for (let offset = 0; offset < Math.min(days, LONGEST_PUBLICITY_DAYS); offset += 1) {
    if (isWorkday(addDays(start, offset))) count += 1
  }
  return count
}

/** What is wrong with the first and last day of publicity (both shown) of a list of this subsidy; empty when nothing is. */
export function publicityProblems(subsidy: Subsidy, start: string, end: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!isCalendarDate(start)) problems.push({ field: 'publicityStart', message: '公示开始日期请按“年-月-日”填写，如 2026-03-05。' })
  if (!isCalendarDate(end)) problems.push({ field: 'publicityEnd', message: '公示结束日期请按“年-月-日”填写，如 2026-03-14。' })
  if (problems.length > 0) return problems
  if (end < start) {
    return [{ field: 'publicityEnd', message: `公示结束日期（${formatDate(end)}）早于开始日期（${formatDate(start)}），请改到开始日期之后。` }]
  }
  if (countDaysInclusive(start, end) > LONGEST_PUBLICITY_DAYS) {
    return [{ field: 'publicityEnd', message: `公示期超过${LONGEST_PUBLICITY_DAYS}天，请核对结束日期的年份。` }]
  }
  const minimum = subsidy.minimumPublicity
  const days = countPublicityDays(start, end, minimum.dayType)
  if (days >= minimum.days) return []
  const unit = minimum.dayType === 'working' ? '个工作日' : '天'
  return [{
    field: 'publicityEnd',
    message: `${subsidy.name}公示${minimumPublicityText(minimum)}，现在从${formatDate(start)}到${formatDate(end)}只有${days}${unit}，请把结束日期往后改。`,
  }]
}
