import type Type from 'typebox'
import type { Static } from 'typebox'
import { PaymentBatchCreated, PaymentBatchFields, PaymentImportPreview, PaymentPreviewFields } from '../../../domain/api/staff-payment-batches-contract'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import type { FastifyRequest } from 'fastify'
import { importPaymentBatch } from '../../commands/import-payment-batch'
import { markPaymentWorkbook } from '../../commands/mark-payment-workbook'
import { previewPaymentWorkbook } from '../../commands/preview-payment-workbook'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { refusalForComplaints } from '../../http/answer-errors'
import { readUpload } from '../../http/read-upload'
import { sendFile } from '../../http/send-file'
import { answerOutcome, sendRefusal } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { DEFAULT_WORKBOOK_LIMITS } from '../../workbooks/workbook-limits'
import { XLSX_MEDIA_TYPE } from '../../workbooks/write-xlsx'

export function registerPaymentBatches(app: ApiServer, context: RouteContext): void {
  const consumes = ['multipart/form-data']
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }

  const previewSchema = { summary: '试读补贴表格（multipart：file、divisionCode、subsidyCode，可加 mapping、rowsFrom），不保存', consumes, response: answers(PaymentImportPreview) }
  app.post('/payment-batches/preview', { schema: previewSchema, config }, async (request, reply) => {
    const upload = await readWorkbookUpload(request, PaymentPreviewFields)
    return answerOutcome(reply, upload.ok ? await previewPaymentWorkbook(context, sessionOf(request).actor, upload.value) : upload, (preview) => preview)
  })

  const markSchema = { summary: '同一份表格（.xlsx，只有数值），问题标在格子上；请求和试读相同，不保存', consumes }
  app.post('/payment-batches/marked-workbook', { schema: markSchema, config }, async (request, reply) => {
    const upload = await readWorkbookUpload(request, PaymentPreviewFields)
    const marked = upload.ok ? await markPaymentWorkbook(context, sessionOf(request).actor, upload.value) : upload
    return marked.ok ? sendFile(reply, { file_name: marked.value.fileName, media_type: XLSX_MEDIA_TYPE, content: marked.value.content }) : sendRefusal(reply, marked.refusal)
  })

  const importSchema = { summary: '导入补贴表格（multipart：file 和各字段），每村一份草稿', consumes, response: answers(PaymentBatchCreated) }
  app.post('/payment-batches', { schema: importSchema, config }, async (request, reply) => {
    const upload = await readWorkbookUpload(request, PaymentBatchFields)
    return answerOutcome(reply, upload.ok ? await importPaymentBatch(context, sessionOf(request).actor, upload.value) : upload, (created) => created)
  })
}

/** The file and its fields, the fields checked against their schema like any JSON body. */
async function readWorkbookUpload<T extends Type.TSchema>(request: FastifyRequest, schema: T): Promise<Outcome<Static<T> & { fileName: string; bytes: Buffer }>> {
  const upload = await readUpload(request, DEFAULT_WORKBOOK_LIMITS.fileBytes)
  if (!upload.ok) return upload
  const { fileName, bytes, fields } = upload.value
  const validate = request.compileValidationSchema(schema)
  if (!validate(fields)) return { ok: false, refusal: refusalForComplaints(validate.errors ?? []) }
  return accepted({ ...(fields as Static<T>), fileName, bytes })
}
