import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { ApiOutcome } from '../../client/api-error'
import type { Resource } from '../resource'
import { loadRemembered } from './load-remembered'
import type { VillagerServices } from './villager-services'

/** An answer younger than this isn't asked for again when the reader comes back to its page. */
const FRESH_MS = 60_000

/** Names one thing to show: village first, then what the server knows it by. */
export interface ResourceKey {
  villageCode: string
  id?: string
}

export interface ResourceStoreState<T> {
  /** Of which thing `resource` is; pages compare it with theirs because two pages of one kind may lie on the stack. */
  shownKey: string | null
  resource: Resource<T>
  /** Loads unless a fresh answer for this key is shown already. */
  open: (key: ResourceKey) => Promise<void>
  /** Loads again, keeping what is shown until the answer is there. */
  reload: () => Promise<void>
}

export type ResourceStore<T> = UseBoundStore<StoreApi<ResourceStoreState<T>>>

export const resourceKeyText = ({ villageCode, id }: ResourceKey) => (id === undefined ? villageCode : `${villageCode}/${id}`)

/** A store of one thing at a time. `name` prefixes what is remembered for reading without a network. */
export function createResourceStore<T>(
  services: VillagerServices,
  name: string,
  load: (key: ResourceKey) => Promise<ApiOutcome<T>>,
): ResourceStore<T> {
  let current: ResourceKey | null = null
  let newest = 0

  return create<ResourceStoreState<T>>()((set, get) => {
    async function fetchCurrent(key: ResourceKey): Promise<void> {
      const turn = ++newest
      const resource = await loadRemembered(services, `${name}:${resourceKeyText(key)}`, () => load(key))
      // A slower answer to an older question must not replace a newer one.
      if (turn === newest) set({ resource })
    }

    return {
      shownKey: null,
      resource: { status: 'idle' },
      open: async (key) => {
        const text = resourceKeyText(key)
        const { shownKey, resource } = get()
        if (shownKey === text && resource.status === 'loading') return
        if (shownKey === text && resource.status === 'ready' && resource.problem === null && services.now() - resource.seenAt < FRESH_MS) return
        current = key
        if (shownKey !== text || resource.status !== 'ready') set({ shownKey: text, resource: { status: 'loading' } })
        await fetchCurrent(key)
      },
      reload: async () => {
        if (current === null) return
        if (get().resource.status !== 'ready') set({ resource: { status: 'loading' } })
        await fetchCurrent(current)
      },
    }
  })
}
