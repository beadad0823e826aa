import type { MergedArea, WorkbookCell } from './workbook-grid'

/** How a cell of a sheet that we write looks. */
export type CellStyle = 'plain' | 'title' | 'header' | 'required' | 'error' | 'warning'

export interface WrittenCell {
  value: WorkbookCell
  style: CellStyle
  /** Shown when the cell is pointed at. */
  comment?: string
}

/** A sheet to be written: values only, never a formula. */
export interface WrittenSheet {
  name: string
  rows: WrittenCell[][]
  merges: MergedArea[]
}
