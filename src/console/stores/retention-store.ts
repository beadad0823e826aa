import { create } from 'zustand'
import type { RetentionDue, RetentionRecord } from '../../domain/api/staff-retention-contract'
import type { Problem } from '../../client/api-error'
import { listRetentionQueue, listRetentionRecords } from '../../client/resources/staff-retention-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface Pages<T> {
  items: T[]
  next: string | null
}

interface RetentionState {
  queue: Loadable<Pages<RetentionDue>>
  records: Loadable<Pages<RetentionRecord>>
  load: () => Promise<void>
  /** Null on success, otherwise why not. */
  loadMoreQueue: () => Promise<Problem | null>
  loadMoreRecords: () => Promise<Problem | null>
}

export const useRetentionStore = create<RetentionState>((set, get) => ({
  queue: { status: 'idle' },
  records: { status: 'idle' },
  load: async () => {
    set({ queue: { status: 'loading' }, records: { status: 'loading' } })
    const [queue, records] = await Promise.all([listRetentionQueue(consoleApi), listRetentionRecords(consoleApi)])
    set({ queue: toLoadable(queue), records: toLoadable(records) })
  },
  loadMoreQueue: async () => {
    const { queue } = get()
    if (queue.status !== 'ready' || queue.value.next === null) return null
    const outcome = await listRetentionQueue(consoleApi, { after: queue.value.next })
    if (!outcome.ok) return outcome.problem
    set({ queue: { status: 'ready', value: { items: [...queue.value.items, ...outcome.value.items], next: outcome.value.next } } })
    return null
  },
  loadMoreRecords: async () => {
    const { records } = get()
    if (records.status !== 'ready' || records.value.next === null) return null
    const outcome = await listRetentionRecords(consoleApi, { after: records.value.next })
    if (!outcome.ok) return outcome.problem
    set({ records: { status: 'ready', value: { items: [...records.value.items, ...outcome.value.items], next: outcome.value.next } } })
    return null
  },
}))
