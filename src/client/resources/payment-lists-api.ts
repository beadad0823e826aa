import type { FindRowsRequest, FindRowsResponse, PaymentListPage, PaymentRowPage, PublicPaymentList } from '../../domain/api/payment-lists-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

const listPath = (villageCode: string, id: string) => `/api/public/villages/${villageCode}/payment-lists/${encodeURIComponent(id)}`

/** Payment lists of a village, newest first, 20 a page. */
export function listPaymentLists(client: ApiClient, villageCode: string, query: { after?: string | null } = {}): Promise<ApiOutcome<PaymentListPage>> {
  return client.get(`/api/public/villages/${villageCode}/payment-lists`, query)
}

/** One list without its rows. */
export function getPaymentList(client: ApiClient, villageCode: string, id: string): Promise<ApiOutcome<PublicPaymentList>> {
  return client.get(listPath(villageCode, id))
}

/** Rows of a list, 50 a page by row number; none when only totals are shown. */
export function listPaymentRows(client: ApiClient, villageCode: string, id: string, query: { after?: string | null } = {}): Promise<ApiOutcome<PaymentRowPage>> {
  return client.get(`${listPath(villageCode, id)}/rows`, query)
}

/** Lines of a name, the beginning of one, or pinyin initials; at most 20. The name travels in the body because an address may be logged. */
export function findPaymentRows(client: ApiClient, villageCode: string, id: string, name: string): Promise<ApiOutcome<FindRowsResponse>> {
  const request: FindRowsRequest = { name }
  return client.post(`${listPath(villageCode, id)}/find-rows`, request)
}
