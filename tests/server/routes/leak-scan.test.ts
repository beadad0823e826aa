import { buildTownshipWorkbook, buildVillages, IdentifierSearch, scanPublicAnswers, type PublicDoor } from '../../support/leak-scan'
import { BATCH_FIELDS, buildTestApi, DISTRICT, MIAOSHAN, publish, QIANHUAI, type EditionAnswer, type TestApi } from '../test-api'

let api: TestApi

beforeAll(async () => {
  api = await buildTestApi()
})
afterAll(() => api.close())

test('the search finds an identifier however it is written, so that finding none means something', () => {
  const villages = buildVillages(['妙山村'], 3, 5)
  const search = new IdentifierSearch(villages)
  const { id = '', mobile = '' } = villages[0]?.persons[0] ?? {}
  expect(search.size).toBe(9)
  expect(search.count(`{"name":"${id.toLowerCase()}"}`)).toBeGreaterThan(0)
  expect(search.count(`${mobile.slice(0, 3)} ${mobile.slice(3, 7)}-${mobile.slice(7)}`)).toBeGreaterThan(0)
  expect(search.count([...mobile].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''))).toBeGreaterThan(0)
  expect(search.count('2026-03-05 340405100210 0190a1b2-0000-7000-8000-000000000001')).toBe(0)
})

test('of two thousand persons imported with ID, account and telephone, no public answer holds one identifier', async () => {
  const editor = await api.signInAs('bianji', 'township-editor', DISTRICT)
  const reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
  const codes = [MIAOSHAN, QIANHUAI]
  const names = await Promise.all(codes.map(async (code) => (await api.database.db.selectFrom('divisions').select('name').where('code', '=', code).executeTakeFirstOrThrow()).name))
  const villages = buildVillages(names, 1_000, 100)
  const answer = await api.upload('/api/staff/payment-batches', { name: '名单.xlsx', content: buildTownshipWorkbook(villages) }, { ...BATCH_FIELDS, divisionCode: DISTRICT }, editor)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  for (const { divisionCode, id } of answer.json<{ editions: { divisionCode: string; id: string }[] }>().editions) {
    await publish(api, editor, reviewer, (await api.get(`/api/staff/editions/${divisionCode}/${id}`, editor)).json<EditionAnswer>())
  }
  const door: PublicDoor = async (path, body) => {
    const got = await (body === undefined ? api.get(path) : api.send('POST', path, body))
    return { status: got.statusCode, text: `${JSON.stringify(got.headers)}\n${got.body}`, json: got.headers['content-type']?.toString().includes('json') ? got.json() : null }
  }
  const report = await scanPublicAnswers(door, codes, new IdentifierSearch(villages), villages.flatMap(({ persons }) => persons.slice(0, 5)))
  expect(report).toMatchObject({ rows: 2_000, identifiers: 0 })
  expect(report.answers).toBeGreaterThan(150)
})
