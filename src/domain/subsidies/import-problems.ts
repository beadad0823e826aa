import type { ImportProblem } from '../api/staff-payment-batches-contract'
import { cellAddress } from './workbook-grid'

/** More than this of one kind in one sheet are counted instead of listed: nobody mends 200,000 cells from a list. */
const MOST_OF_A_KIND = 100

/** Collects the problems of a workbook in the order found; of each kind and sheet the first hundred by cell, the rest as a number. */
export class ImportProblems {
  private readonly problems: ImportProblem[] = []
  private readonly counts = new Map<string, number>()
  private errors = 0

  constructor(private readonly mostOfAKind = MOST_OF_A_KIND) {}

  /** `kind` is a stable word for what is wrong. Row and column are counted from 0; null when a whole sheet or file is meant. */
  add(severity: ImportProblem['severity'], kind: string, sheet: string, cell: { row: number; column: number } | null, message: string, fix: string): void {
    if (severity === 'error') this.errors += 1
    const key = `${kind}\n${sheet}`
    const count = (this.counts.get(key) ?? 0) + 1
    this.counts.set(key, count)
    if (count > this.mostOfAKind) return
    this.problems.push({ severity, sheet, cell: cell ? cellAddress(cell.row, cell.column) : null, message, fix })
  }

  hasErrors(): boolean {
    return this.errors > 0
  }

  /** Errors first, then warnings, each in the order found. */
  list(): ImportProblem[] {
    const rest: ImportProblem[] = []
    for (const [key, count] of this.counts) {
      if (count <= this.mostOfAKind) continue
      const sheet = key.slice(key.indexOf('\n') + 1)
      rest.push({ severity: 'warning', sheet, cell: null, message: `同样的问题还有${count - this.mostOfAKind}处没有一一列出。`, fix: '先改已列出的，改好后重新上传，会列出其余的。' })
    }
    const rank = (problem: ImportProblem): number => (problem.severity === 'error' ? 0 : 1)
    return [...this.problems, ...rest].sort((left, right) => rank(left) - rank(right))
  }
}
