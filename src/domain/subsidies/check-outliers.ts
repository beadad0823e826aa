import { formatMilliMu } from '../text/area'
import { formatFen } from '../text/money'
import type { PlacedLine } from './check-same-persons'
import type { ImportProblems } from './import-problems'
import type { EarlierPayment } from './payment-import'

/** Below this many lines a median says nothing. */
const FEWEST_FOR_MEDIAN = 10
/** A line is told when it is more than this many times the village's median. */
const FAR_FROM_MEDIAN = 5
/** A line is told when it is more than this many times the same household's last one, or less than this part of it. */
const FAR_FROM_LAST = 2

/** How a line is found again in an earlier list: within its village by group, household number and name. Nothing of it identifies a person outside the village. */
export function samePlaceKey(line: { groupName: string | null; householdNo: string | null; name: string }): string {
  return `${line.groupName ?? ''}\n${line.householdNo ?? ''}\n${line.name}`
}

/** Lines far from the median of their village, or from what the same household got the last time: warnings, since both may be right. Of a line with an area the area is compared, else the amount. */
export function checkOutliers(placed: readonly PlacedLine[], earlier: readonly EarlierPayment[], problems: ImportProblems): void {
  const byVillage = new Map<string, PlacedLine[]>()
  for (const entry of placed) {
    const entries = byVillage.get(entry.villageCode)
    if (entries) entries.push(entry)
    else byVillage.set(entry.villageCode, [entry])
  }
  const before = new Map(earlier.map((payment) => [`${payment.divisionCode}\n${samePlaceKey(payment)}`, payment]))
  for (const [code, entries] of byVillage) {
    const median = entries.length < FEWEST_FOR_MEDIAN ? 0 : medianOf(entries.map(({ line }) => line.areaMilliMu ?? line.amountFen))
    for (const entry of entries) {
      const last = before.get(`${code}\n${samePlaceKey(entry.line)}`)
      if (last && compareWithLast(entry, last, problems)) continue
      compareWithMedian(entry, median, problems)
    }
  }
}

function compareWithLast(entry: PlacedLine, last: EarlierPayment, problems: ImportProblems): boolean {
  const byArea = entry.line.areaMilliMu !== null && last.areaMilliMu !== null
  const now = byArea ? (entry.line.areaMilliMu ?? 0) : entry.line.amountFen
  const then = byArea ? (last.areaMilliMu ?? 0) : last.amountFen
  if (then === 0 || (now <= then * FAR_FROM_LAST && now * FAR_FROM_LAST >= then)) return false
  const { label, words } = figureOf(byArea)
  problems.add(
    'warning', 'outlier-last', entry.sheet, { row: entry.row, column: entry.figureColumn },
    `${label}和上次（${last.period}）差得多：上次${words(then)}，这次${words(now)}。`, '请核对。没有写错就不用改，审核员也会看到。',
  )
  return true
}

function compareWithMedian(entry: PlacedLine, median: number, problems: ImportProblems): void {
  const { areaMilliMu, amountFen } = entry.line
  const value = areaMilliMu ?? amountFen
  if (median === 0 || value <= median * FAR_FROM_MEDIAN) return
  const { label, words } = figureOf(areaMilliMu !== null)
  problems.add(
    'warning', 'outlier-median', entry.sheet, { row: entry.row, column: entry.figureColumn },
    `${label}是${words(value)}，全村一半的户不超过${words(median)}，多出${FAR_FROM_MEDIAN}倍以上。`, '请核对小数点和单位。没有写错就不用改，审核员也会看到。',
  )
}

function figureOf(byArea: boolean): { label: string; words: (value: number) => string } {
  return byArea ? { label: '面积', words: (value) => `${formatMilliMu(value)}亩` } : { label: '金额', words: (value) => `${formatFen(value)}元` }
}

/** The lower median, so that it is always a figure that occurs. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
