import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { DivisionLevel } from '../../domain/divisions/division'
import type { EditionKind, EditionState } from '../../domain/editions/edition'
import type { EditionContent } from '../../domain/editions/edition-content'
import type { StaffRole } from '../../domain/staff/permissions'
import type { ColumnsSchema } from './columns-schema'
import type { MoneySchema } from './money-schema'
import type { RetentionSchema } from './retention-schema'

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export interface InstallationTable {
  id: number
  mode: 'production' | 'demonstration'
  demonstration_complete: boolean
  /** Which key outside the database digests and ciphers were made with; null before the first start that has one. */
  matching_key_digest: Generated<string | null>
  created_at: Date
}

export interface DivisionsTable {
  code: string
  name: string
  short_name: string
  parent_code: string | null
  level: DivisionLevel
  pinyin: string
  initials: string
  contact_office: string | null
  contact_phone: string | null
  supervision_phone: string | null
}

export interface StaffTable {
  id: string
  login: string
  name: string
  role: StaffRole
  division_code: string
  password_hash: string
  must_change_password: boolean
  active: boolean
  last_sign_in_at: Date | null
  created_at: Date
}

export interface StaffSessionsTable {
  token_digest: string
  staff_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

export interface SignInFailuresTable {
  login_digest: string
  failures: number
  last_failure_at: Date
  locked_until: Date | null
}

export interface EditionsTable {
  division_code: string
  id: string
  kind: EditionKind
  state: EditionState
  lock_version: number
  title: string
  office: string
  topic: string
  subsidy_code: string
  content: Json<EditionContent>
  summary: string
  batch_id: string | null
  author_id: string
  /** Everybody who ever saved a part of the entry, the author included. */
  writer_ids: Json<string[]>
  submitted_by: string | null
  reviewed_by: string | null
  reason: string | null
  created_at: Date
  updated_at: Date
  submitted_at: Date | null
  published_at: Date | null
  withdrawn_at: Date | null
}

export interface AttachmentsTable {
  division_code: string
  edition_id: string
  id: string
  file_name: string
  media_type: string
  size: number
  width: number | null
  height: number | null
  text_check: 'checked' | 'unreadable'
  content: Buffer
  created_at: Date
}

export interface PaymentBatchesTable {
  division_code: string
  id: string
  subsidy_code: string
  period: string
  file_digest: string
  imported_by: string
  imported_at: Date
}

export interface PaymentRowsTable {
  division_code: string
  edition_id: string
  row_no: number
  group_name: string | null
  household_no: string | null
  name: string
  name_pinyin: string
  name_initials: string
  area_milli_mu: number | null
  rate: number | null
  count: number | null
  item: string | null
  grade: string | null
  amount_fen: number
}

export interface AuditEntriesTable {
  division_code: string
  id: string
  at: Date
  staff_id: string | null
  staff_name: string
  action: string
  subject: string
  note: string | null
  edition_id: string | null
}

export interface DatabaseSchema extends RetentionSchema, MoneySchema, ColumnsSchema {
  installation: InstallationTable
  divisions: DivisionsTable
  staff: StaffTable
  staff_sessions: StaffSessionsTable
  sign_in_failures: SignInFailuresTable
  editions: EditionsTable
  attachments: AttachmentsTable
  payment_batches: PaymentBatchesTable
  payment_rows: PaymentRowsTable
  audit_entries: AuditEntriesTable
}

/** The database as the server knows it. */
export type Database = Kysely<DatabaseSchema>
/** A running transaction; everything that takes a `Database` takes one of these too. */
export type DatabaseTransaction = Transaction<DatabaseSchema>
