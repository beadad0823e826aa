import Type, { type Static } from 'typebox'
import { DivisionCode } from '../../../domain/api/shared-contract'
import { PaymentBatchCreated, PaymentBatchFields, PaymentImportPreview } from '../../../domain/api/staff-payment-batches-contract'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import type { FastifyRequest } from 'fastify'
import { importPaymentBatch } from '../../commands/import-payment-batch'
import { previewPaymentWorkbook } from '../../commands/preview-payment-workbook'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { refusalForComplaints } from '../../http/answer-errors'
import { readUpload } from '../../http/read-upload'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { DEFAULT_WORKBOOK_LIMITS } from '../../workbooks/workbook-limits'

const PreviewFields = Type.Object({ divisionCode: DivisionCode, subsidyCode: Type.String({ minLength: 1, maxLength: 50 }) })

export function registerPaymentBatches(app: ApiServer, context: RouteContext): void {
  const consumes = ['multipart/form-data']
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }

  const previewSchema = { summary: '试读补贴表格（multipart：file、divisionCode、subsidyCode），不保存', consumes, response: answers(PaymentImportPreview) }
  app.post('/payment-batches/preview', { schema: previewSchema, config }, async (request, reply) => {
    const upload = await readWorkbookUpload(request, PreviewFields)
    return answerOutcome(reply, upload.ok ? await previewPaymentWorkbook(context, sessionOf(request).actor, upload.value) : upload, (preview) => preview)
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
