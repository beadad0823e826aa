import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { listDivisions } from '../../client/resources/divisions-api'
import type { DivisionsResponse } from '../../domain/api/divisions-contract'
import type { Resource } from '../resource'
import { loadRemembered } from './load-remembered'
import type { VillagerServices } from './villager-services'

const MEMORY_KEY = 'divisions'

export interface DivisionStoreState {
  divisions: Resource<DivisionsResponse>
  /** Whether the server shows made-up entries; what was true last time until it answers. */
  demonstration: boolean
  load: () => Promise<void>
}

export function createDivisionStore(services: VillagerServices): UseBoundStore<StoreApi<DivisionStoreState>> {
  const seen = services.cache.read(MEMORY_KEY)?.value as DivisionsResponse | undefined
  return create<DivisionStoreState>()((set, get) => ({
    divisions: { status: 'idle' },
    demonstration: seen?.demonstration ?? false,
    load: async () => {
      const { divisions } = get()
      if (divisions.status === 'loading' || (divisions.status === 'ready' && divisions.problem === null)) return
      set({ divisions: { status: 'loading' } })
      const loaded = await loadRemembered(services, MEMORY_KEY, () => listDivisions(services.client))
      set(loaded.status === 'ready' ? { divisions: loaded, demonstration: loaded.value.demonstration } : { divisions: loaded })
    },
  }))
}
