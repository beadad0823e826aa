import { buildBankCard, buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'
import { buildDocx, buildPdf, buildWorkbook } from '../attachments/build-documents'
import { BATCH_FIELDS, buildTestApi, causeEvent, DISTRICT, errorIn, FARMLAND_CSV, importList, MIAOSHAN, publish, writeNotice, type TestApi } from '../test-api'

/**
 * Generated identifiers of three kinds are pushed through every door of the server; none may appear in a public answer, in an error,
 * in a line of the log, or in what staff get back from a workbook, and none may be kept in the database outside a draft's own words.
 */
const chance = createChance(340405)
const identifiers = Array.from({ length: 3 }, () => [buildIdNumber(chance), buildBankCard(chance), buildMobile(chance)]).flat()
const [id = '', card = '', mobile = ''] = identifiers
const fullWidth = (text: string): string => [...text].map((digit) => (/\d/.test(digit) ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)).join('')

let api: TestApi
let editor: string
let reviewer: string
let administrator: string
let published: string

beforeAll(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
  administrator = await api.signInAs('guanli', 'administrator', DISTRICT)
  published = (await publish(api, editor, reviewer, await importList(api, editor))).id
})
afterAll(() => api.close())

/** Answers and log lines since a point, searched for any of the identifiers. */
function expectSilence(from = 0): void {
  const said = [...api.answers.slice(from), ...api.log]
  for (const secret of identifiers) expect(said.filter((text) => text.includes(secret) || text.includes(fullWidth(secret)))).toEqual([])
}

const village = `/api/public/villages/${MIAOSHAN}`

test('typed into sign-in, into addresses, queries and search, identifiers come back nowhere', async () => {
  const from = api.answers.length
  for (const secret of identifiers) {
    const answers = [
      await api.send('POST', '/api/public/sign-in', { login: secret, password: secret }),
      await api.send('POST', '/api/public/sign-in', { login: 'miaoshan', password: secret, [secret]: secret }),
      await api.get(`/api/public/villages/${secret}/home`),
      await api.get(`${village}/notices/${secret}`),
      await api.get(`${village}/notices?after=${secret}&topic=${secret}`),
      await api.get(`${village}/payment-lists/${published}/rows?after=${secret}`),
      await api.get(`/api/public/${secret}`),
      await api.get(`/${secret}.html`),
      await api.get(`/api/public/attachments/${secret}/${secret}/${secret}`),
      await api.send('POST', `${village}/payment-lists/${published}/find-rows`, { name: secret }),
      await api.send('POST', `${village}/payment-lists/${published}/find-rows`, { name: [secret] }),
      await api.send('POST', `${village}/payment-lists/${published}/find-rows?name=${secret}`, { name: fullWidth(secret) }),
      await api.request({ method: 'POST', url: '/api/public/sign-in', payload: `{"login":"${secret}"`, headers: { 'content-type': 'application/json' } }),
      await api.request({ method: 'POST', url: '/api/public/sign-in', payload: secret, headers: { 'content-type': `text/${secret}` } }),
      await api.request({ method: 'GET', url: '/api/staff/session', cookies: { mingbai_session: secret }, headers: { 'user-agent': secret, referer: `https://x/${secret}` } }),
      await api.request({ method: 'PUT', url: `/api/public/sign-in?${secret}`, payload: { login: secret } }),
      await api.get(`/api/public/villages/%ff${secret}/home`),
    ]
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
  }
  expectSilence(from)
  const kept = JSON.stringify(await api.database.db.selectFrom('sign_in_failures').selectAll().execute())
  for (const secret of identifiers) expect(kept).not.toContain(secret)
})

