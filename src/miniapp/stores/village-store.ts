import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { VillagerServices } from './villager-services'

const STORAGE_KEY = 'village'

export interface VillageStoreState {
  /** The reader's village, or null before one is chosen. */
  villageCode: string | null
  /** The reader chose a village, or scanned the code on its notice board. */
  choose: (villageCode: string) => void
  /** The reader opened a shared page: its village counts only when none was chosen before. */
  adopt: (villageCode: string) => void
}

export function createVillageStore({ storage }: Pick<VillagerServices, 'storage'>): UseBoundStore<StoreApi<VillageStoreState>> {
  const stored = storage.read(STORAGE_KEY)
  return create<VillageStoreState>()((set, get) => ({
    villageCode: typeof stored === 'string' && /^\d{12}$/.test(stored) ? stored : null,
    choose: (villageCode) => {
      storage.write(STORAGE_KEY, villageCode)
      set({ villageCode })
    },
    adopt: (villageCode) => {
      if (get().villageCode === null) get().choose(villageCode)
    },
  }))
}
