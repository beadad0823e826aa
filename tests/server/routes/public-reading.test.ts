import { buildTestApi, BAGONGSHAN_TOWN, buildWritten, DISTRICT, errorIn, importList, MIAOSHAN, publish, QIANHUAI, SHANWANG, writeNotice, type EditionAnswer, type TestApi } from '../test-api'
import { buildDocx } from '../attachments/build-documents'
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

let api: TestApi
let editor: string
let districtEditor: string
let reviewer: string

beforeAll(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  districtEditor = await api.signInAs('quji', 'township-editor', DISTRICT)
  reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
})
afterAll(() => api.close())

async function writeExplainer(divisionCode: string, title: string): Promise<EditionAnswer> {
  const created = (await api.send('POST', '/api/staff/editions', { kind: 'explainer', divisionCode }, districtEditor)).json<EditionAnswer>()
  const written = buildWritten({ title, topic: '', subsidyCode: 'farmland-protection', office: '区农业农村水利局' })
  return (await api.send('PUT', `/api/staff/editions/${divisionCode}/${created.id}`, { lockVersion: 1, written }, districtEditor)).json<EditionAnswer>()
}

test('all divisions come in one answer with what is needed to choose one', async () => {
  const answer = await api.get('/api/public/divisions')
  const { divisions, demonstration } = answer.json<{ divisions: unknown[]; demonstration: boolean }>()
  expect(demonstration).toBe(false)
  expect(divisions).toContainEqual({ code: MIAOSHAN, name: '妙山村村委会', shortName: '妙山村', parentCode: BAGONGSHAN_TOWN, level: 'village', pinyin: 'miaoshancun', initials: 'msc' })
})

test('a village sees its own notices and those of its township and district, and no other', async () => {
  const ofTown = await publish(api, districtEditor, reviewer, await writeNotice(api, districtEditor, BAGONGSHAN_TOWN, { title: '镇公告' }))
  const ofDistrict = await publish(api, districtEditor, reviewer, await writeNotice(api, districtEditor, DISTRICT, { title: '区公告' }))
  const ofNeighbour = await publish(api, districtEditor, reviewer, await writeNotice(api, districtEditor, QIANHUAI, { title: '邻村公告' }))
  const own = await publish(api, editor, reviewer, await writeNotice(api, editor, MIAOSHAN, { title: '本村公告' }))
  const titles = async (village: string) => (await api.get(`/api/public/villages/${village}/notices`)).json<{ items: { title: string }[] }>().items.map(({ title }) => title)
  expect(await titles(MIAOSHAN)).toEqual(['本村公告', '区公告', '镇公告'])
  expect(await titles(SHANWANG)).toEqual(['区公告'])
  expect((await api.get(`/api/public/villages/${MIAOSHAN}/notices/${ofTown.id}`)).statusCode).toBe(200)
  expect((await api.get(`/api/public/villages/${MIAOSHAN}/notices/${ofNeighbour.id}`)).statusCode).toBe(404)
  expect((await api.get(`/api/public/villages/${SHANWANG}/notices/${own.id}`)).statusCode).toBe(404)
  expect((await api.get(`/api/public/villages/${SHANWANG}/notices/${ofDistrict.id}`)).statusCode).toBe(200)
})

test('what is not public is answered exactly like what does not exist', async () => {
  const draft = await writeNotice(api, editor)
  const missing = await api.get(`/api/public/villages/${MIAOSHAN}/notices/01900000-0000-7000-8000-000000000000`)
  const hidden = await api.get(`/api/public/villages/${MIAOSHAN}/notices/${draft.id}`)
  expect([hidden.statusCode, hidden.body]).toEqual([missing.statusCode, missing.body])
  const asExplainer = await api.get(`/api/public/villages/${MIAOSHAN}/explainers/${draft.id}`)
  expect(asExplainer.statusCode).toBe(404)
})

