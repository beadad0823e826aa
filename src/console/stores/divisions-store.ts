import { create } from 'zustand'
import type { DivisionsResponse } from '../../domain/api/divisions-contract'
import { listDivisions } from '../../client/resources/divisions-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface DivisionsState {
  divisions: Loadable<DivisionsResponse>
  /** Loads them once; again after a failure. */
  load: () => Promise<void>
}

export const useDivisionsStore = create<DivisionsState>((set, get) => ({
  divisions: { status: 'idle' },
  load: async () => {
    const { status } = get().divisions
    if (status === 'loading' || status === 'ready') return
    set({ divisions: { status: 'loading' } })
    set({ divisions: toLoadable(await listDivisions(consoleApi)) })
  },
}))
