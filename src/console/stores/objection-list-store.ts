import { create } from 'zustand'
import type { StaffObjectionPage } from '../../domain/api/objections-contract'
import type { ObjectionState } from '../../domain/objections/objection'
import type { Problem } from '../../client/api-error'
import { listStaffObjections } from '../../client/resources/staff-objections-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface ObjectionListState {
  list: Loadable<StaffObjectionPage>
  load: (state: ObjectionState) => Promise<void>
  loadMore: () => Promise<Problem | null>
}

export const useObjectionListStore = create<ObjectionListState>((set, get) => {
  let shown: ObjectionState = 'open'
  return {
    list: { status: 'idle' },
    load: async (state) => {
      shown = state
      set({ list: { status: 'loading' } })
      const outcome = await listStaffObjections(consoleApi, { state })
      // An answer to a question that is no longer asked is dropped.
      if (shown === state) set({ list: toLoadable(outcome) })
    },
    loadMore: async () => {
      const { list } = get()
      if (list.status !== 'ready' || list.value.next === null) return null
      const state = shown
      const outcome = await listStaffObjections(consoleApi, { state, after: list.value.next })
      if (!outcome.ok) return outcome.problem
      if (shown === state) set({ list: { status: 'ready', value: { ...outcome.value, items: [...list.value.items, ...outcome.value.items] } } })
      return null
    },
  }
})
