import type { DivisionsResponse } from '../../domain/api/divisions-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Every township and village of the district, in one answer. */
export function listDivisions(client: ApiClient): Promise<ApiOutcome<DivisionsResponse>> {
  return client.get('/api/public/divisions')
}