test('typed anywhere into a notice, identifiers stop the submission with the place and without the digits', async () => {
  const places: [string, Record<string, unknown>, string][] = [
    ['title', { title: `公告 ${id}` }, '标题有一个疑似身份证号，请删去后再提交。'],
    ['office', { office: `村委会 ${mobile}` }, '发布机构有一个疑似手机号，请删去后再提交。'],
    ['body[0]', { body: [{ type: 'paragraph', runs: [{ text: `卡号${card.slice(0, 6)}` }, { text: card.slice(6), bold: true }] }] }, '正文第 1 段有一个疑似银行卡号，请删去后再提交。'],
    ['body[0]', { body: [{ type: 'heading', level: 2, text: fullWidth(id) }] }, '正文第 1 段有一个疑似身份证号，请删去后再提交。'],
    ['body[1]', { body: [{ type: 'paragraph', runs: [{ text: '名单' }] }, { type: 'table', header: true, rows: [['姓名', '证件'], ['王某', id]] }] }, '正文第 2 段（表格第 2 行第 2 格）有一个疑似身份证号，请删去后再提交。'],
    ['body[0]', { body: [{ type: 'list', ordered: false, items: [[{ text: '一' }], [{ text: `联系 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}` }]] }] }, '正文第 1 段（第 2 条）有一个疑似手机号，请删去后再提交。'],
    ['body[0]', { body: [{ type: 'paragraph', runs: [{ text: '拨打', href: `tel:${mobile}` }] }] }, '正文第 1 段（链接地址）有一个疑似手机号，请删去后再提交。'],
  ]
  for (const [field, change, sentence] of places) {
    const draft = await writeNotice(api, editor, MIAOSHAN, change)
    const from = api.answers.length
    const refused = errorIn(await causeEvent(api, editor, draft, 'submit'))
    expect(refused).toMatchObject({ status: 422, code: 'not-ready', fields: [{ field, message: sentence }] })
    expectSilence(from)
    expect((await api.get(`${village}/notices/${draft.id}`)).statusCode).toBe(404)
  }
  const audit = await api.get('/api/staff/audit', administrator)
  for (const secret of identifiers) expect(audit.body).not.toContain(secret)
})

test('an identifier that slipped into a submitted entry stops the approval', async () => {
  const draft = await writeNotice(api, editor)
  const submitted = (await causeEvent(api, editor, draft, 'submit')).json()
  await api.database.db.updateTable('editions').set({ title: `公告 ${id}` }).where('id', '=', draft.id).execute()
  const from = api.answers.length
  expect(errorIn(await causeEvent(api, reviewer, submitted, 'approve'))).toMatchObject({ status: 422, fields: [{ field: 'title' }] })
  expectSilence(from)
})

test('the reason of a return or withdrawal may hold no identifier', async () => {
  const list = (await api.get(`/api/staff/editions/${MIAOSHAN}/${published}`, reviewer)).json()
  const from = api.answers.length
  expect(errorIn(await causeEvent(api, reviewer, list, 'withdraw', `王某 ${id} 有误`))).toMatchObject({ status: 400, code: 'reason-needed', message: '原因里有一个疑似身份证号，请删去后再提交。' })
  expectSilence(from)
})

test('attachments of every kind, file names and field names let no identifier in', async () => {
  const draft = await writeNotice(api, editor)
  const address = `/api/staff/editions/${MIAOSHAN}/${draft.id}/attachments`
  const from = api.answers.length
  for (const secret of [id, card, mobile]) {
    const files = [
      { name: '名单.docx', content: buildDocx([`王某 ${secret}`]) },
      { name: '名单.xlsx', content: buildWorkbook([['证件'], [secret]], 'xlsx') },
      { name: '名单.xlsx', content: buildWorkbook([['项目']], 'xlsx', [[secret]]) },
      { name: '名单.xls', content: buildWorkbook([['证件'], [secret]], 'biff8') },
      { name: '名单.pdf', content: buildPdf(secret) },
      { name: `${secret}.pdf`, content: buildPdf('Budget') },
      { name: `../${secret}/${secret}.docx`, content: buildDocx(['正文']) },
      { name: '名单.doc', content: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(`WordDocument\0${secret}`, 'utf16le')]) },
    ]
    for (const file of files) expect(errorIn(await api.upload(address, file, {}, editor))).toMatchObject({ status: 422, code: 'unfit-attachment' })
    expect(errorIn(await api.upload(address, { name: '图.png', content: secret, field: secret }, { [secret]: secret }, editor)).status).toBe(400)
    expect(errorIn(await api.upload(address, { name: '图.png', content: secret }, {}, editor)).status).toBe(422)
  }
  expectSilence(from)
  expect(await api.database.db.selectFrom('attachments').select('id').execute()).toEqual([])
})

