import { accepted, type Outcome } from '../../domain/text/outcome'
import type { StaffActor } from './command-context'
import { prepareWorkbookReading, type PaymentCommandContext, type UploadedWorkbook } from './read-payment-workbook'

/** The uploaded workbook again, values only, with every problem marked and commented at its cell. Stores nothing. Refusals as readPaymentWorkbook. */
export async function markPaymentWorkbook(context: PaymentCommandContext, actor: StaffActor, upload: UploadedWorkbook): Promise<Outcome<{ fileName: string; content: Buffer }>> {
  const prepared = await prepareWorkbookReading(context, actor, upload)
  if (!prepared.ok) return prepared
  const marked = await context.workbookReader.mark(upload.bytes, upload.fileName, prepared.value.reading)
  if (!marked.ok) return marked
  return accepted({ fileName: `${upload.fileName.replace(/\.[^.]*$/, '')}（已标出问题）.xlsx`, content: Buffer.from(marked.value) })
}
