import { BAGONGSHAN_TOWN, buildTestApi, buildWritten, causeEvent, DISTRICT, errorIn, MIAOSHAN, publish, QIANHUAI, SHANWANG, writeNotice, type EditionAnswer, type TestApi } from '../test-api'

let api: TestApi
let editor: string
let townEditor: string
let reviewer: string
let administrator: string

beforeAll(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  townEditor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
  administrator = await api.signInAs('guanli', 'administrator', DISTRICT)
})
afterAll(() => api.close())

const read = async (edition: EditionAnswer, session: string) => (await api.get(`/api/staff/editions/${edition.divisionCode}/${edition.id}`, session)).json()

test('a notice goes from draft over review to the public, and the server sets the time', async () => {
  const draft = await writeNotice(api, editor)
  expect(draft).toMatchObject({ state: 'draft', events: ['submit', 'discard'], problems: [] })
  const address = `/api/public/villages/${MIAOSHAN}/notices/${draft.id}`
  expect((await api.get(address)).statusCode).toBe(404)
  const submitted = (await causeEvent(api, editor, draft, 'submit')).json<EditionAnswer>()
  expect(submitted.state).toBe('submitted')
  expect((await api.get(address)).statusCode).toBe(404)
  api.clock.set('2026-03-05T02:00:00Z')
  const approved = await causeEvent(api, reviewer, submitted, 'approve')
  expect(approved.json()).toMatchObject({ state: 'published', publishedAt: '2026-03-05T02:00:00.000Z', events: ['withdraw'] })
  const shown = await api.get(address)
  expect(shown.json()).toMatchObject({ title: '关于疏通北塘排水沟的公告', topicName: '项目建设', divisionName: '妙山村', publishedAt: '2026-03-05T02:00:00.000Z', withdrawal: null })
  api.clock.set('2026-03-05T01:30:00Z')
})

test('the preview is what the villager then sees', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { title: '预览与公开一致' })
  const published = await publish(api, editor, reviewer, draft)
  const { preview } = await read(published, editor)
  const shown = (await api.get(`/api/public/villages/${MIAOSHAN}/notices/${draft.id}`)).json()
  expect(preview.notice).toEqual(shown)
})

test('whoever wrote a part of an entry cannot review it', async () => {
  const draft = await writeNotice(api, editor)
  const byTown = (await api.send('PUT', `/api/staff/editions/${MIAOSHAN}/${draft.id}`, { lockVersion: draft.lockVersion, written: buildWritten({ title: '镇里改过的标题' }) }, townEditor)).json<EditionAnswer>()
  const submitted = (await causeEvent(api, editor, byTown, 'submit')).json<EditionAnswer>()
  for (const login of ['miaoshan', 'zhen']) {
    await api.database.db.updateTable('staff').set({ role: 'reviewer' }).where('login', '=', login).execute()
    const session = login === 'zhen' ? townEditor : editor
    expect(errorIn(await causeEvent(api, session, submitted, 'approve'))).toMatchObject({ status: 403, code: 'four-eyes', message: '先审后发：您写过或提交过这条信息，要由另一位审核员审核。' })
    expect(errorIn(await causeEvent(api, session, submitted, 'return', '不行')).code).toBe('four-eyes')
    expect((await read(submitted, session)).events).toEqual([])
  }
  await api.database.db.updateTable('staff').set({ role: 'village-editor' }).where('login', '=', 'miaoshan').execute()
  await api.database.db.updateTable('staff').set({ role: 'township-editor' }).where('login', '=', 'zhen').execute()
})

