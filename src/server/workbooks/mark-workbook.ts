import type { ImportProblem } from '../../domain/api/staff-payment-batches-contract'
import { cellAddress, type WorkbookCell, type WorkbookGrid, type WorkbookSheet } from '../../domain/subsidies/workbook-grid'
import type { WrittenCell, WrittenSheet } from '../../domain/subsidies/written-sheet'
import { withoutLongDigits } from '../../domain/text/digits'

const LIST_NAME = '问题清单'

/** The visible sheets with every problem marked at its cell, behind a sheet that lists them all. */
export function markWorkbook(grid: WorkbookGrid, problems: readonly ImportProblem[]): WrittenSheet[] {
  const visible = grid.sheets.filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
  const names = uniqueNames(visible.map((sheet) => sheet.name))
  return [listSheet(problems), ...visible.map((sheet, index) => markSheet(sheet, names[index] ?? sheet.name, problems.filter(({ sheet: name }) => name === withoutLongDigits(sheet.name))))]
}

function markSheet(sheet: WorkbookSheet, name: string, problems: readonly ImportProblem[]): WrittenSheet {
  const byCell = new Map<string, ImportProblem[]>()
  for (const problem of problems) if (problem.cell !== null) byCell.set(problem.cell, [...(byCell.get(problem.cell) ?? []), problem])
  const width = byCell.size > 0 ? Math.max(0, ...sheet.rows.slice(0, 100).map((row) => row.length)) : 0
  const rows = sheet.rows.map((cells, row) => Array.from({ length: Math.max(cells.length, width) }, (_, column) => markCell(cells[column] ?? null, byCell.get(cellAddress(row, column)))))
  return { name, rows, merges: sheet.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left) }
}

function markCell(value: WorkbookCell, problems: readonly ImportProblem[] | undefined): WrittenCell {
  if (!problems) return { value, style: 'plain' }
  const style = problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
  return { value, style, comment: problems.map(({ message, fix }) => `${message}${fix}`).join('\n') }
}

function listSheet(problems: readonly ImportProblem[]): WrittenSheet {
  const words = (values: readonly string[], style: WrittenCell['style']): WrittenCell[] => values.map((value) => ({ value, style }))
  return {
    name: LIST_NAME,
    rows: [
      words(['轻重', '工作表', '位置', '哪里不对', '怎么改'], 'header'),
      ...problems.map(({ severity, sheet, cell, message, fix }): WrittenCell[] => [
        { value: severity === 'error' ? '必须改' : '请留意', style: severity }, ...words([sheet, cell ?? '整张表', message, fix], 'plain'),
      ]),
    ],
    merges: [],
  }
}

/** Names as Excel allows them: at most 31 characters, none of \ / ? * [ ] :, no two alike, none like that of the list of problems. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set([LIST_NAME])
  return names.map((name) => {
    const stem = name.replace(/[\\/?*[\]:']/g, ' ').trim().slice(0, 28) || '名单'
    let unique = stem
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${stem.slice(0, 26)} ${number}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
