import { buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'
import { buildTestApi, buildWritten, causeEvent, DISTRICT, errorIn, MIAOSHAN, writeNotice, type EditionAnswer, type TestApi } from '../test-api'

const chance = createChance(3)
const mobile = buildMobile(chance)
const id = buildIdNumber(chance)
const REASON = '便民服务中心对外公布的值班手机'

let api: TestApi
let editor: string
let reviewer: string

beforeAll(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
})
afterAll(() => api.close())

const withMobile = { body: [{ type: 'paragraph', runs: [{ text: `值班电话 ${mobile}` }] }] }
const event = (session: string, edition: EditionAnswer, body: Record<string, unknown>) =>
  api.send('POST', `/api/staff/editions/${edition.divisionCode}/${edition.id}/events`, { lockVersion: edition.lockVersion, ...body }, session)

test('a mobile number hinders submission unless the writer leaves it to the reviewer, who must say why it may be shown', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, withMobile)
  expect(draft).toMatchObject({ findings: [{ field: 'body[0]', message: '正文第 1 段有一个疑似手机号', decidable: true }] })
  expect(errorIn(await event(editor, draft, { event: 'submit' }))).toMatchObject({ status: 422, code: 'not-ready', fields: [{ field: 'body[0]' }] })
  const submitted = (await event(editor, draft, { event: 'submit', leaveToReviewer: true })).json<EditionAnswer>()
  expect(submitted).toMatchObject({ state: 'submitted' })
  const seen = (await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}`, reviewer)).json<EditionAnswer>()
  expect(seen).toMatchObject({ findings: [{ decidable: true }], history: expect.arrayContaining([expect.objectContaining({ action: '请审核员决定', note: '正文第 1 段有一个疑似手机号' })]) as unknown })
  for (const overrideReason of [undefined, '', '   ', '可以', `电话是 ${mobile} 没问题`]) {
    const refused = errorIn(await event(reviewer, submitted, { event: 'approve', ...(overrideReason === undefined ? {} : { overrideReason }) }))
    expect(['override-needed', 'unfit-content']).toContain(refused.code)
  }
  const approved = await event(reviewer, submitted, { event: 'approve', overrideReason: REASON })
  expect(approved.json()).toMatchObject({ state: 'published' })
  const { history } = (await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}`, editor)).json<{ history: { action: string; note: string | null; staffName: string }[] }>()
  expect(history.find(({ action }) => action === '同意公开疑似个人信息')).toMatchObject({ staffName: 'shenhe的人', note: `正文第 1 段的疑似手机号。理由：${REASON}` })
  expect((await api.get(`/api/public/villages/${MIAOSHAN}/notices/${draft.id}`)).json()).toMatchObject({ body: [{ runs: [{ text: `值班电话 ${mobile}` }] }] })
})

test('an ID number goes neither to the reviewer nor, should one be there, past one', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { title: `关于 ${id} 的公告` })
  expect(draft).toMatchObject({ findings: [{ field: 'title', decidable: false }] })
  expect(errorIn(await event(editor, draft, { event: 'submit', leaveToReviewer: true }))).toMatchObject({ status: 422, code: 'not-ready', fields: [{ field: 'title' }] })
  await api.database.db.updateTable('editions').set({ state: 'submitted' }).where('id', '=', draft.id).execute()
  expect(errorIn(await event(reviewer, draft, { event: 'approve', overrideReason: REASON }))).toMatchObject({ status: 422, code: 'not-ready', fields: [{ field: 'title' }] })
})

test('leaving findings to the reviewer does not excuse what is missing', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { ...withMobile, office: '' })
  expect(errorIn(await event(editor, draft, { event: 'submit', leaveToReviewer: true })).fields).toEqual([{ field: 'office', message: '还没有填发布机构。' }])
})

test('after a return the decision is asked for anew, and an entry without findings needs none', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, withMobile)
  const submitted = (await event(editor, draft, { event: 'submit', leaveToReviewer: true })).json<EditionAnswer>()
  const returned = (await causeEvent(api, reviewer, submitted, 'return', '请改用座机')).json<EditionAnswer>()
  expect(errorIn(await event(editor, returned, { event: 'submit' })).code).toBe('not-ready')
  const saved = (await api.send('PUT', `/api/staff/editions/${MIAOSHAN}/${draft.id}`, { lockVersion: returned.lockVersion, written: buildWritten() }, editor)).json<EditionAnswer>()
  const again = (await causeEvent(api, editor, saved, 'submit')).json<EditionAnswer>()
  expect((await causeEvent(api, reviewer, again, 'approve')).json()).toMatchObject({ state: 'published' })
})
