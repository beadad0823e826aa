import { sql } from 'kysely'
import { connect } from '../../src/server/database/open-database'
import { type BuiltServer, startBuiltServer } from './built-server'
import { type TestDatabase, createTestDatabase, urlOfDatabase } from './test-database'

const DEMONSTRATION_DATABASE = 'mingbai_demonstration'
/** Any number, the same in every worker. */
const LOCK = 340_405

/** Loads the demonstration district once per run, whichever test file comes first; the others wait for it. */
async function ensureDemonstrationDatabase(): Promise<void> {
  const administrator = connect<unknown>(urlOfDatabase('postgres'), { connections: 1 })
  try {
    // One connection for all of it: a pool drops idle connections, and the lock would go with it.
    await administrator.connection().execute(async connection => {
      await sql`SELECT pg_advisory_lock(${LOCK})`.execute(connection)
      const found = await sql`SELECT 1 FROM pg_database WHERE datname = ${DEMONSTRATION_DATABASE}`.execute(connection)
      if (found.rows.length > 0) return
      const loading = `${DEMONSTRATION_DATABASE}_loading`
      await sql`CREATE DATABASE ${sql.ref(loading)}`.execute(connection)
      const server = await startBuiltServer({ databaseUrl: urlOfDatabase(loading), demonstration: true })
      await server.stop()
      await sql`ALTER DATABASE ${sql.ref(loading)} RENAME TO ${sql.ref(DEMONSTRATION_DATABASE)}`.execute(connection)
    })
  } finally {
    await administrator.destroy()
  }
}

export interface DemonstrationServer extends BuiltServer {
  database: TestDatabase
}

/** The built server on its own copy of the demonstration district. `stop` ends it and removes the copy. */
export async function startDemonstrationServer(environment: Record<string, string> = {}): Promise<DemonstrationServer> {
  await ensureDemonstrationDatabase()
  const database = await createTestDatabase(DEMONSTRATION_DATABASE)
  const server = await startBuiltServer({ databaseUrl: database.url, demonstration: true, environment })
  return {
    ...server,
    database,
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}