test('identifiers in every column of a workbook are read, checked and kept nowhere', async () => {
  const [second = '', third = ''] = [identifiers[3], identifiers[6]]
  const rows = [['户主姓名', '身份证号', '银行卡号', '电话', '村民组', '户号', '补贴面积(亩)', '补贴标准(元/亩)', '补贴金额(元)', '备注'],
    ['王小满', id, card, mobile, '东组', '001', 3.5, 76.03, 266.11, ''],
    ['李谷雨', second, identifiers[4], identifiers[5], '东组', '002', 2, 76.03, 152.06, ''],
    ['王立夏', third, identifiers[7], identifiers[8], '西组', '003', 10, 76.03, 760.3, '']]
  const from = api.answers.length
  const file = { name: `名单${mobile}.xlsx`, content: buildWorkbook(rows, 'xlsx') }
  const preview = await api.upload('/api/staff/payment-batches/preview', file, { divisionCode: MIAOSHAN, subsidyCode: 'farmland-protection' }, editor)
  expect(preview.json()).toMatchObject({ acceptable: true, fileName: '名单***.xlsx', lists: [{ totals: { recipients: 3 } }] })
  const made = (await api.upload('/api/staff/payment-batches', file, BATCH_FIELDS, editor)).json<{ editions: { id: string }[] }>()
  const listId = made.editions[0]?.id ?? ''
  const draft = (await api.get(`/api/staff/editions/${MIAOSHAN}/${listId}`, editor)).json()
  await publish(api, editor, reviewer, draft)
  await api.get(`${village}/payment-lists/${listId}`)
  expect((await api.get(`${village}/payment-lists/${listId}/rows`)).json<{ items: unknown[] }>().items).toHaveLength(3)
  for (const secret of identifiers) expect((await api.send('POST', `${village}/payment-lists/${listId}/find-rows`, { name: secret })).statusCode).toBeLessThan(500)
  expectSilence(from)
  const { db } = api.database
  const stored = JSON.stringify([
    await db.selectFrom('editions').selectAll().where('id', '=', listId).execute(), await db.selectFrom('payment_rows').selectAll().execute(),
    await db.selectFrom('payment_batches').selectAll().execute(), await db.selectFrom('audit_entries').selectAll().execute(),
  ])
  for (const secret of identifiers) expect(stored).not.toContain(secret)
})

test('identifiers typed into the wrong column are refused by cell and not repeated', async () => {
  const header = '户主姓名,村民组,户号,补贴面积(亩),补贴标准(元/亩),补贴金额(元)'
  const wrongs = [`王小满${id},东组,001,3.5,76.03,266.11`, `王小满,${mobile},001,3.5,76.03,266.11`, `王小满,东组,${card},3.5,76.03,266.11`, `王小满,东组,001,${mobile},76.03,266.11`, `王小满,东组,001,3.5,76.03,${card}`, `王小满,东组,001,3.5,${id},266.11`]
  const from = api.answers.length
  for (const wrong of wrongs) {
    const file = { name: '名单.csv', content: `${header}\n${wrong}` }
    const preview = await api.upload('/api/staff/payment-batches/preview', file, { divisionCode: MIAOSHAN, subsidyCode: 'farmland-protection' }, editor)
    expect({ wrong: wrongs.indexOf(wrong), ...preview.json<{ acceptable: boolean }>(), columns: [] }).toMatchObject({ acceptable: false })
    expect(errorIn(await api.upload('/api/staff/payment-batches', file, BATCH_FIELDS, editor)).status).toBe(422)
  }
  for (const field of ['period', 'office', 'remark']) {
    const refused = errorIn(await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: `${FARMLAND_CSV}\n` }, { ...BATCH_FIELDS, [field]: `说明 ${id}` }, editor))
    expect(refused).toMatchObject({ status: 400, fields: [{ field }] })
  }
  for (const field of ['divisionCode', 'subsidyCode', 'publicityStart', 'publicityEnd']) {
    expect(errorIn(await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: FARMLAND_CSV }, { ...BATCH_FIELDS, [field]: id }, editor)).status).toBeLessThan(500)
  }
  expectSilence(from)
})

test('account names and names of staff may hold no identifier', async () => {
  const from = api.answers.length
  for (const secret of [id, mobile]) {
    const refused = errorIn(await api.send('POST', '/api/staff/people', { login: secret, name: `王某${secret}`, role: 'village-editor', divisionCode: MIAOSHAN }, administrator))
    expect(refused).toMatchObject({ status: 400, code: 'unfit-person' })
    expect(refused.fields?.map(({ field }) => field)).toEqual(['login', 'name'])
  }
  expectSilence(from)
})

test('what a clerk typed into a draft comes back to the clerk and is in no line of the log', async () => {
  const draft = await writeNotice(api, editor, MIAOSHAN, { title: `草稿 ${id}` })
  const answer = await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}`, editor)
  expect(answer.json()).toMatchObject({ written: { title: `草稿 ${id}` } })
  expect(api.log.length).toBeGreaterThan(50)
  expect(api.log.filter((line) => identifiers.some((secret) => line.includes(secret)))).toEqual([])
})
