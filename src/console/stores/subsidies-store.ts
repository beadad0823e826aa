import { create } from 'zustand'
import type { SubsidyChoice } from '../../domain/api/staff-payment-batches-contract'
import { listSubsidyChoices } from '../../client/resources/staff-payment-batches-api'
import { consoleApi } from '../platform/console-api'
import type { Loadable } from '../loadable'

interface SubsidiesState {
  subsidies: Loadable<SubsidyChoice[]>
  /** Loads them once; again after a failure. */
  load: () => Promise<void>
}

export const useSubsidiesStore = create<SubsidiesState>((set, get) => ({
  subsidies: { status: 'idle' },
  load: async () => {
    const { status } = get().subsidies
    if (status === 'loading' || status === 'ready') return
    set({ subsidies: { status: 'loading' } })
    const outcome = await listSubsidyChoices(consoleApi)
    set({ subsidies: outcome.ok ? { status: 'ready', value: outcome.value.items } : { status: 'failed', problem: outcome.problem } })
  },
}))
