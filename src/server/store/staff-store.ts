import { sql, type Insertable, type Selectable } from 'kysely'
import type { Database, StaffSessionsTable, StaffTable } from './database-schema'

export type StaffRow = Selectable<StaffTable>
export type StaffSessionRow = Selectable<StaffSessionsTable>

export async function findStaff(db: Database, id: string): Promise<StaffRow | null> {
  return (await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findStaffByLogin(db: Database, login: string): Promise<StaffRow | null> {
  return (await db.selectFrom('staff').selectAll().where('login', '=', login).executeTakeFirst()) ?? null
}

/** False when the login is taken. */
export async function insertStaff(db: Database, row: Insertable<StaffTable>): Promise<boolean> {
  const inserted = await db.insertInto('staff').values(row).onConflict((conflict) => conflict.column('login').doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export async function updateStaffRow(db: Database, id: string, change: Partial<Omit<StaffRow, 'id' | 'login' | 'created_at'>>): Promise<void> {
  await db.updateTable('staff').set(change).where('id', '=', id).execute()
}

/** Staff of a division and all beneath it, by login, after the login given. */
export async function listStaff(db: Database, scope: string, after: string, limit: number): Promise<StaffRow[]> {
  return db.selectFrom('staff').selectAll().where('division_code', 'like', `${scope}%`).where('login', '>', after).orderBy('login').limit(limit).execute()
}

/** Names by id. */
export async function listStaffNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Active administrators of a division itself, locked until the transaction ends so that two can't close each other at once. */
export async function lockAdministrators(db: Database, divisionCode: string): Promise<string[]> {
  const rows = await db.selectFrom('staff').select('id').where('role', '=', 'administrator').where('division_code', '=', divisionCode)
    .where('active', '=', true).orderBy('id').forUpdate().execute()
  return rows.map((row) => row.id)
}

export async function insertSession(db: Database, row: StaffSessionRow): Promise<void> {
  await db.insertInto('staff_sessions').values(row).execute()
}

/** The session and its person; null when there is none, whatever the times say. */
export async function findSession(db: Database, tokenDigest: string): Promise<{ session: StaffSessionRow; staff: StaffRow } | null> {
  const session = await db.selectFrom('staff_sessions').selectAll().where('token_digest', '=', tokenDigest).executeTakeFirst()
  if (session === undefined) return null
  const staff = await findStaff(db, session.staff_id)
  return staff === null ? null : { session, staff }
}

export async function touchSession(db: Database, tokenDigest: string, now: Date): Promise<void> {
  await db.updateTable('staff_sessions').set({ last_seen_at: now }).where('token_digest', '=', tokenDigest).execute()
}

export async function deleteSession(db: Database, tokenDigest: string): Promise<void> {
  await db.deleteFrom('staff_sessions').where('token_digest', '=', tokenDigest).execute()
}

/** Ends a person's sessions, all but the one given. */
export async function deleteSessionsOf(db: Database, staffId: string, except: string | null): Promise<void> {
  let query = db.deleteFrom('staff_sessions').where('staff_id', '=', staffId)
  if (except !== null) query = query.where('token_digest', '!=', except)
  await query.execute()
}

export async function deleteExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('staff_sessions').where('expires_at', '<', now).execute()
}

export interface SignInFailure {
  failures: number
  lockedUntil: Date | null
}

export async function findSignInFailure(db: Database, loginDigest: string, since: Date): Promise<SignInFailure> {
  const row = await db.selectFrom('sign_in_failures').selectAll().where('login_digest', '=', loginDigest).where('last_failure_at', '>=', since).executeTakeFirst()
  return { failures: row?.failures ?? 0, lockedUntil: row?.locked_until ?? null }
}

/** Counts one failure and returns the number since `since`; the counting is one statement, so parallel attempts can't hide from it. */
export async function countSignInFailure(db: Database, loginDigest: string, now: Date, since: Date): Promise<number> {
  const row = await db.insertInto('sign_in_failures')
    .values({ login_digest: loginDigest, failures: 1, last_failure_at: now, locked_until: null })
    .onConflict((conflict) => conflict.column('login_digest').doUpdateSet({
      failures: sql<number>`CASE WHEN sign_in_failures.last_failure_at < ${since} THEN 1 ELSE sign_in_failures.failures + 1 END`,
      last_failure_at: now,
    }))
    .returning('failures').executeTakeFirstOrThrow()
  return row.failures
}

export async function lockSignIn(db: Database, loginDigest: string, lockedUntil: Date): Promise<void> {
  await db.updateTable('sign_in_failures').set({ locked_until: lockedUntil, failures: 0 }).where('login_digest', '=', loginDigest).execute()
}

export async function forgetSignInFailures(db: Database, loginDigest: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('login_digest', '=', loginDigest).execute()
}

/** Until when which of these logins are locked. */
export async function listLocks(db: Database, loginDigests: readonly string[], now: Date): Promise<Map<string, Date>> {
  if (loginDigests.length === 0) return new Map()
  const rows = await db.selectFrom('sign_in_failures').select(['login_digest', 'locked_until'])
    .where('login_digest', 'in', [...loginDigests]).where('locked_until', '>', now).execute()
  return new Map(rows.flatMap((row) => (row.locked_until === null ? [] : [[row.login_digest, row.locked_until] as const])))
}
