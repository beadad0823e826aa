import { sql } from 'kysely'
import type { Migration } from '../../../src/server/migrations/migration'
import { connect } from '../../../src/server/database/open-database'
import { migrate } from '../../../src/server/database/migrate'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const NOW = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase('template0')
})
afterEach(() => database.drop())

const step = (name: string, statement: string): Migration => ({ name, up: async (transaction) => void (await sql.raw(statement).execute(transaction)) })
const villages = step('0001-villages', 'CREATE TABLE villages (code text PRIMARY KEY)')
const names = step('0002-names', 'ALTER TABLE villages ADD COLUMN name text')
const broken = step('0003-broken', "INSERT INTO villages (code) VALUES ('1'); SELECT nonsense")

test('steps are taken in order, once', async () => {
  expect(await migrate(database.db, [villages], NOW)).toEqual({ ok: true, value: ['0001-villages'] })
  expect(await migrate(database.db, [villages, names], NOW)).toEqual({ ok: true, value: ['0002-names'] })
  expect(await migrate(database.db, [villages, names], NOW)).toEqual({ ok: true, value: [] })
})

test('three servers that start at once on one database take each step once between them', async () => {
  const others = [connect<unknown>(database.url), connect<unknown>(database.url)]
  const outcomes = await Promise.all([database.db, ...others].map((db) => migrate(db as never, [villages, names], NOW)))
  await Promise.all(others.map((db) => db.destroy()))
  const taken = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : ['refused']))
  expect(taken.sort()).toEqual(['0001-villages', '0002-names'])
})

test('a step that fails leaves nothing of itself behind, and the steps before it stay', async () => {
  await expect(migrate(database.db, [villages, broken], NOW)).rejects.toThrow('nonsense')
  expect((await sql`SELECT code FROM villages`.execute(database.db)).rows).toEqual([])
  expect(await migrate(database.db, [villages], NOW)).toEqual({ ok: true, value: [] })
})

test('a database that a newer program has changed is refused by an older one', async () => {
  await migrate(database.db, [villages, names], NOW)
  expect(await migrate(database.db, [villages], NOW)).toEqual({
    ok: false,
    refusal: { code: 'database-too-new', message: '这个数据库已由更新版本的程序升级过（多出 0002-names），请改用新版本的程序启动。' },
  })
})
