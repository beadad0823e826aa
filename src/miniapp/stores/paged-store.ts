import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { ApiOutcome } from '../../client/api-error'
import type { Resource } from '../resource'
import { loadRemembered } from './load-remembered'
import type { VillagerServices } from './villager-services'

const FRESH_MS = 60_000

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface PagedQuery {
  villageCode: string
  /** A list, where pages are parts of one list. */
  id?: string
  topic?: string
}

export interface PagedStoreState<T, P extends Page<T> = Page<T>> {
  shownKey: string | null
  /** From 1. One page is shown at a time, so the tree stays small however long the list is. */
  pageNo: number
  page: Resource<P>
  open: (query: PagedQuery) => Promise<void>
  goNext: () => Promise<void>
  goPrevious: () => Promise<void>
  reload: () => Promise<void>
}

/** P is a page with more on it than its items. */
export type PagedStore<T, P extends Page<T> = Page<T>> = UseBoundStore<StoreApi<PagedStoreState<T, P>>>

export const pagedQueryText = ({ villageCode, id, topic }: PagedQuery) => [villageCode, id ?? '', topic ?? ''].join('/')

/** A store of a list that the server pages by key. `name` prefixes what is remembered; null remembers nothing. */
export function createPagedStore<T, P extends Page<T> = Page<T>>(
  services: VillagerServices,
  name: string | null,
  load: (query: PagedQuery, after: string | null) => Promise<ApiOutcome<P>>,
): PagedStore<T, P> {
  let current: PagedQuery | null = null
  /** The key each page so far was asked with: the server only knows the way forward. */
  let keys: (string | null)[] = [null]
  let newest = 0

  return create<PagedStoreState<T, P>>()((set, get) => {
    async function show(pageNo: number): Promise<void> {
      if (current === null) return
      const query = current
      const after = keys[pageNo - 1] ?? null
      const turn = ++newest
      const isSamePage = get().shownKey === pagedQueryText(query) && get().pageNo === pageNo && get().page.status === 'ready'
      if (!isSamePage) set({ shownKey: pagedQueryText(query), pageNo, page: { status: 'loading' } })
      const memoryKey = name === null ? null : `${name}:${pagedQueryText(query)}/${after ?? ''}`
      const page = await loadRemembered(services, memoryKey, () => load(query, after))
      if (turn === newest) set({ page })
    }

    return {
      shownKey: null,
      pageNo: 1,
      page: { status: 'idle' },
      open: async (query) => {
        const { shownKey, page } = get()
        const isSame = shownKey === pagedQueryText(query)
        if (isSame && page.status === 'loading') return
        if (isSame && page.status === 'ready' && page.problem === null && services.now() - page.seenAt < FRESH_MS) return
        current = query
        if (!isSame) keys = [null]
        await show(isSame ? get().pageNo : 1)
      },
      goNext: async () => {
        const { page, pageNo } = get()
        if (page.status !== 'ready' || page.value.next === null) return
        keys = [...keys.slice(0, pageNo), page.value.next]
        await show(pageNo + 1)
      },
      goPrevious: async () => {
        if (get().pageNo > 1) await show(get().pageNo - 1)
      },
      reload: async () => show(get().pageNo),
    }
  })
}
