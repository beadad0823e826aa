import { claimInstallation } from '../../../src/server/database/claim-installation'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const NOW = new Date('2026-11-22T02:00:00Z')
let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

test('a database that holds accounts but was never set up here cannot become a demonstration', async () => {
  await database.db
    .insertInto('staff')
    .values({ id: '01930000-0000-7000-8000-000000000000', login: 'x', name: '某人', role: 'reviewer', division_code: '340405', password_hash: '-', must_change_password: false, active: true, last_sign_in_at: null, created_at: NOW })
    .execute()
  expect(await claimInstallation(database.db, true, NOW)).toMatchObject({ ok: false, refusal: { code: 'real-database' } })
  expect(await claimInstallation(database.db, false, NOW)).toEqual({ ok: true, value: { demonstrationComplete: false } })
})

test('of two servers that decide differently at the same moment only one wins, and it stays so', async () => {
  const outcomes = await Promise.all([claimInstallation(database.db, true, NOW), claimInstallation(database.db, false, NOW)])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  const again = await Promise.all([claimInstallation(database.db, true, NOW), claimInstallation(database.db, false, NOW)])
  expect(again.map((outcome) => outcome.ok)).toEqual(outcomes.map((outcome) => outcome.ok))
})
