import type { VillageHome } from '../../domain/api/village-home-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** The first screen of a village in one answer. Refused when the code is no village of the district. */
export function getVillageHome(client: ApiClient, villageCode: string): Promise<ApiOutcome<VillageHome>> {
  return client.get(`/api/public/villages/${villageCode}/home`)
}