test('a return needs a reason, which the writer then reads', async () => {
  const submitted = (await causeEvent(api, editor, await writeNotice(api, editor), 'submit')).json<EditionAnswer>()
  expect(errorIn(await causeEvent(api, reviewer, submitted, 'return', '  '))).toMatchObject({ status: 400, code: 'reason-needed', fields: [{ field: 'reason', message: '请写明原因。' }] })
  const returned = (await causeEvent(api, reviewer, submitted, 'return', '请写明工期从哪天到哪天')).json<EditionAnswer>()
  expect(await read(returned, editor)).toMatchObject({ state: 'returned', reason: '请写明工期从哪天到哪天', events: ['submit', 'discard'] })
  expect((await api.get('/api/staff/desk', editor)).json()).toMatchObject({ returned: { count: 1 } })
})

test('a withdrawn notice keeps its title and says why, and nothing else of it is left', async () => {
  const published = await publish(api, editor, reviewer, await writeNotice(api, editor, MIAOSHAN, { title: '要撤下的公告' }))
  const withdrawn = await causeEvent(api, reviewer, published, 'withdraw', '工期有变,另行公告')
  expect(withdrawn.json()).toMatchObject({ state: 'withdrawn' })
  const shown = (await api.get(`/api/public/villages/${MIAOSHAN}/notices/${published.id}`)).json()
  expect(shown).toMatchObject({ title: '要撤下的公告', summary: '', body: [], attachments: [], withdrawal: { reason: '工期有变,另行公告', withdrawnAt: '2026-03-05T01:30:00.000Z' } })
  const list = (await api.get(`/api/public/villages/${MIAOSHAN}/notices`)).json<{ items: { id: string }[] }>()
  expect(list.items.map(({ id }) => id)).not.toContain(published.id)
})

test('of two people who save the same version, the second overwrites nothing', async () => {
  const draft = await writeNotice(api, editor)
  const address = `/api/staff/editions/${MIAOSHAN}/${draft.id}`
  const save = (title: string, session: string) => api.send('PUT', address, { lockVersion: draft.lockVersion, written: buildWritten({ title }) }, session)
  const answers = await Promise.all([save('第一人', editor), save('第二人', townEditor)])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  const loser = answers.find(({ statusCode }) => statusCode === 409)
  expect(loser && errorIn(loser)).toMatchObject({ code: 'edited-meanwhile', message: '这条信息刚被别人改过，您的修改没有保存、也没有覆盖别人的。请先看看最新内容，再决定怎么改。' })
  const kept = await read(draft, editor)
  expect(kept.written.title).toBe(answers[0]?.statusCode === 200 ? '第一人' : '第二人')
})

test('an approval of an older version is refused', async () => {
  const submitted = (await causeEvent(api, editor, await writeNotice(api, editor), 'submit')).json<EditionAnswer>()
  expect(errorIn(await causeEvent(api, reviewer, { ...submitted, lockVersion: submitted.lockVersion - 1 }, 'approve')).code).toBe('edited-meanwhile')
})

