import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { Database } from '../store/database-schema'
import { inTransaction } from './in-transaction'

/**
 * Decides at the first start whether a database is for demonstration or for real work, and holds every later start to it:
 * made-up entries never mix with real ones. Waits for another server that is deciding at the same moment.
 */
export async function claimInstallation(db: Database, demonstration: boolean, now: Date): Promise<Outcome<{ demonstrationComplete: boolean }>> {
  return inTransaction(db, async (transaction) => {
    const known = await transaction.selectFrom('installation').selectAll().where('id', '=', 1).executeTakeFirst()
    if (known === undefined) {
      if (demonstration && (await holdsEntries(transaction))) return refuseOverRealEntries()
      await transaction
        .insertInto('installation')
        .values({ id: 1, mode: demonstration ? 'demonstration' : 'production', demonstration_complete: false, created_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    }
    const row = await transaction.selectFrom('installation').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
    if (demonstration && row.mode === 'production') return refuseOverRealEntries()
    if (!demonstration && row.mode === 'demonstration') {
      return refused(
        'demonstration-database',
        '这个数据库里是演示数据，不能用于正式工作。请用 DATA_DIR 或 DATABASE_URL 换一个空的数据库；要继续看演示，请设置 DEMONSTRATION=yes。',
      )
    }
    return accepted({ demonstrationComplete: row.demonstration_complete })
  })
}

function refuseOverRealEntries(): Outcome<never> {
  return refused(
    'real-database',
    '这个数据库用于正式工作，不能开启演示模式。请去掉 DEMONSTRATION=yes，或用 DATA_DIR 或 DATABASE_URL 为演示另选一个空的数据库。',
  )
}

async function holdsEntries(db: Database): Promise<boolean> {
  for (const table of ['editions', 'staff'] as const) {
    if ((await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined) return true
  }
  return false
}
