import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'

/** serialization_failure and deadlock_detected: the same work, done again, may succeed. */
const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set(['40001', '40P01'])
const MOST_TRIES = 5

/**
 * Runs `work` in one transaction and commits what it returns; anything thrown rolls back.
 * When the database asks for another try, all of `work` runs again, so it must change nothing but the database.
 * Inside a transaction `work` simply joins it, and the outermost call does the retrying.
 */
export async function inTransaction<Schema, T>(db: Kysely<Schema>, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Schema>)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= MOST_TRIES || !WORTH_ANOTHER_TRY.has(databaseErrorCode(error))) throw error
      await wait(attempt * attempt * 10)
    }
  }
}

/** The SQLSTATE or system error code of a failure, or an empty string. */
export function databaseErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
