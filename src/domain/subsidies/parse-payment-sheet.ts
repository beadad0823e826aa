import { tidyText } from '../text/digits'
import { DeclaredTotals, type DeclaredDifference, type DeclaredSums } from './check-declared-totals'
import type { PlacedLine } from './check-same-persons'
import { classifyLine, type LineKind } from './classify-line'
import type { SheetHeader } from './find-header'
import type { ImportProblems } from './import-problems'
import { LineCells } from './line-cells'
import { parsePaymentLine } from './parse-payment-line'
import type { ImportVillage } from './payment-import'
import type { Subsidy } from './subsidy-catalogue'
import { EXAMPLE_NAME } from './template-sheets'
import type { VillageMatch, VillageNames } from './village-names'
import { columnLetters, type WorkbookSheet } from './workbook-grid'

export interface SheetReading {
  subsidy: Subsidy
  villages: readonly ImportVillage[]
  names: VillageNames
  /** The day ages are reckoned on. */
  ageDate: string
  problems: ImportProblems
  remarks: string[]
}

export interface SheetLines {
  placed: PlacedLine[]
  differences: DeclaredDifference[]
  sums: DeclaredSums
  /** Lines of the template's made-up person, left out of all else. */
  examples: { sheet: string; row: number; column: number }[]
}

/** Reads the lines of one sheet, whose header is known; what is understood and left out is said in the remarks. `earlierSheets`: sums of the sheets before it. */
export function parsePaymentSheet(sheet: WorkbookSheet, header: SheetHeader, reading: SheetReading, earlierSheets: DeclaredSums): SheetLines {
  const { problems } = reading
  const village = sheetVillage(sheet, header, reading)
  if (village === 'refused') return { placed: [], differences: [], sums: { amountFen: 0, areaMilliMu: 0 }, examples: [] }
  const placed: PlacedLine[] = []
  const kinds = new Map<LineKind, number[]>()
  const totals = new DeclaredTotals(sheet, header, earlierSheets)
  const figureColumn = header.columns.get(reading.subsidy.basis === 'area' ? 'area' : 'amount') ?? 0
  const hidden = new Set(sheet.hiddenRows)
  const hiddenLines: number[] = []
  const nameColumn = header.columns.get('name') ?? 0
  const examples: SheetLines['examples'] = []
  const placer = new LinePlacer(village, reading)
  for (let row = header.lastRow + 1; row < sheet.rows.length; row += 1) {
    const kind = classifyLine(sheet.rows[row] ?? [], header, kinds.has('total'))
    if (kind !== 'line') {
      const rows = kinds.get(kind)
      if (rows) rows.push(row + 1)
      else kinds.set(kind, [row + 1])
      if (kind === 'total' || kind === 'subtotal') totals.addSumRow(row, kind)
      continue
    }
    if (sheet.rows[row]?.[nameColumn] === EXAMPLE_NAME) {
      examples.push({ sheet: sheet.name, row, column: nameColumn })
      continue
    }
    if (hidden.has(row)) hiddenLines.push(row + 1)
    const cells = new LineCells(sheet, header, row, problems)
    const at = placer.place(cells)
    const line = parsePaymentLine(cells, reading.subsidy, reading.ageDate)
    totals.addLine(line, at?.code ?? null)
    if (line && at) placed.push({ line, sheet: sheet.name, row, nameColumn, figureColumn, villageCode: at.code })
  }
  placer.report(sheet)
  const differences = totals.check(problems)
  remarkOnSheet(sheet, header, kinds, hiddenLines, reading)
  return { placed, differences, sums: totals.sums(), examples }
}

/** The village all lines of a sheet belong to; null when a column tells; refused when the sheet can't be placed (reported). */
function sheetVillage(sheet: WorkbookSheet, header: SheetHeader, { names, villages, problems }: SheetReading): ImportVillage | null | 'refused' {
  const title = sheet.rows.slice(0, header.firstRow).flat().filter((cell) => typeof cell === 'string').map((cell) => tidyText(String(cell)))
  const byName = names.match(sheet.name)
  const byTitle = title.map((text) => names.mentionedIn(text)).find((match) => match.kind !== 'unknown') ?? ({ kind: 'unknown' } satisfies VillageMatch)
  const match = byName.kind === 'unknown' ? byTitle : byName
  if (match.kind === 'known') return match.village
  if (header.columns.has('village')) return villages.length === 1 ? (villages[0] ?? null) : null
  if (match.kind === 'outside') {
    problems.add('error', 'sheet-outside', sheet.name, null, '这张工作表的名称或标题写的是另一个村，不在所选范围内。', '请在上传时选择对应的村或镇街，或换成本村的表。')
    return 'refused'
  }
  if (villages.length === 1) return villages[0] ?? 'refused'
  problems.add('error', 'sheet-village', sheet.name, null, '看不出这张工作表是哪个村的名单。', '请把工作表改名为村名（如“妙山村”），或加一列“所在村”，或在上传时只选一个村。')
  return 'refused'
}

