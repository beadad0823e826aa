import { sql } from 'kysely'
import type { Migration } from './migration'

/** What headers of columns mean beyond the built-in dictionary: told by administrators for a division, or by clerks for a township and subsidy. */
export const importColumns: Migration = {
  name: '0002-import',
  async up(transaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(transaction)
  },
}

const STATEMENTS = [
  `CREATE TABLE column_aliases (
    division_code text NOT NULL,
    alias text NOT NULL,
    field text NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, alias)
  )`,
  `CREATE TABLE column_mappings (
    division_code text NOT NULL,
    subsidy_code text NOT NULL,
    header text NOT NULL,
    field text NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, subsidy_code, header)
  )`,
]
