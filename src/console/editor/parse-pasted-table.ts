import type { TableBlock } from '../../domain/editions/body-blocks'
import { isInvisible, plainWords, styleOf } from './pasted-inline'

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(value) && value > 1 ? Math.min(value, 50) : 1
}

/** Rows of this table itself, not of tables inside its cells. */
function ownRows(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isInvisible(row))
}

function looksBold(cell: Element): boolean {
  return cell.tagName === 'TH' || cell.querySelector('b,strong') !== null || /font-weight:(bold|[6-9]00)/.test(styleOf(cell))
}

/**
 * Lays a pasted table out as plain cells: a merged cell keeps its words in its first place and leaves the others empty; empty rows go.
 * The first row is a header when all its words are bold, or marked as header, or when it holds no number while later rows do.
 */
export function parsePastedTable(table: Element): TableBlock | null {
  const rowElements = ownRows(table)
  const grid: (string | undefined)[][] = rowElements.map(() => [])
  rowElements.forEach((row, y) => {
    let x = 0
    for (const cell of [...row.children].filter((child) => child.tagName === 'TD' || child.tagName === 'TH')) {
      while (grid[y]?.[x] !== undefined) x += 1
      const across = span(cell, 'colspan')
      const down = span(cell, 'rowspan')
      const words = plainWords(cell).slice(0, 1000)
      for (let dy = 0; dy < down; dy += 1) {
        for (let dx = 0; dx < across; dx += 1) {
          const target = grid[y + dy]
          if (target && target[x + dx] === undefined) target[x + dx] = dy === 0 && dx === 0 ? words : ''
        }
      }
      x += across
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  const rows = grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')).filter((row) => row.some((cell) => cell !== ''))
  const first = rows[0]
  if (first === undefined || width === 0) return null
  const firstElement = rowElements.find((row) => plainWords(row) !== '')
  const firstCells = [...(firstElement?.children ?? [])].filter((cell) => plainWords(cell) !== '')
  const marked = firstElement?.closest('thead') !== null || firstCells.every(looksBold)
  const hasNumber = (row: readonly string[]) => row.some((cell) => /^[-\u00a5\uffe5]?[\d,.]+[元亩%]?$/.test(cell))
  const header = rows.length > 1 && (marked || (first.every((cell) => cell !== '') && !hasNumber(first) && rows.slice(1).some(hasNumber)))
  return { type: 'table', header, rows }
}
