import { parsePaymentWorkbook } from '../../domain/subsidies/parse-payment-workbook'
import type { ParsedPaymentWorkbook, PaymentImportContext } from '../../domain/subsidies/payment-import'
import type { WorkbookGrid } from '../../domain/subsidies/workbook-grid'
import { accepted, type Outcome } from '../../domain/text/outcome'
import { markWorkbook } from './mark-workbook'
import { readWorkbook, type WorkbookReadRequest } from './read-workbook'
import { writeXlsx } from './write-xlsx'

/** What a worker is asked for, and what each answers: the bare grid, the lists in it, or the workbook again with its problems marked. */
export interface WorkbookAnswers {
  read: WorkbookGrid
  parse: ParsedPaymentWorkbook
  mark: Uint8Array
}

export type WorkbookJob =
  | (WorkbookReadRequest & { kind: 'read' })
  | (WorkbookReadRequest & { kind: 'parse' | 'mark'; context: PaymentImportContext })

/** Marks beyond this many of a kind and sheet are counted: somebody who has mended a thousand cells sends the file again. */
const MOST_MARKS_OF_A_KIND = 1_000

/** Does the whole work on the calling thread. */
export function runWorkbookJob(job: WorkbookJob): Outcome<WorkbookAnswers[WorkbookJob['kind']]> {
  const grid = readWorkbook(job)
  if (!grid.ok) return grid
  switch (job.kind) {
    case 'read':
      return grid
    case 'parse':
      return accepted(parsePaymentWorkbook(grid.value, job.context))
    case 'mark':
      return accepted(writeXlsx(markWorkbook(grid.value, parsePaymentWorkbook(grid.value, { ...job.context, mostOfAKind: MOST_MARKS_OF_A_KIND }).problems)))
  }
}
