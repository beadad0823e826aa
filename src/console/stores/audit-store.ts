import { create } from 'zustand'
import type { AuditEntry } from '../../domain/api/staff-audit-contract'
import type { Problem } from '../../client/api-error'
import { listAuditEntries } from '../../client/resources/staff-audit-api'
import { consoleApi } from '../platform/console-api'
import type { Loadable } from '../loadable'

interface AuditState {
  entries: Loadable<{ items: AuditEntry[]; next: string | null }>
  load: () => Promise<void>
  loadMore: () => Promise<Problem | null>
}

export const useAuditStore = create<AuditState>((set, get) => ({
  entries: { status: 'idle' },
  load: async () => {
    set({ entries: { status: 'loading' } })
    const outcome = await listAuditEntries(consoleApi)
    set({ entries: outcome.ok ? { status: 'ready', value: outcome.value } : { status: 'failed', problem: outcome.problem } })
  },
  loadMore: async () => {
    const { entries } = get()
    if (entries.status !== 'ready' || entries.value.next === null) return null
    const outcome = await listAuditEntries(consoleApi, { after: entries.value.next })
    if (!outcome.ok) return outcome.problem
    set({ entries: { status: 'ready', value: { items: [...entries.value.items, ...outcome.value.items], next: outcome.value.next } } })
    return null
  },
}))
