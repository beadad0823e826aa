import type { AttemptKind } from '../../domain/my-money/record-rules'
import type { ObjectionOutcome, ObjectionState } from '../../domain/objections/objection'

export interface RecipientsTable {
  division_code: string
  id: string
  name: string
  group_name: string | null
  household_no: string | null
  id_key: string | null
  place_key: string | null
  created_at: Date
}

export interface HouseholdPaymentsTable {
  division_code: string
  recipient_id: string
  edition_id: string
  row_no: number
  area_milli_mu: number | null
  rate: number | null
  count: number | null
  item: string | null
  grade: string | null
  amount_fen: number
  paid_on: string | null
  account_cipher: string | null
}

export interface VillageRowsTable {
  division_code: string
  edition_id: string
  row_no: number
  group_name: string | null
  household_no: string | null
  name: string
  grade: string | null
  amount_fen: number
}

export interface HouseholdCardsTable {
  division_code: string
  recipient_id: string
  code_digest: string
  issued_by: string
  issued_at: Date
}

export interface RecordSessionsTable {
  division_code: string
  token_digest: string
  recipient_id: string
  last_seen_at: Date
}

export interface RecordAttemptsTable {
  division_code: string
  kind: AttemptKind
  digest: string
  failures: number
  last_failure_at: Date
  paused_until: Date | null
}

export interface WechatBindingsTable {
  division_code: string
  openid_digest: string
  recipient_id: string
  created_at: Date
}

export interface ObjectionsTable {
  division_code: string
  id: string
  edition_id: string
  row_no: number
  recipient_id: string
  amount_fen: number
  state: ObjectionState
  opened_at: Date
  /** YYYY-MM-DD */
  answer_due: string
  outcome: ObjectionOutcome | null
  public_sentence: string | null
  closed_at: Date | null
}

export interface ObjectionMessagesTable {
  division_code: string
  objection_id: string
  id: string
  at: Date
  author: 'household' | 'office'
  staff_id: string | null
  text: string
}

export interface MoneySchema {
  recipients: RecipientsTable
  household_payments: HouseholdPaymentsTable
  village_rows: VillageRowsTable
  household_cards: HouseholdCardsTable
  record_sessions: RecordSessionsTable
  record_attempts: RecordAttemptsTable
  wechat_bindings: WechatBindingsTable
  objections: ObjectionsTable
  objection_messages: ObjectionMessagesTable
}
