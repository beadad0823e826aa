import { sql } from 'kysely'
import { inTransaction } from '../../../src/server/database/in-transaction'
import type { Database } from '../../../src/server/store/database-schema'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await sql`CREATE TABLE counters (id integer PRIMARY KEY, n bigint NOT NULL, day date)`.execute(database.db)
  await sql`INSERT INTO counters VALUES (1, 0, '2026-11-22'), (2, 0, NULL)`.execute(database.db)
})
afterAll(() => database.drop())

const read = async (id: number) => (await sql<{ n: number; day: string }>`SELECT n, day FROM counters WHERE id = ${id}`.execute(database.db)).rows[0]

test('what fails half-way is undone', async () => {
  const work = inTransaction(database.db, async (transaction) => {
    await sql`UPDATE counters SET n = n + 100 WHERE id = 1`.execute(transaction)
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  expect(await read(1)).toEqual({ n: 0, day: '2026-11-22' })
})

test('two pieces of work that wait for each other both succeed, one of them at the second try', async () => {
  let arrived = 0
  let letBothGo: () => void = () => undefined
  const both = new Promise<void>((resolve) => (letBothGo = resolve))
  let tries = 0
  const add = (first: number, second: number) =>
    inTransaction(database.db, async (transaction) => {
      tries += 1
      await sql`UPDATE counters SET n = n + 1 WHERE id = ${first}`.execute(transaction)
      arrived += 1
      if (arrived === 2) letBothGo()
      await both
      await sql`UPDATE counters SET n = n + 1 WHERE id = ${second}`.execute(transaction)
    })
  await Promise.all([add(1, 2), add(2, 1)])
  expect([(await read(1))?.n, (await read(2))?.n]).toEqual([2, 2])
  expect(tries).toBe(3)
})

test('work inside work is part of the same transaction', async () => {
  const outer = inTransaction(database.db, async (transaction) => {
    const db: Database = transaction
    await inTransaction(db, (inner) => sql`UPDATE counters SET n = 50 WHERE id = 2`.execute(inner))
    throw new Error('all of it')
  })
  await expect(outer).rejects.toThrow('all of it')
  expect((await read(2))?.n).toBe(2)
})
