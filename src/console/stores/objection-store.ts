import { create } from 'zustand'
import type { CloseObjectionRequest, StaffObjection } from '../../domain/api/objections-contract'
import type { ApiOutcome, Problem } from '../../client/api-error'
import { answerObjection, closeObjection, getStaffObjection, type ObjectionKey } from '../../client/resources/staff-objections-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface ObjectionState {
  objection: Loadable<StaffObjection>
  load: (key: ObjectionKey) => Promise<void>
  /** Null when it was done. */
  answer: (key: ObjectionKey, text: string) => Promise<Problem | null>
  close: (key: ObjectionKey, request: CloseObjectionRequest) => Promise<Problem | null>
}

export const useObjectionStore = create<ObjectionState>((set) => {
  const take = (outcome: ApiOutcome<StaffObjection>): Problem | null => {
    if (!outcome.ok) return outcome.problem
    set({ objection: { status: 'ready', value: outcome.value } })
    return null
  }
  return {
    objection: { status: 'idle' },
    load: async (key) => {
      set({ objection: { status: 'loading' } })
      set({ objection: toLoadable(await getStaffObjection(consoleApi, key)) })
    },
    answer: async (key, text) => take(await answerObjection(consoleApi, key, text)),
    close: async (key, request) => take(await closeObjection(consoleApi, key, request)),
  }
})
