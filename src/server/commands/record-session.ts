import { randomBytes } from 'node:crypto'
import { parseCardCode } from '../../domain/my-money/card-code'
import { ATTEMPT_MEMORY_MINUTES, ATTEMPT_PAUSE_MINUTES, comparableName, RECORD_IDLE_MINUTES, WRONG_ATTEMPTS } from '../../domain/my-money/record-rules'
import { shanghaiTime } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import type { MatchingKey } from '../matching-key/matching-key'
import type { DatabaseTransaction } from '../store/database-schema'
import { findDivision } from '../store/divisions-store'
import type { RecipientRow } from '../store/recipients-store'
import {
  countWrongAttempt, deleteIdleRecordSessions, deleteRecordSession, findCardHolder, findPause, findRecordSession, forgetAttempts, insertRecordSession, pauseAttempts,
  touchRecordSession, type AttemptKey,
} from '../store/record-sessions-store'
import type { CommandContext } from './command-context'
import { VILLAGER, writeAuditEntry } from './write-audit-entry'

/** What commands about one's own record are given. */
export interface RecordContext extends CommandContext {
  matchingKey: MatchingKey
}

const MINUTE = 60_000

/**
 * Opens one's own record by name and the code of the 明白卡. A wrong name, a wrong code and an unknown household take the same way and get the same answer;
 * attempts are counted by name, code and network address, and every one is on record without a word of what was typed.
 * Refusals: unknown-division, no-such-record, too-many-attempts.
 */
export async function openRecordSession(
  context: RecordContext, input: { villageCode: string; name: string; code: string; address: string },
): Promise<Outcome<{ token: string }>> {
  const { db, clock, matchingKey } = context
  const { villageCode: divisionCode } = input
  const now = clock.now()
  const village = await findDivision(db, divisionCode)
  if (village === null) return refused('unknown-division', '没有找到这个村（社区），请重新选择。')
  const name = comparableName(input.name)
  // What can't be a code is looked for all the same, so that it takes as long.
  const code = parseCardCode(input.code) ?? input.code
  const byName: AttemptKey = { divisionCode, kind: 'name', digest: matchingKey.digest('attempt', 'name', name) }
  const byCode: AttemptKey = { divisionCode, kind: 'code', digest: matchingKey.digest('attempt', 'code', code) }
  const byAddress: AttemptKey = { divisionCode: divisionCode.slice(0, 6), kind: 'address', digest: matchingKey.digest('attempt', 'address', input.address) }
  const keys = [byName, byCode, byAddress]
  const recorded = (transaction: DatabaseTransaction, note: string) =>
    writeAuditEntry(transaction, clock, { divisionCode, actor: VILLAGER, action: '查询自家补贴', subject: village.short_name, note })
  return inTransaction(db, async (transaction): Promise<Outcome<{ token: string }>> => {
    const paused = await findPause(transaction, keys, now)
    const holder = await findCardHolder(transaction, divisionCode, matchingKey.digest('card', divisionCode, code))
    if (paused !== null) {
      await recorded(transaction, '次数太多，没有受理')
      return tooManyAttempts(paused)
    }
    if (holder === null || comparableName(holder.name) !== name) {
      const until = new Date(now.getTime() + ATTEMPT_PAUSE_MINUTES * MINUTE)
      const counted = await countWrongAttempt(transaction, keys, now, new Date(now.getTime() - ATTEMPT_MEMORY_MINUTES * MINUTE))
      const exceeded = counted.filter(({ kind, failures }) => failures >= WRONG_ATTEMPTS[kind])
      for (const key of exceeded) await pauseAttempts(transaction, key, until)
      await recorded(transaction, '没有对上')
      return refused('no-such-record', NO_SUCH_RECORD)
    }
    for (const key of [byName, byCode]) await forgetAttempts(transaction, key)
    const token = await startSession(transaction, context, holder)
    await recorded(transaction, '凭明白卡打开')
    return accepted({ token })
  })
}

const NO_SUCH_RECORD = '姓名和卡号对不上，或者这个村没有这张卡。请对照明白卡再填一次；还是不行，请带身份证到村里问。'

function tooManyAttempts(until: Date): Outcome<never> {
  return refused('too-many-attempts', `填错的次数太多，请在 ${shanghaiTime(until)} 以后再试；着急可以到村里或打电话问。`)
}

/** A session for a person who has been recognised; the token is known to the phone alone. */
export async function startSession(transaction: DatabaseTransaction, { clock, matchingKey }: RecordContext, recipient: RecipientRow): Promise<string> {
  const { division_code: divisionCode, id } = recipient
  const now = clock.now()
  // The village leads the token because it leads every key; the rest is chance.
  const token = `${divisionCode}.${randomBytes(32).toString('base64url')}`
  await deleteIdleRecordSessions(transaction, divisionCode, new Date(now.getTime() - RECORD_IDLE_MINUTES * MINUTE))
  await insertRecordSession(transaction, { division_code: divisionCode, token_digest: matchingKey.digest('token', token), recipient_id: id, last_seen_at: now })
  return token
}

/** The person behind a token, or null when the session has ended or never was. Keeps the session alive. */
export async function resumeRecordSession({ db, clock, matchingKey }: RecordContext, token: string): Promise<RecipientRow | null> {
  const divisionCode = /^(\d{12})\.[\w-]{43}$/.exec(token)?.[1]
  if (divisionCode === undefined) return null
  const now = clock.now()
  const digest = matchingKey.digest('token', token)
  const found = await findRecordSession(db, divisionCode, digest)
  if (found === null) return null
  const idle = now.getTime() - found.lastSeenAt.getTime()
  if (idle > RECORD_IDLE_MINUTES * MINUTE) {
    await deleteRecordSession(db, divisionCode, digest)
    return null
  }
  if (idle > MINUTE) await touchRecordSession(db, divisionCode, digest, now)
  return found.recipient
}

/** Ends this session. */
export async function closeRecordSession({ db, matchingKey }: RecordContext, recipient: RecipientRow, token: string): Promise<void> {
  await deleteRecordSession(db, recipient.division_code, matchingKey.digest('token', token))
}
