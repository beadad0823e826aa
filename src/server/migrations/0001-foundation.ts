import { sql } from 'kysely'
import type { Migration } from './migration'

/**
 * The first tables. Rules that keep them portable to a distributed engine (held by tests/server/migrations):
 * the division code leads every primary key, unique index and index of the tables that grow with the villages; ids are made by the
 * application; foreign keys point to small reference tables or stay within one village; no triggers, no extensions, no deferrable constraints.
 */
export const foundation: Migration = {
  name: '0001-foundation',
  async up(transaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(transaction)
  },
}

const STATEMENTS = [
  `CREATE TABLE installation (
    id smallint PRIMARY KEY CHECK (id = 1),
    mode text NOT NULL CHECK (mode IN ('production', 'demonstration')),
    demonstration_complete boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
  )`,

  // Small reference table: about 50 rows a district.
  `CREATE TABLE divisions (
    code text PRIMARY KEY,
    name text NOT NULL,
    short_name text NOT NULL,
    parent_code text,
    level text NOT NULL CHECK (level IN ('district', 'township', 'village')),
    pinyin text NOT NULL,
    initials text NOT NULL,
    contact_office text,
    contact_phone text,
    supervision_phone text
  )`,

  // Small: some dozens a district. Accounts are closed, never deleted, because the record of who did what points to them.
  `CREATE TABLE staff (
    id uuid PRIMARY KEY,
    login text NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('village-editor', 'township-editor', 'reviewer', 'administrator')),
    division_code text NOT NULL,
    password_hash text NOT NULL,
    must_change_password boolean NOT NULL,
    active boolean NOT NULL,
    last_sign_in_at timestamptz,
    created_at timestamptz NOT NULL
  )`,
  `CREATE UNIQUE INDEX staff_login ON staff (login)`,

  // The token itself is only in the browser's cookie; here is its SHA-256.
  `CREATE TABLE staff_sessions (
    token_digest text PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id),
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id)`,

  // Failures are counted by the digest of what was typed as login, so that a made-up login locks just like a real one
  // and whatever a person types into that field by mistake is not kept.
  `CREATE TABLE sign_in_failures (
    login_digest text PRIMARY KEY,
    failures integer NOT NULL,
    last_failure_at timestamptz NOT NULL,
    locked_until timestamptz
  )`,

  `CREATE TABLE editions (
    division_code text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('notice', 'explainer', 'payment-list')),
    state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'withdrawn', 'discarded')),
    lock_version integer NOT NULL,
    title text NOT NULL,
    office text NOT NULL,
    topic text NOT NULL,
    subsidy_code text NOT NULL,
    content jsonb NOT NULL,
    summary text NOT NULL,
    batch_id uuid,
    author_id uuid NOT NULL REFERENCES staff (id),
    writer_ids jsonb NOT NULL,
    submitted_by uuid REFERENCES staff (id),
    reviewed_by uuid REFERENCES staff (id),
    reason text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    submitted_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    PRIMARY KEY (division_code, id)
  )`,
  `CREATE INDEX editions_public ON editions (division_code, kind, published_at, id) WHERE state = 'published'`,
  `CREATE INDEX editions_updated ON editions (division_code, updated_at, id)`,
  `CREATE INDEX editions_batch ON editions (division_code, batch_id) WHERE batch_id IS NOT NULL`,

  `CREATE TABLE attachments (
    division_code text NOT NULL,
    edition_id uuid NOT NULL,
    id uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    width integer,
    height integer,
    text_check text NOT NULL CHECK (text_check IN ('checked', 'unreadable')),
    content bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, edition_id, id),
    FOREIGN KEY (division_code, edition_id) REFERENCES editions (division_code, id)
  )`,

  // One imported file. The file itself and every identifier in it are never stored.
  `CREATE TABLE payment_batches (
    division_code text NOT NULL,
    id uuid NOT NULL,
    subsidy_code text NOT NULL,
    period text NOT NULL,
    file_digest text NOT NULL,
    imported_by uuid NOT NULL REFERENCES staff (id),
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, id)
  )`,
  `CREATE INDEX payment_batches_digest ON payment_batches (division_code, subsidy_code, file_digest)`,

  `CREATE TABLE payment_rows (
    division_code text NOT NULL,
    edition_id uuid NOT NULL,
    row_no integer NOT NULL,
    group_name text,
    household_no text,
    name text NOT NULL,
    name_pinyin text NOT NULL,
    name_initials text NOT NULL,
    area_milli_mu bigint,
    rate bigint,
    count integer,
    item text,
    grade text,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (division_code, edition_id, row_no),
    FOREIGN KEY (division_code, edition_id) REFERENCES editions (division_code, id)
  )`,

  `CREATE TABLE audit_entries (
    division_code text NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    staff_id uuid,
    staff_name text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    note text,
    edition_id uuid,
    PRIMARY KEY (division_code, id)
  )`,
  `CREATE INDEX audit_entries_edition ON audit_entries (division_code, edition_id, id) WHERE edition_id IS NOT NULL`,
]
