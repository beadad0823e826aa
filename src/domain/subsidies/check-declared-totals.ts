import { formatMilliMu } from '../text/area'
import { formatDecimal } from '../text/decimal'
import { tidyDigits } from '../text/digits'
import { formatFen } from '../text/money'
import type { SheetHeader } from './find-header'
import type { ImportProblems } from './import-problems'
import type { PaymentLine } from './parse-payment-line'
import type { WorkbookCell, WorkbookSheet } from './workbook-grid'

/** Sums of all lines of a sheet, or of the sheets before it. */
export interface DeclaredSums {
  amountFen: number
  areaMilliMu: number
}

/** A 小计 or 合计 that differs from its lines, in the public's words. */
export interface DeclaredDifference {
  text: string
  /** The villages whose lines it stands for. */
  villageCodes: string[]
  /** How many lines it stands for. */
  lines: number
}

interface SumRow {
  row: number
  kind: 'subtotal' | 'total'
  /** How many lines stand above it. */
  index: number
}

/** Lines from the first to before the second. */
type LineRange = readonly [number, number]

type SummedField = 'amount' | 'area'

/** A 小计 may close parts of parts; deeper nesting than this was never met. */
const MOST_STARTS = 200

/**
 * Holds the 小计 and 合计 rows of a sheet against its lines. A difference is shown with both figures and never corrected: printed totals are
 * sometimes rounded to whole yuan and sometimes wrong. A 小计 stands for the lines since the last such row, or for those under it when none stand
 * above; a 合计 for all lines, for those since the last 合计, or for all sheets so far.
 */
export class DeclaredTotals {
  private readonly lines: { villageCode: string | null; groupName: string | null }[] = []
  private readonly upTo: Record<SummedField, number[]> = { amount: [0], area: [0] }
  private readonly sumRows: SumRow[] = []
  private complete = true

  constructor(private readonly sheet: WorkbookSheet, private readonly header: SheetHeader, private readonly earlierSheets: DeclaredSums) {}

  /** A line in the order of the sheet; null when it couldn't be read: then differences say nothing new and none is told. */
  addLine(line: PaymentLine | null, villageCode: string | null): void {
    if (!line) this.complete = false
    this.lines.push({ villageCode, groupName: line?.groupName ?? null })
    this.upTo.amount.push((this.upTo.amount.at(-1) ?? 0) + (line?.amountFen ?? 0))
    this.upTo.area.push((this.upTo.area.at(-1) ?? 0) + (line?.areaMilliMu ?? 0))
  }

  addSumRow(row: number, kind: SumRow['kind']): void {
    this.sumRows.push({ row, kind, index: this.lines.length })
  }

  sums(): DeclaredSums {
    return { amountFen: this.upTo.amount.at(-1) ?? 0, areaMilliMu: this.upTo.area.at(-1) ?? 0 }
  }

  /** Every difference as a warning at its cell, and in the words the public will read. */
  check(problems: ImportProblems): DeclaredDifference[] {
    if (!this.complete) return []
    return this.sumRows.flatMap((sumRow, position) => [
      ...this.compare(sumRow, position, 'amount', problems),
      ...this.compare(sumRow, position, 'area', problems),
    ])
  }

  private compare(sumRow: SumRow, position: number, field: SummedField, problems: ImportProblems): DeclaredDifference[] {
    const column = this.header.columns.get(field)
    if (column === undefined) return []
    const scale = field === 'amount' ? 100 : 1000
    const declared = declaredNumber(this.sheet.rows[sumRow.row]?.[column] ?? null, scale)
    if (declared === null) return []
    const { likely, possible } = this.ranges(sumRow, position)
    const sumOf = ([from, to]: LineRange): number => (this.upTo[field][to] ?? 0) - (this.upTo[field][from] ?? 0)
    const all = sumOf([0, sumRow.index]) + (field === 'amount' ? this.earlierSheets.amountFen : this.earlierSheets.areaMilliMu)
    if ([...likely, ...possible].some((range) => Math.abs(sumOf(range) - declared) < 1) || (sumRow.kind === 'total' && Math.abs(all - declared) < 1)) return []
    const nearest = likely.reduce((best, range) => (Math.abs(sumOf(range) - declared) < Math.abs(sumOf(best) - declared) ? range : best))
    const sum = sumOf(nearest)
    const rounded = Math.round(sum / scale) * scale === Math.round(declared)
    this.warn(sumRow, field, column, Math.round(declared), sum, rounded, problems)
    return [this.difference(sumRow, field, Math.round(declared), sum, rounded, nearest)]
  }

