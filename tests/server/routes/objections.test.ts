import type { MyObjection, MyObjections, StaffObjection, StaffObjectionPage } from '../../../src/domain/api/objections-contract'
import { buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'
import { buildFarmlandCsv, giveCard, openRecord, publishList, withToken } from '../money-api'
import { BAGONGSHAN_TOWN, buildTestApi, errorIn, MIAOSHAN, SHANWANG, type EditionAnswer, type TestApi } from '../test-api'

const chance = createChance(99)
const NAMES = ['王小满', '李谷雨', '赵立夏', '钱芒种', '孙白露', '周寒露', '吴霜降']
const CSV = buildFarmlandCsv(NAMES.map((name, index) => `${name},东组,00${index + 1},${buildIdNumber(chance)},,2026-03-01,2,80,160`))
const mine = '/api/public/my-record/objections'

let api: TestApi
let editor: string
let reviewer: string
let list: EditionAnswer
let household: ReturnType<typeof withToken>
let neighbour: ReturnType<typeof withToken>

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
  list = await publishList(api, editor, reviewer, CSV)
  household = withToken(api, await openRecord(api, '王小满', await giveCard(api, '王小满')))
  neighbour = withToken(api, await openRecord(api, '李谷雨', await giveCard(api, '李谷雨')))
})
afterEach(() => api.close())

const object = (text = '我家种了三亩，名单上只有两亩。', rowNo = 1) => household.send('POST', mine, { editionId: list.id, rowNo, text })
const staff = (id: string, deed = '') => `/api/staff/objections/${MIAOSHAN}/${id}${deed}`
const shown = async () => (await api.get(`/api/public/villages/${MIAOSHAN}/payment-lists/${list.id}/objections`)).json<unknown>()

test('a household objects, the office answers and closes, and everybody reads the outcome without a name', async () => {
  expect(await shown()).toEqual({ total: 0, open: 0, closed: [] })
  const made = (await object()).json<MyObjection>()
  expect(made).toMatchObject({
    rowNo: 1, subsidyName: '耕地地力保护补贴', period: '2026年度', amountFen: 16_000, state: 'open', answerDue: '2026-03-15', overdue: false, mayWrite: true,
    dueNote: '最迟2026年3月15日答复（从提出的第二天算起10天，依据：村务公开的地方规定：村民询问应在10日内答复）。', messages: [{ from: 'household', text: '我家种了三亩，名单上只有两亩。' }],
  })
  expect((await household.record()).payments[0]?.objection).toMatchObject({ possible: false, id: made.id })
  expect(await shown()).toEqual({ total: 1, open: 1, closed: [] })
  expect(errorIn(await api.send('POST', staff(made.id, '/close'), { outcome: 'corrected', publicSentence: '面积已更正。' }, editor))).toMatchObject({ status: 409, code: 'answer-first' })
  const answered = (await api.send('POST', staff(made.id, '/answers'), { text: '已现场复核，确为三亩，下批补发。' }, editor)).json<StaffObjection>()
  expect(answered).toMatchObject({ state: 'answered', daysLeft: null, name: '王小满', may: { answer: true, close: true }, messages: [{ staffName: null }, { from: 'office', staffName: 'zhen的人' }] })
  expect((await household.get(`${mine}/${made.id}`)).json()).toMatchObject({ state: 'answered', messages: [{}, { from: 'office', text: '已现场复核，确为三亩，下批补发。' }] })
  const closing = { outcome: 'corrected', publicSentence: '有一户面积少登一亩，已更正并补发。' }
  expect((await api.send('POST', staff(made.id, '/close'), closing, reviewer)).json()).toMatchObject({ state: 'closed', may: { answer: false, close: false } })
  expect(await shown()).toEqual({ total: 1, open: 0, closed: [{ outcome: 'corrected', sentence: closing.publicSentence, closedOn: '2026-03-05' }] })
  expect((await household.get(mine)).json<MyObjections>().items[0]).toMatchObject({ state: 'closed', outcome: 'corrected', mayWrite: false })
  expect(errorIn(await household.send('POST', `${mine}/${made.id}/messages`, { text: '谢谢' }))).toMatchObject({ status: 409, code: 'wrong-state' })
})

test('one may object to one’s own line only, once, and on days of publicity only, the last one included', async () => {
  expect(errorIn(await object('这是我的', 2))).toMatchObject({ status: 404 })
  api.clock.set('2026-03-14T15:59:59Z')
  household = withToken(api, await openRecord(api, '王小满', await reissue('王小满')))
  expect((await object()).statusCode).toBe(200)
  expect(errorIn(await object())).toMatchObject({ status: 409, code: 'objected-before', message: '这一笔您已经提过了，请在原来那一条里接着写。' })
  api.clock.set('2026-03-14T16:00:00Z')
  neighbour = withToken(api, await openRecord(api, '李谷雨', await reissue('李谷雨')))
  expect(errorIn(await neighbour.send('POST', mine, { editionId: list.id, rowNo: 2, text: '少了' }))).toEqual({
    status: 409, code: 'publicity-over', message: '这份名单的公示期到2026年3月14日为止，已经过了。仍有疑问，请到村里或打监督电话。',
  })
})