test('an unknown village is answered with a sentence', async () => {
  for (const code of ['340405100999', '999999999999']) {
    for (const page of ['home', 'notices', 'explainers', 'payment-lists']) {
      expect(errorIn(await api.get(`/api/public/villages/${code}/${page}`))).toEqual({ status: 404, code: 'unknown-division', message: '没有找到这个村（社区），请重新选择。' })
    }
  }
})

test('notices are paged by key, twenty a page, and can be narrowed to a topic', async () => {
  const made: string[] = []
  for (let index = 0; index < 23; index += 1) {
    api.clock.set(`2026-03-05T03:${String(index).padStart(2, '0')}:00Z`)
    made.push((await publish(api, districtEditor, reviewer, await writeNotice(api, districtEditor, SHANWANG, { title: `第${index}条`, topic: index % 2 === 0 ? 'health' : 'finance' }))).id)
  }
  const list = `/api/public/villages/${SHANWANG}/notices`
  const first = (await api.get(list)).json<{ items: { id: string }[]; next: string }>()
  const second = (await api.get(`${list}?after=${first.next}`)).json<{ items: { id: string }[]; next: string | null }>()
  expect(first.items).toHaveLength(20)
  const seen = [...first.items, ...second.items].map(({ id }) => id).filter((id) => made.includes(id))
  expect(seen).toEqual([...made].reverse())
  const health = (await api.get(`${list}?topic=health`)).json<{ items: { topicName: string }[] }>()
  expect(health.items.map(({ topicName }) => topicName)).toEqual(Array.from({ length: 12 }, () => '卫生健康'))
  expect(errorIn(await api.get(`${list}?topic=nonsense`))).toMatchObject({ status: 400, message: '没有这个主题，请重新选择。' })
  expect(errorIn(await api.get(`${list}?after=nonsense`))).toMatchObject({ status: 400, message: '翻页的标记不对，请回到列表第一页。' })
  expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(20_000)
})

test('the home page holds what is new, the lists, the explainers and whom to ask', async () => {
  await api.database.db.updateTable('divisions').set({ contact_office: '八公山镇农业农村办', contact_phone: '0554-5600001', supervision_phone: '0554-5600002' }).where('code', '=', BAGONGSHAN_TOWN).execute()
  api.clock.set('2026-03-05T05:30:00Z')
  const explainer = await publish(api, districtEditor, reviewer, await writeExplainer(DISTRICT, '耕地地力保护补贴怎么发'))
  const list = await publish(api, editor, reviewer, await importList(api, editor))
  const home = (await api.get(`/api/public/villages/${MIAOSHAN}/home`)).json()
  expect(home).toMatchObject({
    village: { code: MIAOSHAN, name: '妙山村村委会', shortName: '妙山村', townshipName: '八公山镇' }, contact: { office: '八公山镇农业农村办', phone: '0554-5600001' }, asOf: '2026-03-05T05:30:00.000Z',
    paymentLists: [{ id: list.id }], explainers: [{ id: explainer.id, subsidyName: '耕地地力保护补贴', divisionName: '八公山区' }],
  })
  expect(home.notices.length).toBeLessThanOrEqual(5)
  const shown = (await api.get(`/api/public/villages/${MIAOSHAN}/payment-lists/${list.id}`)).json()
  expect(shown).toMatchObject({ contact: { phone: '0554-5600001' }, supervisionPhone: '0554-5600002', explainer: { id: explainer.id, title: '耕地地力保护补贴怎么发' } })
  expect((await api.get(`/api/public/villages/${MIAOSHAN}/explainers/${explainer.id}`)).json()).toMatchObject({ title: '耕地地力保护补贴怎么发', withdrawal: null })
})

