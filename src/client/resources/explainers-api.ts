import type { ExplainerPage, PublicExplainer } from '../../domain/api/explainers-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Explainers a village sees, newest first, 20 a page. */
export function listExplainers(client: ApiClient, villageCode: string, query: { after?: string | null } = {}): Promise<ApiOutcome<ExplainerPage>> {
  return client.get(`/api/public/villages/${villageCode}/explainers`, query)
}

/** One explainer. A withdrawn one keeps its title and says why. */
export function getExplainer(client: ApiClient, villageCode: string, id: string): Promise<ApiOutcome<PublicExplainer>> {
  return client.get(`/api/public/villages/${villageCode}/explainers/${encodeURIComponent(id)}`)
}
