import { sql } from 'kysely'
import type { Migration } from './migration'

/** One's own record: who was paid what, the cards that open it, and objections. None of these tables is reachable from a public list. */
export const myMoney: Migration = {
  name: '0003-my-money',
  async up(transaction) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(transaction)
  },
}

const STATEMENTS = [
  // Digest of the key outside the database that digests and ciphers below were made with, so that a wrong key is noticed at the start.
  `ALTER TABLE installation ADD COLUMN matching_key_digest text`,

  // Everybody who ever stood in a list. Keys are keyed digests: neither an ID number nor any part of one is here.
  `CREATE TABLE recipients (
    division_code text NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    group_name text,
    household_no text,
    id_key text,
    place_key text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, id)
  )`,
  `CREATE INDEX recipients_id_key ON recipients (division_code, id_key) WHERE id_key IS NOT NULL`,
  `CREATE INDEX recipients_place_key ON recipients (division_code, place_key) WHERE place_key IS NOT NULL`,
  `CREATE INDEX recipients_name ON recipients (division_code, name)`,

  // The private twin of a list's lines; the recipient leads, so that one's own record is one short range. The last digits of the account are enciphered.
  `CREATE TABLE household_payments (
    division_code text NOT NULL,
    recipient_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    row_no integer NOT NULL,
    area_milli_mu bigint,
    rate bigint,
    count integer,
    item text,
    grade text,
    amount_fen bigint NOT NULL,
    paid_on text,
    account_cipher text,
    PRIMARY KEY (division_code, recipient_id, edition_id, row_no),
    FOREIGN KEY (division_code, recipient_id) REFERENCES recipients (division_code, id)
  )`,
  `CREATE UNIQUE INDEX household_payments_line ON household_payments (division_code, edition_id, row_no)`,

  // Lines that verified people of the village may see of lists that show everyone else totals only.
  `CREATE TABLE village_rows (
    division_code text NOT NULL,
    edition_id uuid NOT NULL,
    row_no integer NOT NULL,
    group_name text,
    household_no text,
    name text NOT NULL,
    grade text,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (division_code, edition_id, row_no),
    FOREIGN KEY (division_code, edition_id) REFERENCES editions (division_code, id)
  )`,

  // One card a person; a new one takes the place of the old. The code itself is on paper only.
  `CREATE TABLE household_cards (
    division_code text NOT NULL,
    recipient_id uuid NOT NULL,
    code_digest text NOT NULL,
    issued_by uuid NOT NULL REFERENCES staff (id),
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, recipient_id),
    FOREIGN KEY (division_code, recipient_id) REFERENCES recipients (division_code, id)
  )`,
  `CREATE UNIQUE INDEX household_cards_code ON household_cards (division_code, code_digest)`,

  `CREATE TABLE record_sessions (
    division_code text NOT NULL,
    token_digest text NOT NULL,
    recipient_id uuid NOT NULL,
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, token_digest),
    FOREIGN KEY (division_code, recipient_id) REFERENCES recipients (division_code, id)
  )`,

  // Wrong attempts, counted by keyed digests of what was typed and of the network address.
  `CREATE TABLE record_attempts (
    division_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('name', 'code', 'address')),
    digest text NOT NULL,
    failures integer NOT NULL,
    last_failure_at timestamptz NOT NULL,
    paused_until timestamptz,
    PRIMARY KEY (division_code, kind, digest)
  )`,

  `CREATE TABLE wechat_bindings (
    division_code text NOT NULL,
    openid_digest text NOT NULL,
    recipient_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (division_code, openid_digest),
    FOREIGN KEY (division_code, recipient_id) REFERENCES recipients (division_code, id)
  )`,
  `CREATE INDEX wechat_bindings_recipient ON wechat_bindings (division_code, recipient_id)`,

  `CREATE TABLE objections (
    division_code text NOT NULL,
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    row_no integer NOT NULL,
    recipient_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
    opened_at timestamptz NOT NULL,
    answer_due text NOT NULL,
    outcome text CHECK (outcome IN ('corrected', 'confirmed', 'other')),
    public_sentence text,
    closed_at timestamptz,
    PRIMARY KEY (division_code, id),
    FOREIGN KEY (division_code, edition_id) REFERENCES editions (division_code, id),
    FOREIGN KEY (division_code, recipient_id) REFERENCES recipients (division_code, id)
  )`,
  `CREATE UNIQUE INDEX objections_line ON objections (division_code, edition_id, row_no)`,
  `CREATE INDEX objections_due ON objections (division_code, state, answer_due, id)`,
  `CREATE INDEX objections_recipient ON objections (division_code, recipient_id, id)`,

  `CREATE TABLE objection_messages (
    division_code text NOT NULL,
    objection_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    author text NOT NULL CHECK (author IN ('household', 'office')),
    staff_id uuid REFERENCES staff (id),
    text text NOT NULL,
    PRIMARY KEY (division_code, objection_id, id),
    FOREIGN KEY (division_code, objection_id) REFERENCES objections (division_code, id)
  )`,
]
