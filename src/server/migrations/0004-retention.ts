import { sql } from 'kysely'
import type { Migration } from './migration'

/** Lists lose their lines when publicity is over: what is due, and the record of what was destroyed. */
export const retention: Migration = {
  name: '0004-retention',
  async up(transaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(transaction)
  },
}

const STATEMENTS = [
  // Small: one row for each list now in its publicity; a job that is done leaves. A worker takes a row with FOR UPDATE SKIP LOCKED and
  // does the work in the same transaction, so the row's lock is its lease and ends with the worker.
  `CREATE TABLE jobs (
    division_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('end-publicity')),
    subject_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    try_at timestamptz NOT NULL,
    failures integer NOT NULL,
    PRIMARY KEY (division_code, kind, subject_id)
  )`,
  `CREATE INDEX jobs_try ON jobs (try_at)`,

  // What was destroyed, by whom, why and how much of it. Never whom it concerned.
  `CREATE TABLE retention_records (
    division_code text NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    edition_id uuid NOT NULL,
    title text NOT NULL,
    cause text NOT NULL CHECK (cause IN ('publicity-ended', 'withdrawn', 'discarded')),
    rows_destroyed integer NOT NULL,
    staff_id uuid,
    staff_name text NOT NULL,
    PRIMARY KEY (division_code, id)
  )`,

  // Lists that were published before there were jobs.
  `INSERT INTO jobs (division_code, kind, subject_id, due_at, try_at, failures)
    SELECT division_code, 'end-publicity', id, ends_at, ends_at, 0
    FROM (SELECT division_code, id, ((content->>'publicityEnd')::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS ends_at
      FROM editions WHERE kind = 'payment-list' AND state = 'published') AS published`,
]
