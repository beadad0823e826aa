/**
 * A workbook as every reader (xlsx, xls, csv …) hands it over: values by position, nothing interpreted.
 * A cell is text, a number, a boolean, null when empty, or one of the special cells below.
 */
export type WorkbookCell = string | number | boolean | null | DateCell | ErrorCell | FormulaWithoutValueCell

/** A calendar date YYYY-MM-DD. */
export interface DateCell {
  kind: 'date'
  date: string
}
/** #REF!, #DIV/0! and their like. */
export interface ErrorCell {
  kind: 'error'
  code: string
}
/** A formula whose result was never stored in the file. */
export interface FormulaWithoutValueCell {
  kind: 'formula-without-value'
}

/** First and last row and column of a merged area, counted from 0, both included. */
export interface MergedArea {
  top: number
  left: number
  bottom: number
  right: number
}

export interface WorkbookSheet {
  name: string
  hidden: boolean
  /** rows[0] is the sheet's first row, rows[0][0] its cell A1. Rows may differ in length. */
  rows: WorkbookCell[][]
  /** Rows hidden or filtered away, counted from 0. */
  hiddenRows: number[]
  /** Columns hidden, counted from 0. */
  hiddenColumns: number[]
  merges: MergedArea[]
  /** How many cells carry a comment. */
  comments: number
}

/** What a workbook carries along besides its cells. Told to the clerk and stripped; none of it is stored. */
export interface WorkbookExtras {
  /** Properties of the document that hold something: 作者, 单位 … */
  properties: string[]
  externalLinks: number
  pivotCaches: number
  definedNames: number
  macros: boolean
  /** Pictures, charts and embedded files. */
  drawings: number
}

export interface WorkbookGrid {
  sheets: WorkbookSheet[]
  /** Absent when the kind of file can't carry any. */
  extras?: WorkbookExtras
}

/** Column letters for a column counted from 0: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The address people know a cell by, row and column counted from 0: (11, 2) → C12. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}
