import { sql } from 'kysely'
import { MIGRATIONS } from '../../../src/server/migrations/migrations'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

/** Tables that grow with the villages; everything else is small reference data. */
const LARGE = ['editions', 'attachments', 'payment_batches', 'payment_rows', 'audit_entries', 'column_aliases', 'column_mappings', 'retention_records', 'recipients', 'household_payments', 'village_rows', 'household_cards', 'record_sessions',
  'record_attempts', 'wechat_bindings', 'objections', 'objection_messages']
const SMALL = ['divisions', 'staff', 'staff_sessions', 'sign_in_failures', 'installation', 'schema_migrations', 'schema_lock', 'jobs']

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('every table is known to be large or small', async () => {
  const { rows } = await sql<{ name: string }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`.execute(database.db)
  expect(rows.map(({ name }) => name)).toEqual([...LARGE, ...SMALL].sort())
})

test('the division code leads every key and index of the large tables', async () => {
  const { rows } = await sql<{ table: string; definition: string }>`SELECT tablename AS "table", indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'`.execute(database.db)
  const ofLarge = rows.filter(({ table }) => LARGE.includes(table))
  expect(ofLarge.length).toBeGreaterThanOrEqual(LARGE.length)
  expect(ofLarge.filter(({ definition }) => !/USING btree \(division_code\b/.test(definition))).toEqual([])
})

test('foreign keys stay within one village or point to small tables, and none is deferrable', async () => {
  const { rows } = await sql<{ definition: string; target: string; deferrable: boolean }>`
    SELECT pg_get_constraintdef(oid) AS definition, confrelid::regclass::text AS target, condeferrable AS deferrable FROM pg_constraint WHERE contype = 'f'`.execute(database.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ deferrable }) => deferrable)).toEqual([])
  expect(rows.filter(({ definition, target }) => !SMALL.includes(target) && !/FOREIGN KEY \(division_code, \w+\) REFERENCES \w+\(division_code, \w+\)/.test(definition))).toEqual([])
})

test('there are no triggers, no extensions, no sequences and no functions of our own', async () => {
  const { rows } = await sql<{ kind: string; name: string }>`
    SELECT 'trigger' AS kind, tgname AS name FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'extension', extname FROM pg_extension WHERE extname <> 'plpgsql'
    UNION ALL SELECT 'sequence', relname FROM pg_class WHERE relkind = 'S'
    UNION ALL SELECT 'function', proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`.execute(database.db)
  expect(rows).toEqual([])
})

test('migrations are numbered without a gap and named by what they bring', () => {
  expect(MIGRATIONS.map(({ name }) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map((_migration, index) => index + 1))
  expect(MIGRATIONS.filter(({ name }) => !/^\d{4}-[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})
