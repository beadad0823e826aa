import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { TEXT_SIZES, textSizeForSetting, type TextSize } from '../text-sizes'
import type { VillagerServices } from './villager-services'

const STORAGE_KEY = 'text-size'

export interface TextSizeStoreState {
  textSize: TextSize
  choose: (textSize: TextSize) => void
}

/** `systemSetting` decides until the reader chooses here. */
export function createTextSizeStore({ storage }: Pick<VillagerServices, 'storage'>, systemSetting: number | null): UseBoundStore<StoreApi<TextSizeStoreState>> {
  const stored = TEXT_SIZES.find((size) => size === storage.read(STORAGE_KEY))
  return create<TextSizeStoreState>()((set) => ({
    textSize: stored ?? textSizeForSetting(systemSetting),
    choose: (textSize) => {
      storage.write(STORAGE_KEY, textSize)
      set({ textSize })
    },
  }))
}
