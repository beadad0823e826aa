import { createTestDatabase } from '../../support/test-database'

test('every test file gets a database of its own with the newest tables and nothing in them', async () => {
  const first = await createTestDatabase()
  const second = await createTestDatabase()
  await first.db.insertInto('installation').values({ id: 1, mode: 'production', demonstration_complete: false, created_at: new Date(0) }).execute()
  expect(await first.db.selectFrom('installation').selectAll().execute()).toHaveLength(1)
  expect(await second.db.selectFrom('installation').selectAll().execute()).toHaveLength(0)
  await first.drop()
  await second.drop()
})
