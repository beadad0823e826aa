import { createHash, randomBytes } from 'node:crypto'
import { FAILURE_MEMORY_MINUTES, FAILURES_BEFORE_LOCK, LOCK_MINUTES, SESSION_IDLE_HOURS, SESSION_LONGEST_HOURS } from '../../domain/staff/sign-in-rules'
import { shanghaiTime } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import {
  countSignInFailure, deleteExpiredSessions, deleteSession, findSession, findSignInFailure, findStaffByLogin, forgetSignInFailures, insertSession, lockSignIn, touchSession,
  updateStaffRow, type StaffRow,
} from '../store/staff-store'
import type { CommandContext, StaffActor } from './command-context'
import { verifyPassword } from './hash-password'
import { writeAuditEntry } from './write-audit-entry'

export interface SignedIn {
  /** Goes into the cookie and nowhere else. */
  token: string
  staff: StaffRow
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Failures are kept by this digest, never by what was typed. */
export function loginDigest(login: string): string {
  return createHash('sha256').update(login.trim().toLowerCase()).digest('hex')
}

/** Sessions are kept by this digest, so that a copy of the database opens no session. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Opens a session. A wrong login, a wrong password and a closed account are answered alike, take equally long and lock alike.
 * Refusals: wrong-credentials, locked (with the time it ends).
 */
export async function signIn(context: CommandContext, input: { login: string; password: string }): Promise<Outcome<SignedIn>> {
  const { db, clock } = context
  const now = clock.now()
  const digest = loginDigest(input.login)
  const since = new Date(now.getTime() - FAILURE_MEMORY_MINUTES * MINUTE)
  const known = await findSignInFailure(db, digest, since)
  if (known.lockedUntil !== null && known.lockedUntil > now) return lockedRefusal(known.lockedUntil)
  const staff = await findStaffByLogin(db, input.login.trim().toLowerCase())
  const fits = await verifyPassword(staff?.password_hash ?? null, input.password)
  if (staff === null || !fits || !staff.active) return countFailure(context, digest, since, staff)
  const token = randomBytes(32).toString('base64url')
  return inTransaction(db, async (transaction) => {
    // Guesses sent side by side must not slip past a lock that one of them caused.
    const meanwhile = await findSignInFailure(transaction, digest, since)
    if (meanwhile.lockedUntil !== null && meanwhile.lockedUntil > now) return lockedRefusal(meanwhile.lockedUntil)
    await forgetSignInFailures(transaction, digest)
    await deleteExpiredSessions(transaction, now)
    await insertSession(transaction, {
      token_digest: tokenDigest(token), staff_id: staff.id, created_at: now, last_seen_at: now, expires_at: new Date(now.getTime() + SESSION_LONGEST_HOURS * HOUR),
    })
    await updateStaffRow(transaction, staff.id, { last_sign_in_at: now })
    await writeAuditEntry(transaction, clock, { divisionCode: staff.division_code, actor: staff, action: '登录', subject: staff.name })
    return accepted({ token, staff: { ...staff, last_sign_in_at: now } })
  })
}

async function countFailure({ db, clock }: CommandContext, digest: string, since: Date, staff: StaffRow | null): Promise<Outcome<SignedIn>> {
  const now = clock.now()
  return inTransaction(db, async (transaction) => {
    const failures = await countSignInFailure(transaction, digest, now, since)
    if (failures < FAILURES_BEFORE_LOCK) {
      return refused('wrong-credentials', `登录名或密码不对。再错 ${FAILURES_BEFORE_LOCK - failures} 次，这个登录名会锁定 ${LOCK_MINUTES} 分钟。`)
    }
    const lockedUntil = new Date(now.getTime() + LOCK_MINUTES * MINUTE)
    await lockSignIn(transaction, digest, lockedUntil)
    if (staff !== null) {
      await writeAuditEntry(transaction, clock, { divisionCode: staff.division_code, actor: null, action: '锁定账号', subject: staff.name, note: `连续输错 ${FAILURES_BEFORE_LOCK} 次` })
    }
    return lockedRefusal(lockedUntil)
  })
}

function lockedRefusal(until: Date) {
  return refused('locked', `连续输错 ${FAILURES_BEFORE_LOCK} 次，账号已锁定到 ${shanghaiTime(until)}，到时再试；忘了密码请找管理员重置。`)
}

export interface OpenSession {
  actor: StaffActor
  staff: StaffRow
  tokenDigest: string
}

/** The person behind a cookie, or null when the session has ended (idle too long, too old, closed account). Keeps the session alive. */
export async function resumeSession({ db, clock }: CommandContext, token: string): Promise<OpenSession | null> {
  const now = clock.now()
  const digest = tokenDigest(token)
  const found = await findSession(db, digest)
  if (found === null) return null
  const { session, staff } = found
  const idle = now.getTime() - session.last_seen_at.getTime()
  if (session.expires_at <= now || idle > SESSION_IDLE_HOURS * HOUR || !staff.active) {
    await deleteSession(db, digest)
    return null
  }
  // Once a minute is exact enough for a limit of hours and spares a write per request.
  if (idle > MINUTE) await touchSession(db, digest, now)
  return { actor: { id: staff.id, name: staff.name, role: staff.role, divisionCode: staff.division_code }, staff, tokenDigest: digest }
}

/** Ends this session. */
export async function signOut({ db, clock }: CommandContext, actor: StaffActor, digest: string): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await deleteSession(transaction, digest)
    await writeAuditEntry(transaction, clock, { divisionCode: actor.divisionCode, actor, action: '退出登录', subject: actor.name })
  })
}
