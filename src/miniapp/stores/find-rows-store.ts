import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { findPaymentRows } from '../../client/resources/payment-lists-api'
import type { FindRowsResponse } from '../../domain/api/payment-lists-contract'
import type { Problem } from '../../client/api-error'
import type { VillagerServices } from './villager-services'

/** ready holds the name that was asked for, since the field may have been changed meanwhile. */
export type FoundRows =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; name: string; value: FindRowsResponse }
  | { status: 'failed'; problem: Problem }

export interface FindRowsStoreState {
  listId: string | null
  found: FoundRows
  /** Looks for the lines of a name in one list. Nothing of it is remembered: names stay on the server. */
  find: (villageCode: string, listId: string, name: string) => Promise<void>
  clear: () => void
}

export function createFindRowsStore({ client }: Pick<VillagerServices, 'client'>): UseBoundStore<StoreApi<FindRowsStoreState>> {
  let newest = 0
  return create<FindRowsStoreState>()((set) => ({
    listId: null,
    found: { status: 'idle' },
    find: async (villageCode, listId, typed) => {
      const name = typed.replace(/\s+/g, '')
      const turn = ++newest
      if (name === '') {
        set({ listId, found: { status: 'failed', problem: { kind: 'refused', message: '请先在框里写上户主的姓名，再点“查找”。' } } })
        return
      }
      set({ listId, found: { status: 'loading' } })
      const outcome = await findPaymentRows(client, villageCode, listId, name)
      if (turn !== newest) return
      set({ found: outcome.ok ? { status: 'ready', name, value: outcome.value } : { status: 'failed', problem: outcome.problem } })
    },
    clear: () => {
      newest += 1
      set({ listId: null, found: { status: 'idle' } })
    },
  }))
}
