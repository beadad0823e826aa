import { sql } from 'kysely'
import { type TestDatabase, createTestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('a connection that breaks between two statements fails that transaction and not the whole program', async () => {
  const outcome = database.db.transaction().execute(async transaction => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(transaction)
    const pid = rows[0]?.pid
    await sql`SELECT pg_terminate_backend(${pid})`.execute(database.db)
    while ((await sql`SELECT 1 FROM pg_stat_activity WHERE pid = ${pid}`.execute(database.db)).rows.length > 0) continue
    await sql`SELECT 1`.execute(transaction)
  })
  await expect(outcome).rejects.toThrow()
  const { rows } = await sql<{ one: number }>`SELECT 1 AS one`.execute(database.db)
  expect(rows).toEqual([{ one: 1 }])
})
