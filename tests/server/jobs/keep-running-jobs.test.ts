import { keepRunningJobs } from '../../../src/server/jobs/keep-running-jobs'
import { buildTestApi, DISTRICT, importList, publish, type TestApi } from '../test-api'

let api: TestApi

beforeAll(async () => {
  api = await buildTestApi()
})
afterAll(() => api.close())

test('a server that starts clears at once what fell due while it stood still, and stopping waits for the list under way', async () => {
  const editor = await api.signInAs('bianji', 'township-editor', DISTRICT)
  const reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
  await publish(api, editor, reviewer, await importList(api, editor))
  api.clock.set('2026-05-01T00:00:00Z')
  const failures: string[] = []
  const stop = keepRunningJobs({ db: api.database.db, clock: api.clock, reportFailure: (kind) => void failures.push(kind) })
  await stop()
  expect(failures).toEqual([])
  expect(await api.database.db.selectFrom('payment_rows').select('row_no').execute()).toEqual([])
  expect(await api.database.db.selectFrom('retention_records').select(['cause', 'rows_destroyed']).execute()).toEqual([{ cause: 'publicity-ended', rows_destroyed: 3 }])
})

test('a database that cannot be reached does not end the server', async () => {
  const unreachable = new Proxy(api.database.db, { get: () => { throw new Error('no connection') } })
  const stop = keepRunningJobs({ db: unreachable, clock: api.clock, reportFailure: () => undefined })
  await expect(stop()).resolves.toBeUndefined()
})
