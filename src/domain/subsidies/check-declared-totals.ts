import { formatMilliMu } from '../text/area'
import { tidyDigits } from '../text/digits'
import { formatFen } from '../text/money'
import type { SheetHeader } from './find-header'
import type { ImportProblems } from './import-problems'
import type { PaymentField } from './payment-field'
import type { WorkbookCell, WorkbookSheet } from './workbook-grid'

/** Sums of the lines above a 合计 row: since the last such row, and since the top of the sheet. */
export interface RunningSums {
  amountFen: number
  areaMilliMu: number
}

/**
 * Compares a 合计 row with the lines above it. A difference is shown with both figures and never corrected: printed totals
 * are sometimes rounded to whole yuan and sometimes wrong. A total may stand for all lines or for those since the last total.
 */
export function checkDeclaredTotals(sheet: WorkbookSheet, header: SheetHeader, row: number, candidates: readonly RunningSums[], problems: ImportProblems): void {
  compare('amount', 100, (sums) => sums.amountFen, formatFen, '元')
  compare('area', 1000, (sums) => sums.areaMilliMu, formatMilliMu, '亩')

  function compare(field: PaymentField & ('amount' | 'area'), scale: number, pick: (sums: RunningSums) => number, format: (value: number) => string, unit: string): void {
    const column = header.columns.get(field)
    if (column === undefined) return
    const declared = declaredNumber(sheet.rows[row]?.[column] ?? null, scale)
    if (declared === null) return
    const sums = candidates.map(pick)
    if (sums.some((sum) => Math.abs(sum - declared) < 1)) return
    const nearest = sums.reduce((best, sum) => (Math.abs(sum - declared) < Math.abs(best - declared) ? sum : best))
    const label = field === 'amount' ? '金额' : '面积'
    const whole = Math.round(nearest / scale) * scale === Math.round(declared)
    problems.add(
      'warning', `${field}-total`, sheet.name, { row, column },
      whole
        ? `合计行的${label}是${format(Math.round(declared))}${unit}，各行相加是${format(nearest)}${unit}，看来是取整到${unit}。`
        : `合计行的${label}是${format(Math.round(declared))}${unit}，各行相加是${format(nearest)}${unit}，相差${format(Math.round(Math.abs(nearest - declared)))}${unit}。`,
      whole ? '公开时按各行相加的数。如果不是取整，请改正合计行。' : '请核对是漏了行、重复了行，还是合计写错。公开时按各行相加的数。',
    )
  }
}

function declaredNumber(cell: WorkbookCell, scale: number): number | null {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(tidyDigits(cell).replace(/,/g, '').replace(/[元亩]$/, '') || NaN) : NaN
  return Number.isFinite(value) ? Math.round(value * scale * 1000) / 1000 : null
}
