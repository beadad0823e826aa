import { buildBankCard, buildIdNumber, createChance } from '../../fixtures/generated-persons.mjs'
import { buildFarmlandCsv, giveCard, openRecord, publishList, withToken } from '../money-api'
import { BAGONGSHAN_TOWN, BATCH_FIELDS, buildTestApi, causeEvent, errorIn, importList, MIAOSHAN, QIANHUAI, type TestApi } from '../test-api'

const chance = createChance(20260305)
const [first, second, third] = [buildIdNumber(chance), buildIdNumber(chance), buildIdNumber(chance)]
const account = buildBankCard(chance)
const LAST_YEAR = buildFarmlandCsv([`王小满,东组,001,${first},${account},2025-04-01,3.2,76.03,243.3`, `李谷雨,东组,002,${second},,2025-04-01,2,76.03,152.06`])
const THIS_YEAR = buildFarmlandCsv([`王小满,东组,001,${first},${account},2026-03-01,3.5,80,280`, `李谷雨,东组,002,${second},,2026-03-01,2,80,160`, `王小满,东组,009,${third},,2026-03-01,1,80,80`])
const sessions = `/api/public/villages/${MIAOSHAN}/my-record/sessions`

let api: TestApi
let editor: string
let reviewer: string

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
})
afterEach(() => api.close())

async function publishTwoYears(): Promise<string> {
  const earlier = await publishList(api, editor, reviewer, LAST_YEAR, { period: '2025年度' })
  await publishList(api, editor, reviewer, THIS_YEAR)
  return earlier.id
}

test('a household finds every payment over the years, why it is what it is and why it changed', async () => {
  await publishTwoYears()
  const token = await openRecord(api, '王小满', await giveCard(api, '王小满', '001'))
  const record = await withToken(api, token).record()
  expect(record).toMatchObject({ name: '王小满', groupName: '东组', householdNo: '001', villageCode: MIAOSHAN, villageName: '妙山村', wechat: { available: false, bound: false } })
  expect(record.years).toEqual([{ year: 2025, amountFen: 24_330, payments: 1 }, { year: 2026, amountFen: 28_000, payments: 1 }])
  expect(record.payments.map(({ period, amountFen, paidOn, accountLast4 }) => ({ period, amountFen, paidOn, accountLast4 }))).toEqual(expect.arrayContaining([
    { period: '2026年度', amountFen: 28_000, paidOn: '2026-03-01', accountLast4: account.slice(-4) },
    { period: '2025年度', amountFen: 24_330, paidOn: '2025-04-01', accountLast4: account.slice(-4) },
  ]))
  const now = record.payments.find(({ year }) => year === 2026)
  expect(now?.explanation.steps).toEqual(['补贴面积是 3.5 亩，标准是每亩 80 元。', '3.5 亩 × 80 元/亩 = 280.00 元。'])
  expect(now?.change).toMatchObject({
    previousPeriod: '2025年度', differenceFen: 3_670, summary: '比2025年度（243.30 元）多了 36.70 元。',
    causes: [{ cause: 'quantity', effectFen: 2_281, sentence: '补贴面积从 3.2 亩 变为 3.5 亩，多了 22.81 元。' }, { cause: 'rate', effectFen: 1_389, sentence: '标准从每亩 76.03 元变为 80 元，多了 13.89 元。' }],
  })
  expect(now?.objection).toEqual({ possible: true, lastDay: '2026-03-14', id: null })
})

test('a namesake in the same group with another household number and document has a record of his own', async () => {
  await publishTwoYears()
  const record = await withToken(api, await openRecord(api, '王小满', await giveCard(api, '王小满', '009'))).record()
  expect(record.payments.map(({ amountFen }) => amountFen)).toEqual([8_000])
})

test('a wrong name, a wrong code, a slip of the finger and a household nobody knows get one and the same answer', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  const other = await giveCard(api, '李谷雨')
  const wrong = [{ name: '李谷雨', code }, { name: '王小满', code: other }, { name: '王小满', code: `${code.slice(0, 7)}${code.endsWith('0') ? '1' : '0'}` }, { name: '查无此人', code: 'ZZZZ' }, { name: '查无此人', code }]
  const answers = await Promise.all(wrong.map((body) => api.send('POST', sessions, body)))
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  expect(errorIn(answers[0] ?? (await api.get(sessions)))).toEqual({ status: 403, code: 'no-such-record', message: '姓名和卡号对不上，或者这个村没有这张卡。请对照明白卡再填一次；还是不行，请带身份证到村里问。' })
  expect((await api.send('POST', `/api/public/villages/${QIANHUAI}/my-record/sessions`, { name: '王小满', code })).statusCode).toBe(403)
})

