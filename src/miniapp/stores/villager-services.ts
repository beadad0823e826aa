import type { ApiClient } from '../../client/api-client'
import type { ResponseCache } from './response-cache'

/** Small values kept on the phone. Reading something that isn't there, or can't be read, gives undefined; writing may silently fail. */
export interface PhoneStorage {
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
}

/** What every store is given instead of reaching for it: the API, the memory, the clock. */
export interface VillagerServices {
  client: ApiClient
  cache: ResponseCache
  storage: PhoneStorage
  /** Milliseconds since 1970. */
  now: () => number
}