async function reissue(name: string): Promise<string> {
  const { db } = api.database
  await db.deleteFrom('household_cards').where('recipient_id', 'in', db.selectFrom('recipients').select('id').where('name', '=', name)).execute()
  return giveCard(api, name)
}

test('a thread is seen by its household and by staff of the place, and by nobody else', async () => {
  const { id } = (await object()).json<MyObjection>()
  expect((await neighbour.get(`${mine}/${id}`)).statusCode).toBe(404)
  expect((await neighbour.send('POST', `${mine}/${id}/messages`, { text: '我也看看' })).statusCode).toBe(404)
  expect((await neighbour.get(mine)).json()).toEqual({ items: [] })
  expect((await api.get(`${mine}/${id}`)).statusCode).toBe(401)
  const stranger = await api.signInAs('shanwang', 'village-editor', SHANWANG)
  const administrator = await api.signInAs('guanli', 'administrator', BAGONGSHAN_TOWN)
  for (const session of [stranger, administrator]) {
    expect((await api.get(staff(id), session)).statusCode).toBe(404)
    expect((await api.send('POST', staff(id, '/answers'), { text: '收到' }, session)).statusCode).toBe(404)
    expect((await api.send('POST', staff(id, '/close'), { outcome: 'other', publicSentence: '已处理' }, session)).statusCode).toBe(404)
  }
  expect((await api.get('/api/staff/objections', administrator)).statusCode).toBe(403)
  expect((await api.get('/api/staff/objections', stranger)).json()).toMatchObject({ items: [], counts: { open: 0, overdue: 0 } })
})

test('the office has through the tenth day after; then the objection counts as overdue and stands first', async () => {
  await object()
  api.clock.set('2026-03-07T01:00:00Z')
  neighbour = withToken(api, await openRecord(api, '李谷雨', await reissue('李谷雨')))
  await neighbour.send('POST', mine, { editionId: list.id, rowNo: 2, text: '面积不对' })
  const page = async () => {
    reviewer = await signInAgain('shenhe')
    const { items, counts } = (await api.get('/api/staff/objections', reviewer)).json<StaffObjectionPage>()
    return [items.map(({ name, daysLeft }) => [name, daysLeft]), counts]
  }
  expect(await page()).toEqual([[['王小满', 8], ['李谷雨', 10]], { open: 2, overdue: 0 }])
  const [urgent] = (await api.get('/api/staff/objections', reviewer)).json<StaffObjectionPage>().items
  const after = `${urgent?.answerDue ?? ''}.${urgent?.id ?? ''}`
  expect((await api.get(`/api/staff/objections?state=open&after=${after}`, reviewer)).json<StaffObjectionPage>().items.map(({ name }) => name)).toEqual(['李谷雨'])
  expect((await api.get(`/api/staff/objections?state=answered&after=${after}`, reviewer)).json()).toMatchObject({ items: [], next: null })
  expect(errorIn(await api.get('/api/staff/objections?after=x', reviewer))).toMatchObject({ status: 400, fields: [{ field: 'after' }] })
  api.clock.set('2026-03-15T01:00:00Z')
  expect(await page()).toEqual([[['王小满', 0], ['李谷雨', 2]], { open: 2, overdue: 0 }])
  api.clock.set('2026-03-15T16:00:00Z')
  expect(await page()).toEqual([[['王小满', -1], ['李谷雨', 1]], { open: 2, overdue: 1 }])
})

async function signInAgain(login: string): Promise<string> {
  const answer = await api.send('POST', '/api/public/sign-in', { login, password: 'Kaihua-2026' })
  return answer.cookies[0]?.value ?? ''
}

test('a household that writes again after an answer gets a new deadline', async () => {
  const { id } = (await object()).json<MyObjection>()
  await api.send('POST', staff(id, '/answers'), { text: '请补充承包证编号。' }, editor)
  api.clock.set('2026-03-05T01:45:00Z')
  expect((await household.send('POST', `${mine}/${id}/messages`, { text: '承包证已交村里。' })).json()).toMatchObject({ state: 'open', answerDue: '2026-03-15', messages: [{}, {}, {}] })
})

test('numbers that point to a person and, in the public sentence, the name are refused and not repeated', async () => {
  const secrets = [buildIdNumber(chance), buildMobile(chance)]
  for (const secret of secrets) {
    expect(errorIn(await object(`请打 ${secret}`))).toMatchObject({ status: 422, code: 'personal-data' })
    expect(api.answers.at(-1)).not.toContain(secret)
  }
  const { id } = (await object()).json<MyObjection>()
  await api.send('POST', staff(id, '/answers'), { text: '已复核。' }, editor)
  const close = async (publicSentence: string) => errorIn(await api.send('POST', staff(id, '/close'), { outcome: 'confirmed', publicSentence }, editor))
  expect(await close('王 小满家的面积无误')).toMatchObject({ status: 422, message: '公开说明里有这一户的姓名，请改成“有一户”之类的说法。' })
  expect(await close(`联系 ${secrets[1] ?? ''}`)).toMatchObject({ status: 422, message: '公开说明里有一个疑似手机号，请删去后再办结。' })
})
