import type {
  BindWechatRequest,
  MyRecord,
  OpenRecordSessionRequest,
  OpenWechatSessionRequest,
  RecordSession,
  VillageRowPage,
} from '../../domain/api/my-record-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Opens one's own record by name and the code on the 明白卡. Name and code travel in the body because an address may be logged. */
export function openRecordSession(client: ApiClient, villageCode: string, request: OpenRecordSessionRequest): Promise<ApiOutcome<RecordSession>> {
  return client.post(`/api/public/villages/${encodeURIComponent(villageCode)}/my-record/sessions`, request)
}

/** Opens one's own record by the WeChat account bound to it; `loginCode` is what wx.login gave. */
export function openWechatSession(client: ApiClient, request: OpenWechatSessionRequest): Promise<ApiOutcome<RecordSession>> {
  return client.post('/api/public/my-record/wechat-sessions', request)
}

/** Ends the session on the server; the token opens nothing any more. */
export function closeRecordSession(client: ApiClient, token: string): Promise<ApiOutcome<void>> {
  return client.with({ token }).delete('/api/public/my-record/session')
}

/** Every payment of one's own, with why it is what it is and why it changed. */
export function getMyRecord(client: ApiClient, token: string): Promise<ApiOutcome<MyRecord>> {
  return client.with({ token }).get('/api/public/my-record')
}

/** Binds the WeChat account to this record, so that it opens without the card. */
export function bindWechat(client: ApiClient, token: string, loginCode: string): Promise<ApiOutcome<void>> {
  const request: BindWechatRequest = { loginCode }
  return client.with({ token }).post('/api/public/my-record/wechat-bindings', request)
}

/** Erases the bindings of this record to WeChat accounts. */
export function unbindWechat(client: ApiClient, token: string): Promise<ApiOutcome<void>> {
  return client.with({ token }).delete('/api/public/my-record/wechat-bindings')
}

/** What verified villagers may see of a list that shows everyone else totals only, 50 a page by row number. */
export function listVillageRows(
  client: ApiClient,
  token: string,
  villageCode: string,
  id: string,
  query: { after?: string | null } = {},
): Promise<ApiOutcome<VillageRowPage>> {
  const path = `/api/public/villages/${encodeURIComponent(villageCode)}/payment-lists/${encodeURIComponent(id)}/village-rows`
  return client.with({ token }).get(path, query)
}
