import type {
  PaymentBatchCreated,
  PaymentBatchFields,
  PaymentImportPreview,
  SubsidyChoices,
} from '../../domain/api/staff-payment-batches-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'
import type { UploadFile, UploadProgress } from '../transport'

/** Subsidies whose lists can be imported. */
export function listSubsidyChoices(client: ApiClient): Promise<ApiOutcome<SubsidyChoices>> {
  return client.get('/api/staff/subsidies')
}

/** Reads a workbook and answers what the public would see and every problem at once. Stores nothing. */
export function previewPaymentBatch(
  client: ApiClient,
  request: { divisionCode: string; subsidyCode: string; file: UploadFile },
  onProgress?: UploadProgress,
): Promise<ApiOutcome<PaymentImportPreview>> {
  return client.upload('/api/staff/payment-batches/preview', request, onProgress)
}

/** Imports a workbook: one draft list per village, or nothing at all. The file is sent again, because a preview stores nothing. */
export function createPaymentBatch(
  client: ApiClient,
  file: UploadFile,
  fields: PaymentBatchFields,
  onProgress?: UploadProgress,
): Promise<ApiOutcome<PaymentBatchCreated>> {
  const { remark, ...required } = fields
  return client.upload('/api/staff/payment-batches', remark === undefined ? { ...required, file } : { ...required, remark, file }, onProgress)
}
