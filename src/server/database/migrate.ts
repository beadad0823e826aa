import { sql, type Kysely } from 'kysely'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { Migration } from '../migrations/migration'
import { databaseErrorCode, inTransaction } from './in-transaction'

/**
 * Brings the database to the newest step, each step in a transaction of its own, and returns the names of the steps it took.
 * Servers that start together wait for each other on one locked row. Refuses a database that a newer program has already changed.
 */
export async function migrate<Schema>(database: Kysely<Schema>, migrations: readonly Migration[], now: Date): Promise<Outcome<string[]>> {
  const db = database as Kysely<unknown>
  await createBookkeeping(db)
  return db.transaction().execute(async (lock) => {
    await sql`SELECT id FROM schema_lock WHERE id = 1 FOR UPDATE`.execute(lock)
    const { rows } = await sql<{ name: string }>`SELECT name FROM schema_migrations ORDER BY name`.execute(db)
    const applied = new Set(rows.map((row) => row.name))
    const unknown = rows.filter((row) => !migrations.some((migration) => migration.name === row.name))
    if (unknown.length > 0) {
      return refused('database-too-new', `这个数据库已由更新版本的程序升级过（多出 ${unknown.map((row) => row.name).join('、')}），请改用新版本的程序启动。`)
    }
    const taken: string[] = []
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue
      await db.transaction().execute(async (transaction) => {
        await migration.up(transaction)
        await sql`INSERT INTO schema_migrations (name, applied_at) VALUES (${migration.name}, ${now})`.execute(transaction)
      })
      taken.push(migration.name)
    }
    return accepted(taken)
  })
}

const ALREADY_THERE: ReadonlySet<string> = new Set(['23505', '42P07', '42710'])

/** Two servers creating the same table at once make one of them fail on the system catalogue; that one tries again and finds it there. */
async function createBookkeeping(db: Kysely<unknown>, triesLeft = 5): Promise<void> {
  try {
    await inTransaction(db, async (transaction) => {
      await sql`CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL)`.execute(transaction)
      await sql`CREATE TABLE IF NOT EXISTS schema_lock (id integer PRIMARY KEY)`.execute(transaction)
      await sql`INSERT INTO schema_lock (id) VALUES (1) ON CONFLICT (id) DO NOTHING`.execute(transaction)
    })
  } catch (error) {
    if (triesLeft === 0 || !ALREADY_THERE.has(databaseErrorCode(error))) throw error
    await createBookkeeping(db, triesLeft - 1)
  }
}
