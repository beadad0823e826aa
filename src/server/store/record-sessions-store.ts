import { sql, type Selectable } from 'kysely'
import type { AttemptKind } from '../../domain/my-money/record-rules'
import type { Database } from './database-schema'
import type { RecordSessionsTable } from './money-schema'
import type { RecipientRow } from './recipients-store'

/** One of the digests that a wrong attempt is counted by. */
export interface AttemptKey {
  divisionCode: string
  kind: AttemptKind
  digest: string
}

export interface CountedAttempt extends AttemptKey {
  failures: number
  pausedUntil: Date | null
}

/** Until when attempts pause by any of the keys; null when none does. */
export async function findPause(db: Database, keys: readonly AttemptKey[], now: Date): Promise<Date | null> {
  const row = await db.selectFrom('record_attempts').select((select) => select.fn.max('paused_until').as('until'))
    .where((where) => where.or(keys.map((key) => where.and([where('division_code', '=', key.divisionCode), where('kind', '=', key.kind), where('digest', '=', key.digest)]))))
    .where('paused_until', '>', now).executeTakeFirst()
  return row?.until ?? null
}

/** Counts one wrong attempt by each key; failures from before `since` are forgotten. Counting locks the rows, so guesses sent side by side are all counted. */
export async function countWrongAttempt(db: Database, keys: readonly AttemptKey[], now: Date, since: Date): Promise<CountedAttempt[]> {
  const column = <K extends keyof AttemptKey>(key: K): AttemptKey[K][] => keys.map((one) => one[key])
  const { rows } = await sql<CountedAttempt>`
    INSERT INTO record_attempts (division_code, kind, digest, failures, last_failure_at)
    SELECT told.*, 1, ${now} FROM unnest(${column('divisionCode')}::text[], ${column('kind')}::text[], ${column('digest')}::text[]) AS told
    ON CONFLICT (division_code, kind, digest) DO UPDATE SET
      failures = CASE WHEN record_attempts.last_failure_at < ${since} THEN 1 ELSE record_attempts.failures + 1 END, last_failure_at = ${now}
    RETURNING division_code AS "divisionCode", kind, digest, failures, paused_until AS "pausedUntil"`.execute(db)
  return rows
}

/** Pauses attempts by a key and begins to count anew. */
export async function pauseAttempts(db: Database, key: AttemptKey, until: Date): Promise<void> {
  await db.updateTable('record_attempts').set({ failures: 0, paused_until: until })
    .where('division_code', '=', key.divisionCode).where('kind', '=', key.kind).where('digest', '=', key.digest).execute()
}

/** Forgets what was counted by a key, after a right attempt. */
export async function forgetAttempts(db: Database, key: AttemptKey): Promise<void> {
  await db.deleteFrom('record_attempts').where('division_code', '=', key.divisionCode).where('kind', '=', key.kind).where('digest', '=', key.digest).execute()
}

/** The person whose card has this code, or null. */
export async function findCardHolder(db: Database, divisionCode: string, codeDigest: string): Promise<RecipientRow | null> {
  const row = await db.selectFrom('household_cards')
    .innerJoin('recipients', (join) => join.onRef('recipients.division_code', '=', 'household_cards.division_code').onRef('recipients.id', '=', 'household_cards.recipient_id'))
    .selectAll('recipients').where('household_cards.division_code', '=', divisionCode).where('household_cards.code_digest', '=', codeDigest).executeTakeFirst()
  return row ?? null
}

/** The person a WeChat account is bound to in a village, or null. */
export async function findBoundRecipient(db: Database, divisionCode: string, openidDigest: string): Promise<RecipientRow | null> {
  const row = await db.selectFrom('wechat_bindings')
    .innerJoin('recipients', (join) => join.onRef('recipients.division_code', '=', 'wechat_bindings.division_code').onRef('recipients.id', '=', 'wechat_bindings.recipient_id'))
    .selectAll('recipients').where('wechat_bindings.division_code', '=', divisionCode).where('wechat_bindings.openid_digest', '=', openidDigest).executeTakeFirst()
  return row ?? null
}

/** Binds a WeChat account to a person; an account opens one record in a village, so an earlier binding of it gives way. */
export async function saveWechatBinding(db: Database, divisionCode: string, openidDigest: string, recipientId: string, now: Date): Promise<void> {
  await db.insertInto('wechat_bindings').values({ division_code: divisionCode, openid_digest: openidDigest, recipient_id: recipientId, created_at: now })
    .onConflict((conflict) => conflict.columns(['division_code', 'openid_digest']).doUpdateSet({ recipient_id: recipientId, created_at: now })).execute()
}

/** Erases every binding of a person; returns how many there were. */
export async function deleteWechatBindings(db: Database, divisionCode: string, recipientId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('wechat_bindings').where('division_code', '=', divisionCode).where('recipient_id', '=', recipientId).executeTakeFirst()
  return Number(numDeletedRows)
}

export async function hasWechatBinding(db: Database, divisionCode: string, recipientId: string): Promise<boolean> {
  const row = await db.selectFrom('wechat_bindings').select('recipient_id').where('division_code', '=', divisionCode).where('recipient_id', '=', recipientId).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function insertRecordSession(db: Database, row: Selectable<RecordSessionsTable>): Promise<void> {
  await db.insertInto('record_sessions').values(row).execute()
}

/** A session with its person, or null. */
export async function findRecordSession(db: Database, divisionCode: string, tokenDigest: string): Promise<{ recipient: RecipientRow; lastSeenAt: Date } | null> {
  const row = await db.selectFrom('record_sessions')
    .innerJoin('recipients', (join) => join.onRef('recipients.division_code', '=', 'record_sessions.division_code').onRef('recipients.id', '=', 'record_sessions.recipient_id'))
    .selectAll('recipients').select('record_sessions.last_seen_at')
    .where('record_sessions.division_code', '=', divisionCode).where('record_sessions.token_digest', '=', tokenDigest).executeTakeFirst()
  if (row === undefined) return null
  const { last_seen_at: lastSeenAt, ...recipient } = row
  return { recipient, lastSeenAt }
}

export async function touchRecordSession(db: Database, divisionCode: string, tokenDigest: string, now: Date): Promise<void> {
  await db.updateTable('record_sessions').set({ last_seen_at: now }).where('division_code', '=', divisionCode).where('token_digest', '=', tokenDigest).execute()
}

export async function deleteRecordSession(db: Database, divisionCode: string, tokenDigest: string): Promise<void> {
  await db.deleteFrom('record_sessions').where('division_code', '=', divisionCode).where('token_digest', '=', tokenDigest).execute()
}

/** Ends every session of a person: a card that was lost must not go on reading. */
export async function deleteRecordSessionsOf(db: Database, divisionCode: string, recipientIds: readonly string[]): Promise<void> {
  await sql`DELETE FROM record_sessions WHERE division_code = ${divisionCode} AND recipient_id = ANY(${recipientIds}::uuid[])`.execute(db)
}

/** Removes a village's sessions that have been idle too long. */
export async function deleteIdleRecordSessions(db: Database, divisionCode: string, before: Date): Promise<void> {
  await db.deleteFrom('record_sessions').where('division_code', '=', divisionCode).where('last_seen_at', '<', before).execute()
}
