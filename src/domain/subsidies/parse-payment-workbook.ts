import type { ImportedColumn } from '../api/staff-payment-batches-contract'
import { disclosureFor, mayShowTotals, SMALLEST_CELL } from '../disclosure/disclosure-policy'
import { divisionShortName } from '../divisions/division'
import { withoutLongDigits } from '../text/digits'
import { buildPaymentList } from './build-payment-list'
import type { DeclaredDifference, DeclaredSums } from './check-declared-totals'
import { checkOutliers } from './check-outliers'
import { checkSamePersons, type PlacedLine } from './check-same-persons'
import { createHeaderRecogniser, plainHeader, usualHeaders, type HeaderRecogniser } from './column-dictionary'
import { extrasRemarks } from './extras-remarks'
import { findHeader, guessHeader, type SheetHeader } from './find-header'
import { ImportProblems } from './import-problems'
import { parsePaymentSheet, type SheetLines } from './parse-payment-sheet'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'
import type { ParsedPaymentList, ParsedPaymentWorkbook, PaymentImportContext } from './payment-import'
import type { Subsidy } from './subsidy-catalogue'
import { createVillageNames } from './village-names'
import type { WorkbookGrid, WorkbookSheet } from './workbook-grid'

/**
 * Reads a payment list out of a workbook: columns first (while they don't match, nothing else is said), then every line
 * with every problem at once. Identifiers are checked here and leave no trace in the result. Problems name cells and never
 * quote names, numbers of persons or accounts. Lists of minors are refused whole.
 */
export function parsePaymentWorkbook(grid: WorkbookGrid, context: PaymentImportContext): ParsedPaymentWorkbook {
  const { subsidy } = context
  const problems = new ImportProblems(context.mostOfAKind)
  const remarks = extrasRemarks(grid.extras)
  if (disclosureFor(subsidy, 'everyone').kind === 'nothing') {
    problems.add('error', 'minors', '', null, `${subsidy.name}的名单不得逐人公开，也不公开合计。`, '请不要在这里导入；按规定在内部留存和核对。依据：未成年人保护法第四条。')
    return result([], problems, remarks, [])
  }
  const recognise = createHeaderRecogniser(context.mapping ?? new Map(), context.aliases ?? new Map())
  const { sheets, columns } = readableSheets(grid, subsidy, recognise, problems, remarks)
  if (problems.hasErrors()) return result(columns, problems, remarks, [])
  const reading = {
    subsidy, villages: context.villages, names: createVillageNames(context.villages, context.otherVillages), ageDate: ageDateOf(context), problems, remarks,
  }
  const placed: PlacedLine[] = []
  const differences: DeclaredDifference[] = []
  const examples: SheetLines['examples'] = []
  let sums: DeclaredSums = { amountFen: 0, areaMilliMu: 0 }
  for (const { sheet, header } of sheets) {
    const read = parsePaymentSheet(sheet, header, reading, sums)
    for (const line of read.placed) placed.push(line)
    differences.push(...read.differences)
    examples.push(...read.examples)
    sums = { amountFen: sums.amountFen + read.sums.amountFen, areaMilliMu: sums.areaMilliMu + read.sums.areaMilliMu }
  }
  checkSamePersons(placed, subsidy, problems)
  checkOutliers(placed, context.earlier ?? [], problems)
  checkExamples(examples, placed.length, problems)
  if (placed.length === 0 && !problems.hasErrors()) {
    problems.add('error', 'no-lines', sheets[0]?.sheet.name ?? '', null, '表头下面没有发放对象。', '请核对上传的是不是填好的名单。')
  }
  const lists = buildLists(placed, differences, context, problems)
  return result(columns, problems, remarks, lists)
}

/** A template that was sent back as it was downloaded, or with its example left in. */
function checkExamples(examples: SheetLines['examples'], lines: number, problems: ImportProblems): void {
  for (const { sheet, row, column } of examples) {
    if (lines === 0) problems.add('error', 'example', sheet, { row, column }, '这份表还是样例，没有填名单。', '请把样例那一行改成真实的发放对象，填好后再上传。')
    else problems.add('error', 'example', sheet, { row, column }, '这一行还是模板里的样例。', '请删去样例这一行，再上传。')
  }
}

function result(columns: ImportedColumn[], problems: ImportProblems, remarks: string[], lists: ParsedPaymentList[]): ParsedPaymentWorkbook {
  return { columns, problems: problems.list(), remarks, lists, acceptable: !problems.hasErrors() && lists.length > 0 }
}

interface ReadableSheets {
  sheets: { sheet: WorkbookSheet; header: SheetHeader }[]
  columns: ImportedColumn[]
}

interface FoundSheet {
  sheet: WorkbookSheet
  header: SheetHeader
  missing: PaymentField[]
}

