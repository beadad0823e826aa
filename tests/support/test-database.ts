import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { connect } from '../../src/server/database/open-database'
import type { Database, DatabaseSchema } from '../../src/server/store/database-schema'

/** A migrated, empty database that belongs to one test file. */
export interface TestDatabase {
  db: Database
  url: string
  drop(): Promise<void>
}

export const TEMPLATE_DATABASE = 'mingbai_template'

/** Copies the template that global-setup migrated; `drop` closes the connections and removes the copy. Pass 'template0' for one without tables. */
export async function createTestDatabase(template = TEMPLATE_DATABASE): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdministrator(async (administrator) => {
    await sql`CREATE DATABASE ${sql.ref(name)} TEMPLATE ${sql.ref(template)}`.execute(administrator)
  })
  const url = urlOfDatabase(name)
  const db = connect<DatabaseSchema>(url, { connections: 6 })
  return {
    db,
    url,
    drop: async () => {
      await db.destroy()
      await asAdministrator(async (administrator) => {
        await sql`DROP DATABASE ${sql.ref(name)} WITH (FORCE)`.execute(administrator)
      })
    },
  }
}

/** The address of another database on the run's PostgreSQL. */
export function urlOfDatabase(name: string): string {
  const url = process.env.MINGBAI_TEST_POSTGRES
  if (!url) throw new Error('tests/support/global-setup.ts did not start PostgreSQL: run jest with config/jest.config.cjs')
  return url.replace(/\/postgres\?/, `/${name}?`)
}

async function asAdministrator(work: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const db = connect<unknown>(urlOfDatabase('postgres'), { connections: 1 })
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}
