import { create } from 'zustand'
import type { EditionEventRequest, PaymentListDetails, StaffEdition } from '../../domain/api/staff-editions-contract'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import type { EditionEvent } from '../../domain/editions/edition-workflow'
import type { Problem } from '../../client/api-error'
import { applyStaffEditionEvent, getStaffEdition, listStaffEditionRows, saveStaffEdition, type EditionKey } from '../../client/resources/staff-editions-api'
import { discardStaffBatch, withdrawStaffBatch } from '../../client/resources/staff-retention-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface EditionState {
  edition: Loadable<StaffEdition>
  rows: Loadable<{ items: PaymentRow[]; next: string | null }>
  load: (key: EditionKey) => Promise<void>
  /** Takes over a newer answer of the server, such as the editor's. */
  replace: (edition: StaffEdition) => void
  /** Null on success, otherwise why not. */
  applyEvent: (event: EditionEvent, words?: Pick<EditionEventRequest, 'reason' | 'leaveToReviewer' | 'overrideReason'>) => Promise<Problem | null>
  /** Ends every list of the import this one came from, then shows this one anew. Without a reason the drafts are discarded, with one what is public is withdrawn. */
  endBatch: (reason: string | null) => Promise<Problem | null>
  savePayment: (payment: PaymentListDetails) => Promise<Problem | null>
  loadRows: () => Promise<void>
}

export const useEditionStore = create<EditionState>((set, get) => {
  let wanted = ''
  const keyOf = (edition: StaffEdition): EditionKey => ({ divisionCode: edition.divisionCode, id: edition.id })
  return {
    edition: { status: 'idle' },
    rows: { status: 'idle' },
    load: async (key) => {
      wanted = key.id
      set({ edition: { status: 'loading' }, rows: { status: 'idle' } })
      const outcome = await getStaffEdition(consoleApi, key)
      if (wanted === key.id) set({ edition: toLoadable(outcome) })
    },
    replace: (edition) => set({ edition: { status: 'ready', value: edition } }),
    applyEvent: async (event, words = {}) => {
      const { edition } = get()
      if (edition.status !== 'ready') return null
      const { lockVersion } = edition.value
      const outcome = await applyStaffEditionEvent(consoleApi, keyOf(edition.value), { event, lockVersion, ...words })
      if (!outcome.ok) return outcome.problem
      set({ edition: { status: 'ready', value: outcome.value } })
      return null
    },
    endBatch: async (reason) => {
      const { edition } = get()
      if (edition.status !== 'ready' || edition.value.batch === null) return null
      const { batch } = edition.value
      const outcome = reason === null ? await discardStaffBatch(consoleApi, batch) : await withdrawStaffBatch(consoleApi, batch, reason)
      if (!outcome.ok) return outcome.problem
      await get().load(keyOf(edition.value))
      return null
    },
    savePayment: async (payment) => {
      const { edition } = get()
      if (edition.status !== 'ready') return null
      const outcome = await saveStaffEdition(consoleApi, keyOf(edition.value), { lockVersion: edition.value.lockVersion, payment })
      if (!outcome.ok) return outcome.problem
      set({ edition: { status: 'ready', value: outcome.value } })
      return null
    },
    loadRows: async () => {
      const { edition, rows } = get()
      if (edition.status !== 'ready' || rows.status === 'loading') return
      const before = rows.status === 'ready' ? rows.value : { items: [], next: null }
      if (rows.status === 'ready' && rows.value.next === null) return
      const key = keyOf(edition.value)
      if (rows.status !== 'ready') set({ rows: { status: 'loading' } })
      const outcome = await listStaffEditionRows(consoleApi, key, before.next === null ? {} : { after: before.next })
      if (wanted !== key.id) return
      if (outcome.ok) set({ rows: { status: 'ready', value: { items: [...before.items, ...outcome.value.items], next: outcome.value.next } } })
      else set({ rows: { status: 'failed', problem: outcome.problem } })
    },
  }
})