/** The sheets that hold a list, or problems that say which columns are missing. Hidden sheets and sheets without a list are said, not read. */
function readableSheets(grid: WorkbookGrid, subsidy: Subsidy, recognise: HeaderRecogniser, problems: ImportProblems, remarks: string[]): ReadableSheets {
  const found: FoundSheet[] = []
  const guessed: FoundSheet[] = []
  const withMissing = (sheet: WorkbookSheet, header: SheetHeader): FoundSheet => ({ sheet, header, missing: subsidy.requiredColumns.filter((field) => !header.columns.has(field)) })
  for (const named of grid.sheets) {
    const sheet = { ...named, name: withoutLongDigits(named.name) }
    const filled = sheet.rows.some((row) => row.some((cell) => cell !== null))
    if (sheet.hidden) {
      if (filled) remarks.push(`工作表“${sheet.name}”是隐藏的，没有读取，不公开也不保存。`)
      continue
    }
    if (!filled) continue
    const header = findHeader(sheet, recognise)
    if (header) {
      found.push(withMissing(sheet, header))
      continue
    }
    const guess = guessHeader(sheet, recognise)
    if (guess) guessed.push(withMissing(sheet, guess))
    remarks.push(`工作表“${sheet.name}”里没有找到表头，没有读取。`)
  }
  const sheets = found.length > 0 ? found : guessed
  const complete = sheets.filter(({ missing }) => missing.length === 0)
  for (const { sheet, header, missing } of sheets) {
    if (missing.length === 0) continue
    const looksLikeList = header.columns.has('name') && header.columns.size >= 3
    if (complete.length > 0 && !looksLikeList) {
      remarks.push(`工作表“${sheet.name}”不像${subsidy.name}名单，没有读取。`)
      continue
    }
    const words = missing.map((field) => `“${PAYMENT_FIELDS[field].label}”`).join('、')
    const headers = header.described.map((column) => `“${column.header}”`).join('、')
    const examples = missing.map((field) => `${PAYMENT_FIELDS[field].label}可写作${usualHeaders(field).slice(0, 4).map((name) => `“${name}”`).join('、')}`).join('；')
    problems.add(
      'error', 'columns', sheet.name, null, `列对不上：缺少${words}列。第${header.lastRow + 1}行的表头有${headers}。`,
      `请选择每一列是什么；或者在表头里补上缺少的列：${examples}。`,
    )
  }
  if (sheets.length === 0) {
    const words = subsidy.requiredColumns.map((field) => `“${PAYMENT_FIELDS[field].label}”`).join('、')
    problems.add('error', 'columns', '', null, '没有找到名单的表头。', `请核对上传的是不是${subsidy.name}名单；表头里要有${words}这些列，放在前30行之内。`)
  }
  return { sheets: complete, columns: describedColumns(complete.length > 0 && !problems.hasErrors() ? complete : sheets) }
}

/** The columns of the first sheet, and those of the others whose headers it doesn't have. */
function describedColumns(sheets: readonly FoundSheet[]): ImportedColumn[] {
  const known = new Set<string>()
  return sheets.flatMap(({ header }) => {
    const fresh = header.described.filter((column) => !known.has(plainHeader(column.header)))
    for (const column of fresh) known.add(plainHeader(column.header))
    return fresh
  })
}

/** Ages are those at the end of the year the list is for, or today when that year isn't over or isn't known. */
function ageDateOf({ period, today }: PaymentImportContext): string {
  const year = /(?:19|20)\d{2}/.exec(period ?? '')?.[0]
  const yearEnd = `${year}-12-31`
  return year && yearEnd < today ? yearEnd : today
}

/** One list per village in the order of first appearance. A list of totals that stands for one or two persons would tell their payments, and is left out. */
function buildLists(placed: readonly PlacedLine[], differences: readonly DeclaredDifference[], { villages, subsidy }: PaymentImportContext, problems: ImportProblems): ParsedPaymentList[] {
  const byVillage = new Map<string, PlacedLine[]>()
  for (const entry of placed) {
    const entries = byVillage.get(entry.villageCode)
    if (entries) entries.push(entry)
    else byVillage.set(entry.villageCode, [entry])
  }
  const totalsOnly = disclosureFor(subsidy, 'everyone').kind === 'totals'
  const lists: ParsedPaymentList[] = []
  const tooSmall: { village: string; entries: PlacedLine[] }[] = []
  for (const [code, entries] of byVillage) {
    const village = villages.find((candidate) => candidate.code === code)
    if (!village) continue
    // With faulty lines left out, a village would seem smaller than it is.
    if (totalsOnly && !problems.hasErrors() && !mayShowTotals(entries.length)) tooSmall.push({ village: divisionShortName(village.name), entries })
    else lists.push(buildPaymentList(village, entries.map((entry) => entry.line), subsidy, differences))
  }
  for (const { village, entries } of tooSmall) {
    problems.add(
      lists.length > 0 ? 'warning' : 'error', 'too-small', entries[0]?.sheet ?? '', null,
      `${village}只有${entries.length}人，公开合计就等于公开个人的金额，这个村的合计不在网上公开。`,
      `少于${SMALLEST_CELL}人的村请只在村公告栏限期公示。`,
    )
  }
  return lists
}
