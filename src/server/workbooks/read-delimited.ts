import { parse } from 'csv-parse/sync'
import type { WorkbookGrid } from '../../domain/subsidies/workbook-grid'

/** A text file with one line per row, parted by commas, tabs or semicolons, as a grid of text cells. Nothing is turned into numbers. */
export function readDelimited(text: string, sheetName: string, mostRows: number): WorkbookGrid {
  const records: string[][] = parse(text, {
    delimiter: findDelimiter(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: mostRows + 1,
  })
  // ="3404…" is how some systems keep Excel from rounding a long number.
  const rows = records.map((record) => record.map((cell) => (cell === '' ? null : cell.replace(/^="(.*)"$/, '$1'))))
  return { sheets: [{ name: sheetName, hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [], comments: 0 }] }
}

/** The separator that occurs most in the first lines; a comma when none does. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 4000)
  const counts = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
