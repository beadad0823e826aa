import { create } from 'zustand'
import type { StaffEditionSummary } from '../../domain/api/staff-editions-contract'
import type { EditionKind, EditionState } from '../../domain/editions/edition'
import type { Problem } from '../../client/api-error'
import { listStaffEditions } from '../../client/resources/staff-editions-api'
import { consoleApi } from '../platform/console-api'
import type { Loadable } from '../loadable'

interface EditionFilter {
  kind?: EditionKind
  state?: EditionState
}

interface EditionListState {
  list: Loadable<{ items: StaffEditionSummary[]; next: string | null }>
  loadingMore: boolean
  moreProblem: Problem | null
  load: (filter: EditionFilter) => Promise<void>
  loadMore: () => Promise<void>
}

export const useEditionListStore = create<EditionListState>((set, get) => {
  let filter: EditionFilter = {}
  return {
    list: { status: 'idle' },
    loadingMore: false,
    moreProblem: null,
    load: async (wanted) => {
      filter = wanted
      set({ list: { status: 'loading' }, loadingMore: false, moreProblem: null })
      const outcome = await listStaffEditions(consoleApi, wanted)
      // An answer to a question that is no longer asked is dropped.
      if (filter !== wanted) return
      set({ list: outcome.ok ? { status: 'ready', value: outcome.value } : { status: 'failed', problem: outcome.problem } })
    },
    loadMore: async () => {
      const { list, loadingMore } = get()
      if (list.status !== 'ready' || list.value.next === null || loadingMore) return
      const wanted = filter
      set({ loadingMore: true, moreProblem: null })
      const outcome = await listStaffEditions(consoleApi, { ...wanted, after: list.value.next })
      if (filter !== wanted) return
      if (outcome.ok) set({ loadingMore: false, list: { status: 'ready', value: { items: [...list.value.items, ...outcome.value.items], next: outcome.value.next } } })
      else set({ loadingMore: false, moreProblem: outcome.problem })
    },
  }
})
