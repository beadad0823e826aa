import type { ImportedColumn } from '../api/staff-payment-batches-contract'
import { squeezeText, withoutLongDigits } from '../text/digits'
import { recogniseHeader, type HeaderRecogniser, type RecognisedHeader } from './column-dictionary'
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
  recognise: HeaderRecogniser
}

/** Titles and unit rows above a header never took more rows than this. */
const DEEPEST_HEADER_ROW = 30

/** The header of a sheet (one, two or three rows): the place where most columns are recognised. Null when fewer than two are. */
export function findHeader(sheet: WorkbookSheet, recognise: HeaderRecogniser = recogniseHeader): SheetHeader | null {
  let best: SheetHeader | null = null
  for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEADER_ROW); row += 1) {
    for (let depth = 1; depth <= 3 && isHeaderText(sheet, row, depth, recognise); depth += 1) {
      const header = readHeader(sheet, row, row + depth - 1, recognise)
      if (header.columns.size >= 2 && (!best || isBetter(header, best))) best = header
    }
  }
  return best
}

/** Where nothing is recognised: the first row of at least three words, none of them long or numbered, so that a clerk can say what its columns are. */
export function guessHeader(sheet: WorkbookSheet, recognise: HeaderRecogniser): SheetHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length - 1, DEEPEST_HEADER_ROW); row += 1) {
    const filled = (sheet.rows[row] ?? []).filter((cell) => cell !== null && cell !== '')
    const words = filled.every((cell) => typeof cell === 'string' && cellText(cell).length <= 20 && !/\d{2,}/.test(cell))
    if (filled.length >= 3 && words) return readHeader(sheet, row, row, recognise)
  }
  return null
}

/** More columns win; with as many, the fewer rows: a unit row above the header adds nothing to it. */
function isBetter(header: SheetHeader, best: SheetHeader): boolean {
  if (header.columns.size !== best.columns.size) return header.columns.size > best.columns.size
  return header.lastRow - header.firstRow < best.lastRow - best.firstRow
}

/** A header of more than one row: the rows below the first hold words only, at least two cells' worth is filled above, and none is a title. */
function isHeaderText(sheet: WorkbookSheet, row: number, depth: number, recognise: HeaderRecogniser): boolean {
  const filled = (sheet.rows[row] ?? []).filter((cell) => cell !== null && cell !== '')
  if (filled.length < 2) return false
  if (depth === 1) return true
  const last = sheet.rows[row + depth - 1]
  if (!last) return false
  const cells = last.filter((cell) => cell !== null && cell !== '')
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && !/\d{2,}/.test(cell)) && isBelowHeader(sheet, row, depth, recognise)
}

/** A second row belongs to the header when it stands under a merged or empty header cell, never when it repeats a full line. */
function isBelowHeader(sheet: WorkbookSheet, row: number, depth: number, recognise: HeaderRecogniser): boolean {
  const lastRow = row + depth - 1
  const last = sheet.rows[lastRow] ?? []
  return sheet.merges.some((merge) => merge.top >= row && merge.top < lastRow && (merge.bottom >= lastRow || merge.right > merge.left) && merge.bottom < row + 3)
    || last.some((cell, column) => typeof cell === 'string' && recognise(cell) !== null && !hasText(sheet.rows[lastRow - 1]?.[column]))
}

function readHeader(sheet: WorkbookSheet, firstRow: number, lastRow: number, recognise: HeaderRecogniser): SheetHeader {
  const width = Math.max(...sheet.rows.slice(firstRow, lastRow + 1).map((row) => row.length), 0)
  const columns = new Map<PaymentField, number>()
  const best = new Map<PaymentField, { rank: number; text: string }>()
  const headers: { column: number; text: string; found: RecognisedHeader | null }[] = []
  const passedOver: [string, string][] = []
  for (let column = 0; column < width; column += 1) {
    const parts = headerParts(sheet, firstRow, lastRow, column)
    if (parts.length === 0) continue
    const text = parts.join('')
    const found = recognise(text) ?? [...parts].reverse().map(recognise).find((candidate) => candidate !== null) ?? null
    headers.push({ column, text, found })
    if (!found?.field) continue
    const earlier = best.get(found.field)
    if (earlier) {
      const better = found.rank < earlier.rank
      passedOver.push(better ? [earlier.text, text] : [text, earlier.text])
      if (!better) continue
    }
    columns.set(found.field, column)
    best.set(found.field, { rank: found.rank, text })
  }
  const described = headers.map(({ column, text, found }): ImportedColumn => {
    const field = found?.field && columns.get(found.field) === column ? found.field : null
    return {
      sheet: sheet.name, column: columnLetters(column), header: text, recognisedAs: field && PAYMENT_FIELDS[field].label, field,
      recognisedBy: found?.by ?? null, use: field ? PAYMENT_FIELDS[field].use : 'ignored',
    }
  })
  return { firstRow, lastRow, columns, described, passedOver, recognise }
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
