import type { ApiClient } from '../../client/api-client'
import type { PhoneStorage } from './phone-storage'
import type { ResponseCache } from './response-cache'

/** What every store is given instead of reaching for it: the API, the memory, the clock. */
export interface VillagerServices {
  client: ApiClient
  cache: ResponseCache
  storage: PhoneStorage
  /** Milliseconds since 1970. */
  now: () => number
}