  /** likely: what the row stands for by custom; differences are told against these. possible: other parts it may stand for. */
  private ranges({ kind, index }: SumRow, position: number): { likely: LineRange[]; possible: LineRange[] } {
    const earlier = this.sumRows.slice(Math.max(0, position - MOST_STARTS), position)
    const next = this.sumRows.slice(position + 1)
    const below: LineRange = [index, next.find((row) => row.index > index && (kind === 'subtotal' || row.kind === 'total'))?.index ?? this.lines.length]
    const possible: LineRange[] = [...earlier.map(({ index: from }): LineRange => [from, index]), below]
    const since = (earlier.filter((row) => kind === 'subtotal' || row.kind === 'total').at(-1)?.index ?? 0)
    if (kind === 'subtotal') return { likely: since === index ? [below] : [[since, index]], possible: [[0, index], ...possible] }
    return { likely: index === 0 ? [below] : since === index ? [[0, index]] : [[0, index], [since, index]], possible }
  }

  private warn({ row, kind }: SumRow, field: SummedField, column: number, declared: number, sum: number, rounded: boolean, problems: ImportProblems): void {
    const [label, unit, format] = field === 'amount' ? ['金额', '元', formatFen] as const : ['面积', '亩', formatMilliMu] as const
    const word = kind === 'total' ? '合计' : '小计'
    const figures = `${word}行的${label}是${format(declared)}${unit}，各行相加是${format(sum)}${unit}`
    problems.add(
      'warning', `${field}-${kind}`, this.sheet.name, { row, column },
      rounded ? `${figures}，看来是取整到${unit}。` : `${figures}，相差${format(Math.abs(sum - declared))}${unit}。`,
      rounded
        ? `公开时按各行相加的数。如果不是取整，请改正${word}行。`
        : `请核对是漏了行、重复了行，还是${word}写错。公开时按各行相加的数；不改的话，名单上会写明这处差额。`,
    )
  }

  private difference({ kind }: SumRow, field: SummedField, declared: number, sum: number, rounded: boolean, [from, to]: LineRange): DeclaredDifference {
    const covered = this.lines.slice(from, to)
    const villageCodes = [...new Set(covered.map(({ villageCode }) => villageCode).filter((code) => code !== null))]
    const groups = new Set(covered.map(({ groupName }) => groupName))
    const [group] = groups.size === 1 ? [...groups] : []
    const scope = villageCodes.length > 1 ? `全部${villageCodes.length}个村的` : kind === 'subtotal' && group ? group : ''
    const [unit, places] = field === 'amount' ? ['元', 2] as const : ['亩', 3] as const
    const figure = (value: number): string => `${formatDecimal(value, places, 0)} ${unit}`
    const word = `${scope}${field === 'area' ? '面积' : ''}${kind === 'total' ? '合计' : '小计'}`
    const ending = rounded ? `，表上取整到${unit}` : ''
    return { text: `表上${word}写的是 ${figure(declared)}，逐行相加是 ${figure(sum)}，相差 ${figure(Math.abs(sum - declared))}${ending}。`, villageCodes, lines: covered.length }
  }
}

function declaredNumber(cell: WorkbookCell, scale: number): number | null {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(tidyDigits(cell).replace(/,/g, '').replace(/[元亩]$/, '') || NaN) : NaN
  return Number.isFinite(value) ? Math.round(value * scale * 1000) / 1000 : null
}