test('a code is found as people type it: small letters, a space, O for 0', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4).replace(/0/g, 'o')}`
  expect((await api.send('POST', sessions, { name: ' 王 小满', code: typed })).statusCode).toBe(200)
})

test('after too many wrong attempts for a name even the right card has to wait, and then works', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  for (let attempt = 0; attempt < 8; attempt += 1) expect((await api.send('POST', sessions, { name: '王小满', code: `ZZZZZZZ${attempt}` })).statusCode).toBe(403)
  expect(errorIn(await api.send('POST', sessions, { name: '王小满', code }))).toMatchObject({
    status: 429, code: 'too-many-attempts', message: '填错的次数太多，请在 09:45 以后再试；着急可以到村里或打电话问。',
  })
  expect((await api.send('POST', sessions, { name: '李谷雨', code: await giveCard(api, '李谷雨') })).statusCode).toBe(200)
  api.clock.set('2026-03-05T01:45:01Z')
  expect((await api.send('POST', sessions, { name: '王小满', code })).statusCode).toBe(200)
})

test('one address can’t try a whole village, and guesses at one code are counted whatever the name', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  const knock = async (name: string, typed: string, remoteAddress: string) => (await api.request({ method: 'POST', url: sessions, payload: { name, code: typed }, remoteAddress })).statusCode
  for (let attempt = 0; attempt < 8; attempt += 1) expect(await knock(`某${attempt}`, code, `10.9.0.${attempt + 1}`)).toBe(403)
  expect(await knock('王小满', code, '10.9.1.1')).toBe(429)
  for (let attempt = 0; attempt < 40; attempt += 1) expect(await knock(`甲${attempt}`, `YYYYYY${attempt + 10}`, '10.9.2.1')).toBe(403)
  expect(await knock('李谷雨', await giveCard(api, '李谷雨'), '10.9.2.1')).toBe(429)
})

test('every attempt is on record without a word of what was typed', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  await api.send('POST', sessions, { name: '李谷雨', code })
  await openRecord(api, '王小满', code)
  const entries = await api.database.db.selectFrom('audit_entries').select(['action', 'subject', 'note', 'staff_name', 'staff_id']).where('action', '=', '查询自家补贴').orderBy('id').execute()
  expect(entries).toEqual([
    { action: '查询自家补贴', subject: '妙山村', note: '没有对上', staff_name: '村民', staff_id: null },
    { action: '查询自家补贴', subject: '妙山村', note: '凭明白卡打开', staff_name: '村民', staff_id: null },
  ])
})

test('a session ends after half an hour of silence, by its own hand, and without a token nothing opens', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  const token = await openRecord(api, '王小满', code)
  const status = async (url = '/api/public/my-record') => (await withToken(api, token).get(url)).statusCode
  api.clock.set('2026-03-05T01:59:00Z')
  expect(await status()).toBe(200)
  api.clock.set('2026-03-05T02:28:00Z')
  expect(await status()).toBe(200)
  api.clock.set('2026-03-05T02:58:01Z')
  expect(errorIn(await withToken(api, token).get('/api/public/my-record'))).toMatchObject({ status: 401, code: 'record-session-ended' })
  const again = await openRecord(api, '王小满', code)
  expect((await withToken(api, again).send('DELETE', '/api/public/my-record/session')).statusCode).toBe(204)
  expect((await withToken(api, again).get('/api/public/my-record')).statusCode).toBe(401)
  for (const wrong of ['', 'x', `${MIAOSHAN}.${'A'.repeat(43)}`]) expect((await withToken(api, wrong).get('/api/public/my-record')).statusCode).toBe(401)
})

test('a list that isn’t published yet, and one that was withdrawn, is in nobody’s record', async () => {
  const draft = await importList(api, editor, THIS_YEAR)
  const token = await openRecord(api, '王小满', await giveCard(api, '王小满', '001'))
  expect((await withToken(api, token).record()).payments).toEqual([])
  const submitted = (await causeEvent(api, editor, draft, 'submit')).json<typeof draft>()
  expect((await withToken(api, token).record()).payments).toEqual([])
  const published = (await causeEvent(api, reviewer, submitted, 'approve')).json<typeof draft>()
  expect((await withToken(api, token).record()).payments).toHaveLength(1)
  await causeEvent(api, reviewer, published, 'withdraw', '面积有误，更正后重新公示')
  expect((await withToken(api, token).record()).payments).toEqual([])
  expect(await api.database.db.selectFrom('household_payments').selectAll().execute()).toEqual([])
  expect((await api.database.db.selectFrom('recipients').select('name').execute()).map(({ name }) => name)).toEqual(['王小满'])
})

test('one’s own record outlives the publicity of the list', async () => {
  await publishTwoYears()
  const code = await giveCard(api, '王小满', '001')
  api.clock.set('2026-03-15T01:00:00Z')
  const record = await withToken(api, await openRecord(api, '王小满', code)).record()
  expect(record.payments).toHaveLength(2)
  expect(record.payments.map(({ objection }) => objection.possible)).toEqual([false, false])
})

const OLD_AGE_CSV = ['姓名,村民组,户号,年龄,标准(元/月),月数,金额(元)', ...[81, 82, 84].map((age, index) => `老人${'甲乙丙'.charAt(index)},东组,10${index},${age},50,3,150`)].join('\n')

test('of a list that shows everyone totals only, verified people of the village see lines during publicity, through a door of their own', async () => {
  const relief = await publishList(api, editor, reviewer, OLD_AGE_CSV, { subsidyCode: 'old-age', period: '2026年第一季度' , publicityEnd: '2026-03-20' })
  const rows = `/api/public/villages/${MIAOSHAN}/payment-lists/${relief.id}/village-rows`
  const token = await openRecord(api, '老人乙', await giveCard(api, '老人乙'))
  expect((await api.get(rows)).statusCode).toBe(401)
  expect((await api.get(rows.replace('village-rows', 'rows'))).json()).toEqual({ items: [], next: null })
  const shown = (await withToken(api, token).get(rows)).json<{ items: { name: string; rate: unknown; count: unknown; amountFen: number }[]; columns: { key: string }[] }>()
  expect(shown.items.map(({ name, rate, count, amountFen }) => [name, rate, count, amountFen])).toEqual(['老人甲', '老人乙', '老人丙'].map((name) => [name, null, null, 15_000]))
  expect(shown.columns.map(({ key }) => key)).toEqual(['groupName', 'householdNo', 'name', 'amountFen'])
  expect((await withToken(api, token).record()).payments[0]?.explanation.steps[1]).toBe('3 月 × 50 元/月 = 150.00 元。')
  expect(errorIn(await withToken(api, token).get(rows.replace(MIAOSHAN, QIANHUAI)))).toMatchObject({ status: 403, code: 'other-village' })
  api.clock.set('2026-03-20T16:00:00Z')
  const late = await openRecord(api, '老人甲', await giveCard(api, '老人甲'))
  expect((await withToken(api, late).get(rows)).json()).toMatchObject({ items: [], next: null })
})

test('a list of children is refused and nothing at all of it is kept', async () => {
  const csv = ['姓名,村民组,户号,年龄,金额(元)', '孩子甲,东组,201,19,1000'].join('\n')
  const imported = await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: csv }, { ...BATCH_FIELDS, subsidyCode: 'orphans', publicityEnd: '2026-03-20' }, editor)
  expect(errorIn(imported)).toMatchObject({ status: 422, code: 'unfit-workbook' })
  for (const table of ['recipients', 'household_payments', 'village_rows'] as const) expect(await api.database.db.selectFrom(table).selectAll().execute()).toEqual([])
})

test('no ID number and no account but its last four digits is in the database or in any answer', async () => {
  await publishTwoYears()
  const record = withToken(api, await openRecord(api, '王小满', await giveCard(api, '王小满', '001')))
  await record.record()
  const { db } = api.database
  const stored = JSON.stringify(await Promise.all((['recipients', 'household_payments', 'village_rows', 'household_cards', 'record_sessions', 'record_attempts', 'audit_entries', 'editions'] as const).map((table) => db.selectFrom(table).selectAll().execute())))
  for (const secret of [first, second, third, account]) {
    expect(stored).not.toContain(secret)
    expect([...api.answers, ...api.log].filter((text) => text.includes(secret))).toEqual([])
  }
  expect(stored).not.toContain(account.slice(-4))
})
