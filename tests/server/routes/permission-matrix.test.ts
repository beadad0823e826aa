import type { StaffRole } from '../../../src/domain/staff/permissions'
import { BAGONGSHAN_TOWN, BATCH_FIELDS, buildTestApi, buildWritten, causeEvent, DISTRICT, FARMLAND_CSV, MIAOSHAN, QIANHUAI, SHANWANG, SHANWANG_TOWN, writeNotice, type EditionAnswer, type TestApi } from '../test-api'

/** Everybody who could knock: each role at each level it may have, inside and outside of 妙山村. */
const PEOPLE: { login: string; role: StaffRole; divisionCode: string; inside: boolean }[] = [
  { login: 'bj-miaoshan', role: 'village-editor', divisionCode: MIAOSHAN, inside: true },
  { login: 'bj-qianhuai', role: 'village-editor', divisionCode: QIANHUAI, inside: false },
  { login: 'bj-zhen', role: 'township-editor', divisionCode: BAGONGSHAN_TOWN, inside: true },
  { login: 'bj-shanwang', role: 'township-editor', divisionCode: SHANWANG_TOWN, inside: false },
  { login: 'bj-qu', role: 'township-editor', divisionCode: DISTRICT, inside: true },
  { login: 'sh-cun', role: 'reviewer', divisionCode: MIAOSHAN, inside: true },
  { login: 'sh-zhen', role: 'reviewer', divisionCode: BAGONGSHAN_TOWN, inside: true },
  { login: 'sh-shanwang', role: 'reviewer', divisionCode: SHANWANG, inside: false },
  { login: 'gl-zhen', role: 'administrator', divisionCode: BAGONGSHAN_TOWN, inside: true },
  { login: 'gl-shanwang', role: 'administrator', divisionCode: SHANWANG_TOWN, inside: false },
  { login: 'gl-qu', role: 'administrator', divisionCode: DISTRICT, inside: true },
]

let api: TestApi
let author: string
const sessions = new Map<string, string>()

beforeAll(async () => {
  api = await buildTestApi()
  author = await api.signInAs('zuozhe', 'village-editor', MIAOSHAN)
  for (const { login, role, divisionCode } of PEOPLE) sessions.set(login, await api.signInAs(login, role, divisionCode))
})
afterAll(() => api.close())

const edits = (role: StaffRole): boolean => role === 'village-editor' || role === 'township-editor'
const address = (edition: EditionAnswer): string => `/api/staff/editions/${edition.divisionCode}/${edition.id}`

async function statusOf(deed: string, session: string): Promise<number> {
  const submitted = async (): Promise<EditionAnswer> => (await causeEvent(api, author, await writeNotice(api, author), 'submit')).json<EditionAnswer>()
  switch (deed) {
    case 'create':
      return (await api.send('POST', '/api/staff/editions', { kind: 'notice', divisionCode: MIAOSHAN }, session)).statusCode
    case 'read':
      return (await api.get(address(await writeNotice(api, author)), session)).statusCode
    case 'save': {
      const draft = await writeNotice(api, author)
      return (await api.send('PUT', address(draft), { lockVersion: draft.lockVersion, written: buildWritten() }, session)).statusCode
    }
    case 'submit':
    case 'discard':
      return (await causeEvent(api, session, await writeNotice(api, author), deed)).statusCode
    case 'approve':
      return (await causeEvent(api, session, await submitted(), deed)).statusCode
    case 'return':
      return (await causeEvent(api, session, await submitted(), deed, '请补充工期')).statusCode
    case 'import': {
      const csv = FARMLAND_CSV.replace('王小满', `王小满${'甲乙丙丁戊己庚辛壬癸子'.charAt(PEOPLE.findIndex(({ login }) => sessions.get(login) === session))}`)
      return (await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: csv }, BATCH_FIELDS, session)).statusCode
    }
    case 'open an account':
      return (await api.send('POST', '/api/staff/people', { login: `n${Math.floor(performance.now() * 1000)}`, name: '新人', role: 'village-editor', divisionCode: MIAOSHAN }, session)).statusCode
    case 'see people':
      return (await api.get('/api/staff/people', session)).statusCode
    case 'read the record':
      return (await api.get('/api/staff/audit', session)).statusCode
    default:
      throw new Error(`nobody wrote down how to ${deed}`)
  }
}

const DEEDS: { deed: string; may: (person: (typeof PEOPLE)[number]) => boolean; otherwise: (person: (typeof PEOPLE)[number]) => number }[] = [
  { deed: 'create', may: ({ role, inside }) => edits(role) && inside, otherwise: () => 403 },
  { deed: 'read', may: ({ inside }) => inside, otherwise: () => 404 },
  { deed: 'save', may: ({ role, inside }) => edits(role) && inside, otherwise: () => 403 },
  { deed: 'submit', may: ({ role, inside }) => edits(role) && inside, otherwise: ({ inside }) => (inside ? 403 : 404) },
  { deed: 'discard', may: ({ role, inside }) => edits(role) && inside, otherwise: ({ inside }) => (inside ? 403 : 404) },
  { deed: 'approve', may: ({ role, inside }) => role === 'reviewer' && inside, otherwise: ({ inside }) => (inside ? 403 : 404) },
  { deed: 'return', may: ({ role, inside }) => role === 'reviewer' && inside, otherwise: ({ inside }) => (inside ? 403 : 404) },
  { deed: 'import', may: ({ role, inside }) => edits(role) && inside, otherwise: () => 403 },
  { deed: 'open an account', may: ({ role, inside }) => role === 'administrator' && inside, otherwise: () => 403 },
  { deed: 'see people', may: ({ role }) => role === 'administrator', otherwise: () => 403 },
  { deed: 'read the record', may: ({ role }) => role === 'administrator', otherwise: () => 403 },
]

test.each(DEEDS)('only those who may $deed for 妙山村 can', async ({ deed, may, otherwise }) => {
  const found: Record<string, number> = {}
  for (const person of PEOPLE) found[person.login] = await statusOf(deed, sessions.get(person.login) ?? '')
  expect(found).toEqual(Object.fromEntries(PEOPLE.map((person) => [person.login, may(person) ? 200 : otherwise(person)])))
})

test('every staff address refuses whoever is not signed in, whatever the method', async () => {
  const id = '01900000-0000-7000-8000-000000000000'
  const described = (await api.get('/api/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>()
  const doors = Object.entries(described.paths).filter(([path]) => path.startsWith('/api/staff')).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method, path] as const))
  expect(doors.length).toBeGreaterThanOrEqual(20)
  for (const [method, path] of doors) {
    const url = path.replace('{divisionCode}', MIAOSHAN).replace(/\{\w+\}/g, id)
    const answer = await api.request({ method: method.toUpperCase() as 'GET', url })
    expect({ method, path, status: answer.statusCode, code: answer.json<{ error: { code: string } }>().error.code }).toEqual({ method, path, status: 401, code: 'sign-in-needed' })
  }
})