test('an attachment is handed out under its Chinese name once its entry is public, and no longer once it is withdrawn', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { title: '有附件的公告' })
  const uploads = `/api/staff/editions/${MIAOSHAN}/${draft.id}/attachments`
  const uploaded = await api.upload(uploads, { name: '施工 方案(一).docx', content: buildDocx(['方案']) }, {}, editor)
  expect(uploaded.json()).toMatchObject({ attachment: { fileName: '施工 方案(一).docx', textCheck: 'checked' }, image: null })
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777777' } }).png().toBuffer()
  const picture = (await api.upload(uploads, { name: '现场.png', content: photo }, {}, editor)).json<{ attachment: { id: string; url: string }; image: { width: number; height: number } }>()
  expect(picture.image).toEqual({ width: 40, height: 30 })
  const body = [{ type: 'image', attachmentId: picture.attachment.id, alt: '排水沟现场', width: 40, height: 30 }]
  const saved = (await api.send('PUT', `/api/staff/editions/${MIAOSHAN}/${draft.id}`, { lockVersion: draft.lockVersion, written: buildWritten({ body }) }, editor)).json<EditionAnswer>()
  const staffUrl = uploaded.json<{ attachment: { url: string } }>().attachment.url
  const publicUrl = `/api/public/attachments/${MIAOSHAN}/${draft.id}/${uploaded.json<{ attachment: { id: string } }>().attachment.id}`
  expect((await api.get(staffUrl, editor)).statusCode).toBe(200)
  expect((await api.get(publicUrl)).statusCode).toBe(404)
  const published = await publish(api, editor, reviewer, saved)
  const shown = (await api.get(`/api/public/villages/${MIAOSHAN}/notices/${draft.id}`)).json<{ attachments: { url: string }[] }>()
  expect(shown.attachments.map(({ url }) => url)).toContain(publicUrl)
  const file = await api.get(publicUrl)
  expect(file.headers).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('施工 方案(一).docx').replace('(', '%28').replace(')', '%29')}`, 'x-content-type-options': 'nosniff',
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
  expect(file.rawPayload.equals(buildDocx(['方案']))).toBe(true)
  await api.send('POST', `/api/staff/editions/${MIAOSHAN}/${draft.id}/events`, { event: 'withdraw', lockVersion: published.lockVersion, reason: '方案有变' }, reviewer)
  expect((await api.get(publicUrl)).statusCode).toBe(404)
})

test('an eleventh attachment, a too large one and one for a public entry are refused', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { title: '附件很多的公告' })
  const uploads = `/api/staff/editions/${MIAOSHAN}/${draft.id}/attachments`
  for (let index = 0; index < 10; index += 1) expect((await api.upload(uploads, { name: `${index}.docx`, content: buildDocx([`第${index}份`]) }, {}, editor)).statusCode).toBe(200)
  expect(errorIn(await api.upload(uploads, { name: '11.docx', content: buildDocx(['多']) }, {}, editor))).toMatchObject({ status: 400, message: '一条信息最多放 10 个附件（含图片），请先删去不用的。' })
  const heavy = buildDocx(['见图'], [{ name: 'word/media/photo.png', content: randomBytes(6 * 1024 * 1024) }])
  expect(errorIn(await api.upload(uploads, { name: '六兆.docx', content: heavy }, {}, editor)).code).toBe('too-many-attachments')
  expect(errorIn(await api.upload(uploads, { name: '大.pdf', content: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-') }, {}, editor))).toMatchObject({ status: 413, message: '文件太大，请不要超过 10 MB。' })
  const [first] = (await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}`, editor)).json<{ attachments: { id: string }[] }>().attachments
  const removal = `${uploads}/${first?.id}`
  expect((await api.send('DELETE', removal, undefined, editor)).statusCode).toBe(204)
  expect(errorIn(await api.send('DELETE', removal, undefined, editor)).status).toBe(404)
  await publish(api, editor, reviewer, draft)
  expect(errorIn(await api.upload(uploads, { name: '晚.docx', content: buildDocx(['晚']) }, {}, editor))).toMatchObject({ status: 409, code: 'wrong-state' })
})

test('answers carry a tag, and an unchanged answer is not sent again', async () => {
  const first = await api.get(`/api/public/villages/${QIANHUAI}/notices`)
  expect(first.headers['cache-control']).toBe('no-cache')
  const again = await api.request({ method: 'GET', url: `/api/public/villages/${QIANHUAI}/notices`, headers: { 'if-none-match': String(first.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