test('of two reviewers who approve at once, one is told that it is done', async () => {
  const second = await api.signInAs('shenhe2', 'reviewer', DISTRICT)
  const submitted = (await causeEvent(api, editor, await writeNotice(api, editor), 'submit')).json<EditionAnswer>()
  const answers = await Promise.all([causeEvent(api, reviewer, submitted, 'approve'), causeEvent(api, second, submitted, 'approve')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
})

test('an entry that is submitted or public cannot be changed', async () => {
  const submitted = (await causeEvent(api, editor, await writeNotice(api, editor), 'submit')).json<EditionAnswer>()
  const change = { lockVersion: submitted.lockVersion, written: buildWritten() }
  const address = `/api/staff/editions/${MIAOSHAN}/${submitted.id}`
  expect(errorIn(await api.send('PUT', address, change, editor))).toMatchObject({ status: 409, code: 'wrong-state', message: '这条信息现在是“待审核”，不能修改。要修改，请先点“收回修改”。' })
  const recalled = (await causeEvent(api, editor, submitted, 'recall')).json<EditionAnswer>()
  expect((await api.send('PUT', address, { ...change, lockVersion: recalled.lockVersion }, editor)).statusCode).toBe(200)
})

test('an incomplete draft is saved and says everything that is missing at once', async () => {
  const created = (await api.send('POST', '/api/staff/editions', { kind: 'notice', divisionCode: MIAOSHAN }, editor)).json<EditionAnswer>()
  expect(created.problems.map(({ field }) => field)).toEqual(['title', 'office', 'topic', 'body'])
  const refused = errorIn(await causeEvent(api, editor, created, 'submit'))
  expect(refused).toMatchObject({ status: 422, code: 'not-ready', message: '还有 4 处需要修改，改好后再提交。' })
})

test('every step is on record with who did it, in the order it happened', async () => {
  api.clock.set('2026-03-05T03:00:00Z')
  const published = await publish(api, editor, reviewer, await writeNotice(api, editor, MIAOSHAN, { title: '记录齐全的公告' }))
  const { history } = await read(published, editor)
  expect(history.map(({ action, staffName }: { action: string; staffName: string }) => `${staffName} ${action}`)).toEqual(['miaoshan的人 新建', 'miaoshan的人 保存', 'miaoshan的人 提交审核', 'shenhe的人 审核通过并公开'])
  const audit = (await api.get('/api/staff/audit', administrator)).json<{ items: { action: string; subject: string }[] }>()
  expect(audit.items[0]).toMatchObject({ action: '审核通过并公开', subject: '公告《记录齐全的公告》' })
})

test('an event that fails leaves no trace in the record', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { office: '' })
  const before = await api.database.db.selectFrom('audit_entries').select('id').where('edition_id', '=', draft.id).execute()
  expect((await causeEvent(api, editor, draft, 'submit')).statusCode).toBe(422)
  expect(await api.database.db.selectFrom('audit_entries').select('id').where('edition_id', '=', draft.id).execute()).toEqual(before)
})

test('the desk of a reviewer counts what others submitted and not what is elsewhere', async () => {
  const shanwangReviewer = await api.signInAs('shenhe3', 'reviewer', SHANWANG)
  const shanwangEditor = await api.signInAs('shanwang', 'village-editor', SHANWANG)
  const submitted = (await causeEvent(api, shanwangEditor, await writeNotice(api, shanwangEditor, SHANWANG), 'submit')).json<EditionAnswer>()
  const desk = (await api.get('/api/staff/desk', shanwangReviewer)).json()
  expect(desk.toReview).toMatchObject({ count: 1, items: [{ id: submitted.id, submittedByName: 'shanwang的人' }] })
  expect((await api.get('/api/staff/desk', shanwangEditor)).json()).toMatchObject({ toReview: { count: 0 }, waiting: { count: 1 } })
})

test('staff of another village neither see nor change an entry', async () => {
  const neighbour = await api.signInAs('qianhuai', 'village-editor', QIANHUAI)
  const draft = await writeNotice(api, editor)
  const address = `/api/staff/editions/${MIAOSHAN}/${draft.id}`
  expect((await api.get(address, neighbour)).statusCode).toBe(404)
  expect((await api.send('PUT', address, { lockVersion: draft.lockVersion, written: buildWritten() }, neighbour)).statusCode).toBe(403)
  expect((await causeEvent(api, neighbour, draft, 'submit')).statusCode).toBe(404)
  const list = (await api.get('/api/staff/editions', neighbour)).json<{ items: { divisionCode: string }[] }>()
  expect(list.items.filter(({ divisionCode }) => divisionCode !== QIANHUAI)).toEqual([])
})

test('lists are paged by key and lose nothing between pages', async () => {
  for (let index = 0; index < 31; index += 1) await api.send('POST', '/api/staff/editions', { kind: 'explainer', divisionCode: MIAOSHAN }, editor)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: { items: { id: string }[]; next: string | null } = (await api.get(`/api/staff/editions?kind=explainer&after=${next}`, editor)).json()
    expect(page.items.length).toBeLessThanOrEqual(30)
    seen.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  expect(seen).toHaveLength(31)
  expect(new Set(seen).size).toBe(31)
})
