import { create } from 'zustand'
import type { StaffEdition, WrittenContent } from '../../domain/api/staff-editions-contract'
import type { Problem } from '../../client/api-error'
import { applyStaffEditionEvent, getStaffEdition, saveStaffEdition, type EditionKey } from '../../client/resources/staff-editions-api'
import { consoleApi } from '../platform/console-api'
import type { SaveState } from '../save-state'
import { readLocalDraft, removeLocalDraft, writeLocalDraft, type LocalDraft } from '../platform/local-drafts'

const QUIET_MILLISECONDS = 2_000
const RETRY_MILLISECONDS = 15_000

interface WrittenDraftState {
  edition: StaffEdition | null
  written: WrittenContent | null
  /** Grows when the body on screen must be taken from here instead of from the editor. */
  bodyRevision: number
  save: SaveState
  /** A copy kept in this browser that the server doesn't have. */
  restorable: LocalDraft | null
  open: (staffId: string, edition: StaffEdition) => void
  close: () => void
  change: (part: Partial<WrittenContent>) => void
  /** True when the server has everything that is on screen. */
  saveNow: () => Promise<boolean>
  /** Saves, then submits; null on success. What looks like personal data and may be decided about is left to the reviewer when that is wished. */
  submit: (leaveToReviewer?: boolean) => Promise<Problem | null>
  discard: () => Promise<Problem | null>
  restoreLocal: () => void
  dropLocal: () => void
  keepMine: () => Promise<void>
  takeTheirs: () => void
  setAttachments: (attachments: StaffEdition['attachments']) => void
}

const UNSAVED_PROBLEM: Problem = { kind: 'refused', code: 'not-saved', message: '还有内容没有保存到服务器，请先解决保存问题，再提交。' }

export const useWrittenDraftStore = create<WrittenDraftState>((set, get) => {
  let staffId = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let changes = 0
  let running: Promise<boolean> | null = null
  const keyOf = (edition: StaffEdition): EditionKey => ({ divisionCode: edition.divisionCode, id: edition.id })

  const schedule = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void get().saveNow(), milliseconds)
  }

  async function saveOnce(): Promise<boolean> {
    const { edition, written } = get()
    if (edition === null || written === null) return true
    const savedChanges = changes
    set({ save: { kind: 'saving' } })
    const outcome = await saveStaffEdition(consoleApi, keyOf(edition), { lockVersion: edition.lockVersion, written })
    if (get().edition?.id !== edition.id) return outcome.ok
    if (outcome.ok) {
      // Files are added and removed beside the saving, so the list on screen is the newer one.
      set({ edition: { ...outcome.value, attachments: get().edition?.attachments ?? outcome.value.attachments } })
      if (changes !== savedChanges) return saveOnce()
      removeLocalDraft(staffId, edition.id)
      set({ save: { kind: 'saved', at: outcome.value.updatedAt } })
      return true
    }
    if (outcome.problem.code === 'edited-meanwhile') {
      const theirs = await getStaffEdition(consoleApi, keyOf(edition))
      set({ save: { kind: 'conflict', theirs: theirs.ok ? theirs.value : null } })
      return false
    }
    set({ save: { kind: 'failed', problem: outcome.problem } })
    // A broken line mends itself and somebody signs in again; any other refusal needs a change of the words.
    if (outcome.problem.kind !== 'refused' || outcome.problem.status === 401) schedule(RETRY_MILLISECONDS)
    return false
  }

  return {
    edition: null,
    written: null,
    bodyRevision: 0,
    save: { kind: 'saved', at: null },
    restorable: null,
    open: (person, edition) => {
      clearTimeout(timer)
      staffId = person
      changes = 0
      const local = readLocalDraft(person, edition.id)
      const differs = local !== null && JSON.stringify(local.written) !== JSON.stringify(edition.written)
      if (local !== null && !differs) removeLocalDraft(person, edition.id)
      set({
        edition,
        written: edition.written,
        bodyRevision: get().bodyRevision + 1,
        save: { kind: 'saved', at: edition.updatedAt },
        restorable: differs ? local : null,
      })
    },
    close: () => {
      clearTimeout(timer)
      if (['unsaved', 'failed'].includes(get().save.kind)) void get().saveNow()
      set({ edition: null, written: null, restorable: null })
    },
    change: (part) => {
      const { edition, written, save } = get()
      if (edition === null || written === null) return
      changes += 1
      const next = { ...written, ...part }
      writeLocalDraft(staffId, edition.id, { written: next, changedAt: new Date().toISOString() })
      set({ written: next })
      if (save.kind === 'conflict') return
      if (save.kind !== 'saving') set({ save: { kind: 'unsaved' } })
      schedule(QUIET_MILLISECONDS)
    },
    saveNow: async () => {
      clearTimeout(timer)
      if (running) return running
      const { save } = get()
      if (save.kind === 'saved') return true
      if (save.kind === 'conflict') return false
      running = saveOnce().finally(() => {
        running = null
      })
      return running
    },
    submit: async (leaveToReviewer = false) => {
      if (!(await get().saveNow())) {
        const { save } = get()
        return save.kind === 'failed' ? save.problem : UNSAVED_PROBLEM
      }
      return causeEvent('submit', leaveToReviewer)
    },
    discard: async () => {
      clearTimeout(timer)
      return causeEvent('discard')
    },
    restoreLocal: () => {
      const { restorable } = get()
      if (restorable === null) return
      set({ restorable: null, bodyRevision: get().bodyRevision + 1 })
      get().change(restorable.written)
    },
    dropLocal: () => {
      const { edition, save } = get()
      if (edition !== null && save.kind === 'saved') removeLocalDraft(staffId, edition.id)
      set({ restorable: null })
    },
    keepMine: async () => {
      const { edition, save } = get()
      if (edition === null || save.kind !== 'conflict') return
      const theirs = save.theirs ?? edition
      set({ edition: { ...edition, lockVersion: theirs.lockVersion }, save: { kind: 'unsaved' } })
      await get().saveNow()
    },
    takeTheirs: () => {
      const { save, written } = get()
      if (save.kind !== 'conflict' || save.theirs === null || written === null) return
      // What was typed here stays on offer until the person lets it go.
      set({
        edition: save.theirs,
        written: save.theirs.written,
        bodyRevision: get().bodyRevision + 1,
        save: { kind: 'saved', at: save.theirs.updatedAt },
        restorable: { written, changedAt: new Date().toISOString() },
      })
    },
    setAttachments: (attachments) => {
      const { edition } = get()
      if (edition !== null) set({ edition: { ...edition, attachments } })
    },
  }

  async function causeEvent(event: 'submit' | 'discard', leaveToReviewer = false): Promise<Problem | null> {
    const { edition } = get()
    if (edition === null) return null
    const outcome = await applyStaffEditionEvent(consoleApi, keyOf(edition), { event, lockVersion: edition.lockVersion, ...(leaveToReviewer ? { leaveToReviewer } : {}) })
    if (!outcome.ok) return outcome.problem
    removeLocalDraft(staffId, edition.id)
    set({ edition: outcome.value, save: { kind: 'saved', at: outcome.value.updatedAt } })
    return null
  }
})
