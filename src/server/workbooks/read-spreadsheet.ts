import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { WorkbookCell, WorkbookExtras, WorkbookGrid, WorkbookSheet } from '../../domain/subsidies/workbook-grid'

const ERROR_CODES: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A',
}

/** Lists have a dozen columns; whatever lies further right belongs to no list. */
const MOST_COLUMNS = 256

/** Reads .xlsx and .xls bytes, or the text of HTML and XML tables, with the SheetJS reader. Throws what the reader throws. */
export function readSpreadsheet(content: Buffer | string, mostRows: number): WorkbookGrid {
  const book = read(content, {
    type: typeof content === 'string' ? 'string' : 'buffer',
    dense: true,
    // Text stays text: without it the 18 digits of an ID number in an HTML table are rounded.
    raw: true,
    cellHTML: false,
    cellText: false,
    // Brings hidden rows and columns, and formulas that have no value.
    cellStyles: true,
    cellFormula: true,
    sheetRows: mostRows + 1,
  })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return { sheets: book.SheetNames.flatMap((name, index) => readSheet(book, name, index, date1904)), extras: readExtras(book) }
}

const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  Author: '作者', LastAuthor: '最后保存的人', Company: '单位', Manager: '管理者', Title: '标题', Subject: '主题', Keywords: '关键词', Comments: '备注', Category: '类别',
}

function readExtras(book: WorkBook): WorkbookExtras {
  const properties = (book.Props ?? {}) as Record<string, unknown>
  const filled = Object.keys(PROPERTY_NAMES).filter((key) => typeof properties[key] === 'string' && properties[key] !== '')
  const custom = Object.keys(book.Custprops ?? {}).length > 0 ? ['自定义属性'] : []
  // Print areas and filters are names too, but Excel's own.
  const names = (book.Workbook?.Names ?? []).filter(({ Name }) => !/^_xlnm[._]/i.test(Name))
  return { properties: [...filled.map((key) => PROPERTY_NAMES[key] ?? key), ...custom], externalLinks: 0, pivotCaches: 0, definedNames: names.length, macros: false, drawings: 0 }
}

function readSheet(book: WorkBook, name: string, index: number, date1904: boolean): WorkbookSheet[] {
  const sheet = book.Sheets[name]
  const data = sheet?.['!data']
  if (!sheet || !data) return []
  let comments = 0
  const rows: WorkbookCell[][] = []
  for (let row = 0; row < data.length; row += 1) {
    const cells: WorkbookCell[] = []
    const source = data[row] ?? []
    for (let column = 0; column < Math.min(source.length, MOST_COLUMNS); column += 1) {
      const cell = source[column]
      if (cell?.c) comments += 1
      const value = cell ? readCell(cell, date1904) : null
      if (value !== null) {
        while (cells.length < column) cells.push(null)
        cells.push(value)
      }
    }
    rows.push(cells)
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return [{
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    rows,
    hiddenRows: hiddenIndexes(sheet['!rows'], rows.length),
    hiddenColumns: hiddenIndexes(sheet['!cols'], MOST_COLUMNS),
    merges: readMerges(sheet),
    comments,
  }]
}

function readCell(cell: CellObject, date1904: boolean): WorkbookCell {
  switch (cell.t) {
    case 's':
      return String(cell.v ?? '') === '' ? (cell.f ? { kind: 'formula-without-value' } : null) : String(cell.v)
    case 'n':
      if (typeof cell.v !== 'number') return null
      return typeof cell.z === 'string' && SSF.is_date(cell.z) ? readDate(cell.v, date1904) : cell.v
    case 'b':
      return cell.v === true
    case 'e':
      if (cell.v === undefined && cell.f) return { kind: 'formula-without-value' }
      return { kind: 'error', code: ERROR_CODES[Number(cell.v)] ?? '#N/A' }
    case 'd':
      return cell.v instanceof Date ? { kind: 'date', date: cell.v.toISOString().slice(0, 10) } : null
    case 'z':
      return cell.f ? { kind: 'formula-without-value' } : null
  }
}

function readDate(serial: number, date1904: boolean): WorkbookCell {
  const parts: { y: number; m: number; d: number } | null = SSF.parse_date_code(serial, { date1904 })
  if (!parts || parts.y < 1900) return serial
  return { kind: 'date', date: `${parts.y}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}` }
}

function hiddenIndexes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined, end: number): number[] {
  const hidden: number[] = []
  for (let index = 0; index < Math.min(infos?.length ?? 0, end); index += 1) if (infos?.[index]?.hidden) hidden.push(index)
  return hidden
}

/** Merged areas of one cell's size or behind the last column are left out. */
function readMerges(sheet: WorkSheet): WorkbookSheet['merges'] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })).filter(({ left }) => left < MOST_COLUMNS)
}
