import { SESSION_COOKIE } from '../../../src/server/http/staff-session'
import { buildTestApi, DISTRICT, errorIn, MIAOSHAN, PASSWORD, sessionIn, type TestApi } from '../test-api'

let api: TestApi

beforeAll(async () => {
  api = await buildTestApi()
})
afterAll(() => api.close())

const signIn = (login: string, password: string) => api.send('POST', '/api/public/sign-in', { login, password })

test('a signed-in person is told who they are', async () => {
  const session = await api.signInAs('bianji1', 'village-editor', MIAOSHAN)
  const answer = await api.get('/api/staff/session', session)
  expect(answer.json()).toMatchObject({ staff: { login: 'bianji1', role: 'village-editor', divisionName: '妙山村', mustChangePassword: false }, demonstration: false, today: '2026-03-05' })
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('the session is in a cookie that scripts and other sites cannot use', async () => {
  await api.signInAs('bianji2', 'village-editor', MIAOSHAN)
  const answer = await signIn('bianji2', PASSWORD)
  expect(answer.cookies[0]).toMatchObject({ name: SESSION_COOKIE, httpOnly: true, sameSite: 'Strict', path: '/api' })
  expect(answer.body).not.toContain(sessionIn(answer))
})

test('a wrong password, an unknown login and a closed account are answered alike, and lock alike after five failures', async () => {
  await api.signInAs('bianji3', 'village-editor', MIAOSHAN)
  await api.signInAs('bianji4', 'village-editor', MIAOSHAN)
  await api.database.db.updateTable('staff').set({ active: false }).where('login', '=', 'bianji4').execute()
  const courses = await Promise.all([['bianji3', 'wrong'], ['nobody-here', 'wrong'], ['bianji4', PASSWORD]].map(async ([login = '', password = '']) => {
    const course: unknown[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) course.push(errorIn(await signIn(login, password)))
    return course
  }))
  expect(courses[1]).toEqual(courses[0])
  expect(courses[2]).toEqual(courses[0])
  expect(courses[0]?.[0]).toEqual({ status: 401, code: 'wrong-credentials', message: '登录名或密码不对。再错 4 次，这个登录名会锁定 15 分钟。' })
  expect(courses[0]?.[4]).toEqual({ status: 423, code: 'locked', message: '连续输错 5 次，账号已锁定到 09:45，到时再试；忘了密码请找管理员重置。' })
  expect(errorIn(await signIn('bianji3', PASSWORD)).code).toBe('locked')
})

test('a lock ends after fifteen minutes', async () => {
  await api.signInAs('bianji5', 'village-editor', MIAOSHAN)
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn('bianji5', 'wrong')
  api.clock.set('2026-03-05T01:44:59Z')
  expect((await signIn('bianji5', PASSWORD)).statusCode).toBe(423)
  api.clock.set('2026-03-05T01:45:01Z')
  expect((await signIn('bianji5', PASSWORD)).statusCode).toBe(200)
  api.clock.set('2026-03-05T01:30:00Z')
})

test('a session ends after eight idle hours and twelve hours at most', async () => {
  const session = await api.signInAs('bianji6', 'village-editor', MIAOSHAN)
  api.clock.set('2026-03-05T09:00:00Z')
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(200)
  api.clock.set('2026-03-05T13:31:00Z')
  expect(errorIn(await api.get('/api/staff/session', session)).code).toBe('sign-in-needed')
  api.clock.set('2026-03-05T01:30:00Z')
  const idle = sessionIn(await signIn('bianji6', PASSWORD))
  api.clock.set('2026-03-05T09:31:00Z')
  expect((await api.get('/api/staff/session', idle)).statusCode).toBe(401)
  api.clock.set('2026-03-05T01:30:00Z')
})

test('signing out ends the session at once', async () => {
  const session = await api.signInAs('bianji7', 'village-editor', MIAOSHAN)
  expect((await api.send('DELETE', '/api/staff/session', undefined, session)).statusCode).toBe(204)
  expect((await api.get('/api/staff/session', session)).statusCode).toBe(401)
})

test('changing the password ends every other session and keeps this one', async () => {
  const first = await api.signInAs('bianji8', 'village-editor', MIAOSHAN)
  const second = sessionIn(await signIn('bianji8', PASSWORD))
  expect((await api.send('PUT', '/api/staff/password', { currentPassword: PASSWORD, newPassword: 'Xin-mima-7788' }, second)).statusCode).toBe(204)
  expect((await api.get('/api/staff/session', first)).statusCode).toBe(401)
  expect((await api.get('/api/staff/session', second)).statusCode).toBe(200)
  expect((await signIn('bianji8', PASSWORD)).statusCode).toBe(401)
  expect((await signIn('bianji8', 'Xin-mima-7788')).statusCode).toBe(200)
})

test('a new password that is too weak is refused with every reason at once', async () => {
  const session = await api.signInAs('bianji9', 'village-editor', MIAOSHAN)
  const answer = errorIn(await api.send('PUT', '/api/staff/password', { currentPassword: PASSWORD, newPassword: '1234' }, session))
  expect(answer).toMatchObject({ status: 400, code: 'unfit-password' })
  expect(answer.fields?.map(({ message }) => message)).toEqual(['密码太短，请至少设 10 位。', '密码太简单，请在大写字母、小写字母、数字、符号里至少用三种。'])
})

test('with a one-time password nothing is possible but changing it', async () => {
  const administrator = await api.signInAs('guanli1', 'administrator', DISTRICT)
  const made = (await api.send('POST', '/api/staff/people', { login: 'xinren', name: '新人', role: 'village-editor', divisionCode: MIAOSHAN }, administrator)).json<{ oneTimePassword: string }>()
  const session = sessionIn(await signIn('xinren', made.oneTimePassword))
  expect(errorIn(await api.get('/api/staff/desk', session))).toMatchObject({ status: 403, code: 'must-change-password' })
  expect((await api.send('PUT', '/api/staff/password', { currentPassword: made.oneTimePassword, newPassword: 'Wode-mima-2026' }, session)).statusCode).toBe(204)
  expect((await api.get('/api/staff/desk', session)).statusCode).toBe(200)
})

test('a change that another web site makes a browser send is refused', async () => {
  const session = await api.signInAs('bianji10', 'village-editor', MIAOSHAN)
  const send = (headers: Record<string, string>) => api.request({ method: 'DELETE', url: '/api/staff/session', headers, cookies: { [SESSION_COOKIE]: session } })
  expect(errorIn(await send({ 'sec-fetch-site': 'cross-site' })).code).toBe('other-origin')
  expect(errorIn(await send({ origin: 'https://elsewhere.example' })).code).toBe('other-origin')
  expect((await send({ origin: 'http://localhost:8380', host: 'localhost:8380', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204)
})

test('many sign-ins from one address are slowed down', async () => {
  const attempt = (login: string) => api.request({ method: 'POST', url: '/api/public/sign-in', payload: { login, password: 'x' }, remoteAddress: '10.9.9.9' })
  for (let index = 0; index < 30; index += 1) expect((await attempt(`try${index}`)).statusCode).toBe(401)
  expect(errorIn(await attempt('try30'))).toEqual({ status: 429, code: 'too-many-requests', message: '操作太频繁了，请过一分钟再试。' })
})

test('no password and no session token is stored as it is', async () => {
  const session = await api.signInAs('bianji11', 'village-editor', MIAOSHAN)
  const stored = JSON.stringify([await api.database.db.selectFrom('staff').selectAll().execute(), await api.database.db.selectFrom('staff_sessions').selectAll().execute()])
  expect(stored).not.toContain(PASSWORD)
  expect(stored).not.toContain(session)
})
