import type { WrittenContent } from '../../domain/api/staff-editions-contract'

/** What was typed and may not have reached the server yet, kept in this browser. */
export interface LocalDraft {
  written: WrittenContent
  /** Instant of the last change, ISO 8601. */
  changedAt: string
}

const keyOf = (staffId: string, editionId: string) => `mingbai.draft.${staffId}.${editionId}`

/** The copy of this person for this entry, or null. */
export function readLocalDraft(staffId: string, editionId: string): LocalDraft | null {
  try {
    const text = window.localStorage.getItem(keyOf(staffId, editionId))
    return text === null ? null : (JSON.parse(text) as LocalDraft)
  } catch {
    return null
  }
}

/** Keeps a copy. A browser that refuses storage, or has none left, is no reason to stop writing. */
export function writeLocalDraft(staffId: string, editionId: string, draft: LocalDraft): void {
  try {
    window.localStorage.setItem(keyOf(staffId, editionId), JSON.stringify(draft))
  } catch {
    // The server's copy is the one that counts; this one only bridges a crash.
  }
}

export function removeLocalDraft(staffId: string, editionId: string): void {
  try {
    window.localStorage.removeItem(keyOf(staffId, editionId))
  } catch {
    // Nothing is stored where storage is refused.
  }
}
