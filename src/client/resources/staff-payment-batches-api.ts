import type {
  ColumnMapping,
  PaymentBatchCreated,
  PaymentBatchFields,
  PaymentImportPreview,
  PaymentPreviewFields,
  SubsidyChoices,
} from '../../domain/api/staff-payment-batches-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'
import type { UploadFile, UploadProgress } from '../transport'

/** Subsidies whose lists can be imported. */
export function listSubsidyChoices(client: ApiClient): Promise<ApiOutcome<SubsidyChoices>> {
  return client.get('/api/staff/subsidies')
}

/** Where the empty workbook of a subsidy is downloaded from. */
export function templateAddress(subsidyCode: string): string {
  return `/api/staff/subsidies/${encodeURIComponent(subsidyCode)}/template`
}

/** Where a workbook is sent to get it back with its problems marked; the fields are those of a preview. */
export const MARKED_WORKBOOK_ADDRESS = '/api/staff/payment-batches/marked-workbook'

/** What a clerk said about columns, as it travels in a form. */
export function mappingField(mapping: ColumnMapping): { mapping?: string } {
  return Object.keys(mapping).length === 0 ? {} : { mapping: JSON.stringify(mapping) }
}

/** Reads a workbook and answers what the public would see and every problem at once. Stores nothing. */
export function previewPaymentBatch(
  client: ApiClient,
  request: PaymentPreviewFields & { file: UploadFile },
  onProgress?: UploadProgress,
): Promise<ApiOutcome<PaymentImportPreview>> {
  return client.upload('/api/staff/payment-batches/preview', withoutAbsent(request), onProgress)
}

/** Imports a workbook: one draft list per village, or nothing at all. The file is sent again, because a preview stores nothing. */
export function createPaymentBatch(
  client: ApiClient,
  file: UploadFile,
  fields: PaymentBatchFields,
  onProgress?: UploadProgress,
): Promise<ApiOutcome<PaymentBatchCreated>> {
  return client.upload('/api/staff/payment-batches', { ...withoutAbsent(fields), file }, onProgress)
}

/** A form has no undefined fields. */
function withoutAbsent<T extends object>(fields: T): Record<string, string | UploadFile> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<string, string | UploadFile>
}
