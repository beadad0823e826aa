import type { StaffEdition } from '../domain/api/staff-editions-contract'
import type { Problem } from '../client/api-error'

/** saved: the server has everything · conflict: somebody else saved meanwhile; nothing of either is lost. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; theirs: StaffEdition | null }
