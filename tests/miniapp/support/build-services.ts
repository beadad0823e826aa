import { createApiClient } from '../../../src/client/api-client'
import type { Transport, TransportAnswer, TransportRequest } from '../../../src/client/transport'
import { createResponseCache } from '../../../src/miniapp/stores/response-cache'
import type { PhoneStorage } from '../../../src/miniapp/stores/phone-storage'
import type { VillagerServices } from '../../../src/miniapp/stores/villager-services'

/** A phone's storage as a map. */
export function buildStorage(values: Record<string, unknown> = {}): PhoneStorage & { values: Map<string, unknown> } {
  const stored = new Map(Object.entries(values))
  return { values: stored, read: (key) => stored.get(key), write: (key, value) => void stored.set(key, value), remove: (key) => void stored.delete(key) }
}

export interface StandIn extends VillagerServices {
  requests: TransportRequest[]
  storage: ReturnType<typeof buildStorage>
  /** What the network does from now on. */
  network: (respond: (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer>) => void
  /** Lets time pass. */
  wait: (milliseconds: number) => void
}

/** Everything a store is given, with a network and a clock that obey the test. */
export function buildServices(): StandIn {
  const requests: TransportRequest[] = []
  let respond: (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer> = () => ({ kind: 'offline' })
  let now = Date.UTC(2026, 10, 22, 2, 0)
  const transport: Transport = {
    send: async (request) => {
      requests.push(request)
      return respond(request)
    },
  }
  const storage = buildStorage()
  return {
    client: createApiClient(transport),
    cache: createResponseCache(storage),
    storage,
    now: () => now,
    requests,
    network: (next) => {
      respond = next
    },
    wait: (milliseconds) => {
      now += milliseconds
    },
  }
}

export const ok = (body: unknown): TransportAnswer => ({ kind: 'answer', status: 200, body })
export const refusal = (status: number, message: string): TransportAnswer => ({ kind: 'answer', status, body: { error: { code: 'refused', message } } })
