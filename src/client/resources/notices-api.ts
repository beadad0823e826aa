import type { NoticePage, PublicNotice } from '../../domain/api/notices-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Notices a village sees, newest first, 20 a page; `after` is the `next` of the page before, `topic` a code of domain/notices/topics. */
export function listNotices(
  client: ApiClient,
  villageCode: string,
  query: { topic?: string | null; after?: string | null } = {},
): Promise<ApiOutcome<NoticePage>> {
  return client.get(`/api/public/villages/${villageCode}/notices`, query)
}

/** One notice. A withdrawn one keeps its title and says why. */
export function getNotice(client: ApiClient, villageCode: string, id: string): Promise<ApiOutcome<PublicNotice>> {
  return client.get(`/api/public/villages/${villageCode}/notices/${encodeURIComponent(id)}`)
}
