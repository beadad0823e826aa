import { create } from 'zustand'
import type { FoundHousehold, LookUpHouseholdRequest } from '../../domain/api/staff-households-contract'
import { lookUpHousehold } from '../../client/resources/staff-households-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface LookUpState {
  /** What was asked for, so that a list of nobody can say so. */
  asked: LookUpHouseholdRequest | null
  found: Loadable<FoundHousehold[]>
  lookUp: (request: LookUpHouseholdRequest) => Promise<void>
  /** Leaving the screen takes other people's records off it. */
  clear: () => void
}

export const useLookUpStore = create<LookUpState>((set, get) => ({
  asked: null,
  found: { status: 'idle' },
  lookUp: async (request) => {
    set({ asked: request, found: { status: 'loading' } })
    const outcome = await lookUpHousehold(consoleApi, request)
    if (get().asked !== request) return
    set({ found: toLoadable(outcome.ok ? { ok: true, value: outcome.value.items } : outcome) })
  },
  clear: () => set({ asked: null, found: { status: 'idle' } }),
}))
