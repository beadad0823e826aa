import type { RetentionCause } from '../../domain/disclosure/retention-rules'

export interface JobsTable {
  division_code: string
  kind: 'end-publicity'
  subject_id: string
  due_at: Date
  try_at: Date
  failures: number
}

export interface RetentionRecordsTable {
  division_code: string
  id: string
  at: Date
  edition_id: string
  title: string
  cause: RetentionCause
  rows_destroyed: number
  staff_id: string | null
  staff_name: string
}

export interface RetentionSchema {
  jobs: JobsTable
  retention_records: RetentionRecordsTable
}
