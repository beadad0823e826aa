import type { ImportedColumn } from '../api/staff-payment-batches-contract'
import { squeezeText, withoutLongDigits } from '../text/digits'
import { recogniseHeader } from './column-dictionary'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'
import { columnLetters, type WorkbookCell, type WorkbookSheet } from './workbook-grid'

/** Where the header of a sheet lies and what its columns are. Rows and columns are counted from 0. */
export interface SheetHeader {
  firstRow: number
  lastRow: number
  columns: ReadonlyMap<PaymentField, number>
  /** Columns with a header, for the preview. */
  described: ImportedColumn[]
  /** Synonyms that gave way to another column, as [left out, read]. */
  passedOver: [string, string][]
}

/** Titles and unit rows above a header never took more rows than this. */
const DEEPEST_HEADER_ROW = 30

/** The header of a sheet (one, two or three rows): the place where most columns are recognised. Null when fewer than two are. */
export function findHeader(sheet: WorkbookSheet): SheetHeader | null {
  let best: SheetHeader | null = null
  for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEADER_ROW); row += 1) {
    for (let depth = 1; depth <= 3 && isHeaderText(sheet, row, depth); depth += 1) {
      const header = readHeader(sheet, row, row + depth - 1)
      if (header.columns.size >= 2 && (!best || isBetter(header, best))) best = header
    }
  }
  return best
}

/** More columns win; with as many, the fewer rows: a unit row above the header adds nothing to it. */
function isBetter(header: SheetHeader, best: SheetHeader): boolean {
  if (header.columns.size !== best.columns.size) return header.columns.size > best.columns.size
  return header.lastRow - header.firstRow < best.lastRow - best.firstRow
}

/** A header of more than one row: the rows below the first hold words only, at least two cells' worth is filled above, and none is a title. */
function isHeaderText(sheet: WorkbookSheet, row: number, depth: number): boolean {
  const filled = (sheet.rows[row] ?? []).filter((cell) => cell !== null && cell !== '')
  if (filled.length < 2) return false
  if (depth === 1) return true
  const last = sheet.rows[row + depth - 1]
  if (!last) return false
  const cells = last.filter((cell) => cell !== null && cell !== '')
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && !/\d{2,}/.test(cell)) && isBelowHeader(sheet, row, depth)
}

/** A second row belongs to the header when it stands under a merged or empty header cell, never when it repeats a full line. */
function isBelowHeader(sheet: WorkbookSheet, row: number, depth: number): boolean {
  const lastRow = row + depth - 1
  const last = sheet.rows[lastRow] ?? []
  return sheet.merges.some((merge) => merge.top >= row && merge.top < lastRow && (merge.bottom >= lastRow || merge.right > merge.left) && merge.bottom < row + 3)
    || last.some((cell, column) => typeof cell === 'string' && recogniseHeader(cell) !== null && !hasText(sheet.rows[lastRow - 1]?.[column]))
}

function readHeader(sheet: WorkbookSheet, firstRow: number, lastRow: number): SheetHeader {
  const width = Math.max(...sheet.rows.slice(firstRow, lastRow + 1).map((row) => row.length), 0)
  const columns = new Map<PaymentField, number>()
  const ranks = new Map<PaymentField, number>()
  const names = new Map<PaymentField, string>()
  const headers: { column: number; text: string; field: PaymentField | null }[] = []
  const passedOver: [string, string][] = []
  for (let column = 0; column < width; column += 1) {
    const parts = headerParts(sheet, firstRow, lastRow, column)
    if (parts.length === 0) continue
    const text = parts.join('')
    const found = recogniseHeader(text) ?? [...parts].reverse().map(recogniseHeader).find((candidate) => candidate !== null) ?? null
    headers.push({ column, text, field: found?.field ?? null })
    if (!found) continue
    const rank = ranks.get(found.field)
    const earlier = names.get(found.field)
    if (rank !== undefined && earlier !== undefined) {
      const better = found.rank < rank
      passedOver.push(better ? [earlier, text] : [text, earlier])
      if (!better) continue
    }
    columns.set(found.field, column)
    ranks.set(found.field, found.rank)
    names.set(found.field, text)
  }
  const described = headers.map(({ column, text, field }): ImportedColumn => {
    const read = field !== null && columns.get(field) === column
    return { column: columnLetters(column), header: text, recognisedAs: read ? PAYMENT_FIELDS[field].label : null, use: read ? PAYMENT_FIELDS[field].use : 'ignored' }
  })
  return { firstRow, lastRow, columns, described, passedOver }
}

/** The words above a column from top to bottom; a merged cell counts for all columns it covers, once. */
function headerParts(sheet: WorkbookSheet, firstRow: number, lastRow: number, column: number): string[] {
  const parts: string[] = []
  for (let row = firstRow; row <= lastRow; row += 1) {
    const merge = sheet.merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
    const origin = merge && merge.top >= firstRow ? merge : null
    if (origin && row > origin.top) continue
    const text = cellText(sheet.rows[origin?.top ?? row]?.[origin?.left ?? column])
    if (text !== '') parts.push(text)
  }
  return parts
}

function hasText(cell: WorkbookCell | undefined): boolean {
  return cellText(cell) !== ''
}

function cellText(cell: WorkbookCell | undefined): string {
  return typeof cell === 'string' ? withoutLongDigits(squeezeText(cell)) : ''
}