/** Places lines in villages; a name that can't be placed is reported once, at its first cell, with the number of lines it stands in. */
class LinePlacer {
  private readonly misplaced = new Map<string, { cell: { row: number; column: number }; kind: 'outside' | 'unknown'; lines: number }>()

  constructor(private readonly sheetVillage: ImportVillage | null, private readonly reading: SheetReading) {}

  place(cells: LineCells): ImportVillage | null {
    const value = cells.has('village') ? cells.cell('village') : null
    const text = typeof value === 'string' ? tidyText(value) : ''
    if (text === '') {
      if (!this.sheetVillage) cells.error('village', 'missing', '没有填所在村。', '请填上村名。')
      return this.sheetVillage
    }
    const match = this.reading.names.match(text)
    if (match.kind === 'known') return match.village
    const earlier = this.misplaced.get(text)
    if (earlier) earlier.lines += 1
    else this.misplaced.set(text, { cell: { row: cells.row, column: cells.header.columns.get('village') ?? 0 }, kind: match.kind, lines: 1 })
    return null
  }

  report(sheet: WorkbookSheet): void {
    for (const { cell, kind, lines } of this.misplaced.values()) {
      const same = lines > 1 ? `，同样写法的共${lines}行` : ''
      if (kind === 'outside') {
        this.reading.problems.add('error', 'village-outside', sheet.name, cell, `这一行的村不在所选范围内${same}。`, '请删去别村的行，或在上传时选择包含这个村的镇街。')
      } else {
        this.reading.problems.add('error', 'village-unknown', sheet.name, cell, `没有找到这一格写的村（社区）${same}。`, '请按区划名称填写村名，如“妙山村”；同名的村请写全称。')
      }
    }
  }
}

function remarkOnSheet(sheet: WorkbookSheet, header: SheetHeader, kinds: ReadonlyMap<LineKind, number[]>, hiddenLines: readonly number[], { problems, remarks }: SheetReading): void {
  const at = `工作表“${sheet.name}”`
  const parts: string[] = []
  if (header.firstRow > 0) parts.push(`${rowsInWords(1, header.firstRow)}是标题或单位`)
  parts.push(`${rowsInWords(header.firstRow + 1, header.lastRow + 1)}是表头`)
  const words: [LineKind, string][] = [['subtotal', '小计'], ['total', '合计'], ['repeated-header', '重复的表头'], ['note', '说明或签字'], ['numbered-blank', '没有填内容的空行']]
  for (const [kind, word] of words) {
    const rows = kinds.get(kind)
    if (rows) parts.push(`第${listInWords(rows)}行是${word}`)
  }
  remarks.push(`${at}：${parts.join('，')}${parts.length > 1 ? '，都没有当作发放对象' : ''}。`)
  for (const [leftOut, read] of header.passedOver) remarks.push(`${at}：“${leftOut}”和“${read}”意思相近，按“${read}”读取。`)
  if (hiddenLines.length > 0) {
    problems.add('warning', 'hidden-rows', sheet.name, null, `第${listInWords(hiddenLines)}行是隐藏的或被筛选掉的行，也会导入。`, '请取消隐藏和筛选，看清楚后再上传；不该发放的请删去整行。')
  }
  const hiddenColumns = sheet.hiddenColumns.filter((column) => header.described.some((described) => described.column === columnLetters(column)))
  const published = header.described.filter((described) => described.use === 'published' && hiddenColumns.some((column) => columnLetters(column) === described.column))
  if (published.length > 0) {
    problems.add('warning', 'hidden-columns', sheet.name, null, `隐藏的列（${published.map((column) => `${column.column}列“${column.header}”`).join('、')}）也会公开。`, '请取消隐藏，核对这些列的内容。')
  }
  const dropped = hiddenColumns.length - published.length
  if (dropped > 0) remarks.push(`${at}：有${dropped}个隐藏的列不公开也不保存。`)
  if (sheet.comments > 0) remarks.push(`${at}：有${sheet.comments}处批注，不公开也不保存。`)
}

function rowsInWords(first: number, last: number): string {
  return first === last ? `第${first}行` : `第${first}至${last}行`
}

/** 3、7、9等12行: at most ten numbers. */
function listInWords(rows: readonly number[]): string {
  return rows.length > 10 ? `${rows.slice(0, 10).join('、')}等${rows.length}` : rows.join('、')
}
