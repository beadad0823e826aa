import type { BatchEnded, RetentionQueuePage, RetentionRecordPage } from '../../domain/api/staff-retention-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Where one imported file lies. */
export interface BatchKey {
  divisionCode: string
  id: string
}

const batchPath = (key: BatchKey) => `/api/staff/payment-batches/${encodeURIComponent(key.divisionCode)}/${encodeURIComponent(key.id)}`

/** Lists that wait for the end of their publicity, the earliest first, 50 a page. */
export function listRetentionQueue(client: ApiClient, query: { after?: string } = {}): Promise<ApiOutcome<RetentionQueuePage>> {
  return client.get('/api/staff/retention/queue', query)
}

/** What was destroyed, newest first, 50 a page. */
export function listRetentionRecords(client: ApiClient, query: { after?: string } = {}): Promise<ApiOutcome<RetentionRecordPage>> {
  return client.get('/api/staff/retention/records', query)
}

/** Withdraws what is public of one imported file and returns what waits, with one reason that villagers see. */
export function withdrawStaffBatch(client: ApiClient, key: BatchKey, reason: string): Promise<ApiOutcome<BatchEnded>> {
  return client.post(`${batchPath(key)}/withdraw`, { reason })
}

/** Discards every draft of one imported file, or none. */
export function discardStaffBatch(client: ApiClient, key: BatchKey): Promise<ApiOutcome<BatchEnded>> {
  return client.post(`${batchPath(key)}/discard`)
}
