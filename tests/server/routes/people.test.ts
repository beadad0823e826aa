import { BAGONGSHAN_TOWN, buildTestApi, DISTRICT, errorIn, MIAOSHAN, sessionIn, SHANWANG, type TestApi } from '../test-api'

let api: TestApi
let administrator: string
let townAdministrator: string

beforeAll(async () => {
  api = await buildTestApi()
  administrator = await api.signInAs('guanli', 'administrator', DISTRICT)
  townAdministrator = await api.signInAs('guanli-zhen', 'administrator', BAGONGSHAN_TOWN)
})
afterAll(() => api.close())

const idOf = async (login: string): Promise<string> => (await api.database.db.selectFrom('staff').select('id').where('login', '=', login).executeTakeFirstOrThrow()).id
const open = (login: string, change: Record<string, unknown> = {}, session = administrator) => api.send('POST', '/api/staff/people', { login, name: '新人', role: 'village-editor', divisionCode: MIAOSHAN, ...change }, session)

test('a new account gets a one-time password that is shown once and stored nowhere', async () => {
  const made = (await open('xinren1')).json<{ person: unknown; oneTimePassword: string }>()
  expect(made.person).toMatchObject({ login: 'xinren1', divisionName: '妙山村', active: true, lockedUntil: null, lastSignInAt: null })
  expect(made.oneTimePassword).toMatch(/^[\w]{4}-[\w]{4}-[\w]{4}$/)
  expect(JSON.stringify(await api.database.db.selectFrom('staff').selectAll().execute())).not.toContain(made.oneTimePassword)
  expect((await api.get('/api/staff/people', administrator)).body).not.toContain('password')
})

test('a taken login, an unknown division and a role at the wrong level are refused beside their fields', async () => {
  await open('xinren2')
  expect(errorIn(await open('xinren2'))).toMatchObject({ status: 409, code: 'login-taken', fields: [{ field: 'login' }] })
  expect(errorIn(await open('xinren3', { divisionCode: '340405100999' }))).toMatchObject({ status: 400, fields: [{ field: 'divisionCode', message: '没有这个村（镇街），请重新选择。' }] })
  expect(errorIn(await open('xinren3', { divisionCode: BAGONGSHAN_TOWN }))).toMatchObject({ status: 400, fields: [{ field: 'divisionCode', message: '村级编辑只能设在村（社区）一级，请重新选择所属单位。' }] })
  expect(errorIn(await open('xinren3', { role: 'emperor' }))).toMatchObject({ status: 400, fields: [{ field: 'role', message: '角色不在可选的范围里，请重新选择。' }] })
})

test('closing an account ends its sessions, and it can be opened again', async () => {
  const session = await api.signInAs('tingyong', 'village-editor', MIAOSHAN)
  const address = `/api/staff/people/${await idOf('tingyong')}`
  expect((await api.send('PATCH', address, { active: false }, administrator)).json()).toMatchObject({ active: false })
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(401)
  expect((await api.send('PATCH', address, { active: true }, administrator)).json()).toMatchObject({ active: true })
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(401)
})

test('whoever is moved to another village has to sign in anew', async () => {
  const session = await api.signInAs('diaodong', 'village-editor', MIAOSHAN)
  expect((await api.send('PATCH', `/api/staff/people/${await idOf('diaodong')}`, { divisionCode: SHANWANG }, administrator)).json()).toMatchObject({ divisionName: '山王村' })
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(401)
})

test('nobody closes the own account, and the last administrator of a district stays', async () => {
  expect(errorIn(await api.send('PATCH', `/api/staff/people/${await idOf('guanli')}`, { active: false }, administrator))).toMatchObject({ status: 403, code: 'own-account' })
  const second = await api.signInAs('guanli2', 'administrator', DISTRICT)
  const [first, other] = [await idOf('guanli'), await idOf('guanli2')]
  const both = await Promise.all([api.send('PATCH', `/api/staff/people/${other}`, { active: false }, administrator), api.send('PATCH', `/api/staff/people/${first}`, { active: false }, second)])
  const active = await api.database.db.selectFrom('staff').select('login').where('role', '=', 'administrator').where('division_code', '=', DISTRICT).where('active', '=', true).execute()
  expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(active).toHaveLength(1)
  const [left] = active
  administrator = left?.login === 'guanli' ? administrator : second
})

test('an administrator of a township neither reaches beyond it nor moves people out of it', async () => {
  await api.signInAs('shanwang-bj', 'village-editor', SHANWANG)
  await api.signInAs('miaoshan-bj', 'village-editor', MIAOSHAN)
  expect(errorIn(await api.send('PATCH', `/api/staff/people/${await idOf('shanwang-bj')}`, { name: '改名' }, townAdministrator)).status).toBe(404)
  expect(errorIn(await api.send('PATCH', `/api/staff/people/${await idOf('miaoshan-bj')}`, { divisionCode: SHANWANG }, townAdministrator))).toMatchObject({ status: 403, code: 'forbidden' })
  expect(errorIn(await open('xinren5', { divisionCode: DISTRICT, role: 'administrator' }, townAdministrator))).toMatchObject({ status: 403 })
  const seen = (await api.get('/api/staff/people', townAdministrator)).json<{ items: { divisionCode: string }[] }>()
  expect(seen.items.every(({ divisionCode }) => divisionCode.startsWith(BAGONGSHAN_TOWN))).toBe(true)
})

test('a reset gives a new one-time password, ends the sessions and lifts a lock', async () => {
  const session = await api.signInAs('wangji', 'village-editor', MIAOSHAN)
  for (let attempt = 0; attempt < 5; attempt += 1) await api.send('POST', '/api/public/sign-in', { login: 'wangji', password: 'wrong' })
  const people = (await api.get('/api/staff/people', administrator)).json<{ items: { login: string; lockedUntil: string | null }[] }>()
  expect(people.items.find(({ login }) => login === 'wangji')).toMatchObject({ lockedUntil: '2026-03-05T01:45:00.000Z' })
  const reset = (await api.send('POST', `/api/staff/people/${await idOf('wangji')}/reset-password`, undefined, administrator)).json<{ oneTimePassword: string }>()
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(401)
  expect(sessionIn(await api.send('POST', '/api/public/sign-in', { login: 'wangji', password: reset.oneTimePassword }))).toBeTruthy()
})

test('the subsidies that can be imported say what the public will see, and those of children are not among them', async () => {
  const { items } = (await api.get('/api/staff/subsidies', administrator)).json<{ items: { code: string; minimumPublicityDays: number; requiredColumns: string[] }[] }>()
  expect(items.find(({ code }) => code === 'farmland-protection')).toMatchObject({ minimumPublicityDays: 5, requiredColumns: ['姓名', '补贴面积', '补贴金额'] })
  expect(items.map(({ code }) => code)).not.toContain('orphans')
})
