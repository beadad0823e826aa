import { BATCH_FIELDS, buildTestApi, causeEvent, errorIn, FARMLAND_CSV, importList, MIAOSHAN, publish, QIANHUAI, BAGONGSHAN_TOWN, type TestApi } from '../test-api'

let api: TestApi
let editor: string
let townEditor: string
let reviewer: string

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  townEditor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
})
afterEach(() => api.close())

const lists = `/api/public/villages/${MIAOSHAN}/payment-lists`
const OLD_AGE_CSV = ['姓名,村民组,年龄,标准(元/月),月数,金额(元)', ...[81, 82, 84, 91, 92, 95].map((age, index) => `老人${'甲乙丙丁戊己'.charAt(index)},东组,${age},50,3,150`)].join('\n')

test('an imported list is a draft with its totals, and public only after review', async () => {
  const draft = await importList(api, editor)
  expect(draft).toMatchObject({ state: 'draft', title: '妙山村2026年度耕地地力保护补贴发放名单', problems: [], events: ['submit', 'discard'] })
  expect((await api.get(`${lists}/${draft.id}`)).statusCode).toBe(404)
  expect((await api.get(`${lists}/${draft.id}/rows`)).statusCode).toBe(404)
  await publish(api, editor, reviewer, draft)
  expect((await api.get(`${lists}/${draft.id}`)).json()).toMatchObject({
    subsidyName: '耕地地力保护补贴', period: '2026年度', publicityState: 'open', disclosure: 'rows', rateText: '76.03 元/亩', recipients: 3, totalAmountFen: 117_847,
    totals: { recipients: 3, amountFen: 117_847, areaMilliMu: 15_500 }, divisionName: '妙山村', withdrawal: null,
  })
  expect((await api.get(lists)).json()).toMatchObject({ items: [{ id: draft.id, totalAmountFen: 117_847 }], next: null })
  expect((await api.get(`${lists}/${draft.id}/rows`)).json()).toEqual({
    items: [
      { rowNo: 1, groupName: '东组', householdNo: '001', name: '王小满', areaMilliMu: 3_500, rate: 7_603_000, count: null, item: null, grade: null, amountFen: 26_611 },
      { rowNo: 2, groupName: '东组', householdNo: '002', name: '李谷雨', areaMilliMu: 2_000, rate: 7_603_000, count: null, item: null, grade: null, amountFen: 15_206 },
      { rowNo: 3, groupName: '西组', householdNo: '003', name: '王立夏', areaMilliMu: 10_000, rate: 7_603_000, count: null, item: null, grade: null, amountFen: 76_030 },
    ],
    next: null,
  })
})

test('the preview before storing, the preview of the draft and the public rows are the same', async () => {
  const before = await api.upload('/api/staff/payment-batches/preview', { name: '名单.csv', content: FARMLAND_CSV }, { divisionCode: MIAOSHAN, subsidyCode: 'farmland-protection' }, editor)
  expect(before.json()).toMatchObject({ acceptable: true, fileName: '名单.csv' })
  const [previewed] = before.json<{ lists: { rows: unknown[]; columns: unknown[] }[] }>().lists
  const draft = await importList(api, editor)
  const draftRows = (await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}/rows`, editor)).json<{ items: unknown[] }>()
  await publish(api, editor, reviewer, draft)
  const shown = (await api.get(`${lists}/${draft.id}`)).json<{ columns: unknown[] }>()
  const rows = (await api.get(`${lists}/${draft.id}/rows`)).json<{ items: unknown[] }>()
  expect(previewed?.columns).toEqual(shown.columns)
  expect(previewed?.rows).toEqual(rows.items)
  expect(draftRows.items).toEqual(rows.items)
})

test('a line is found by name, by the beginning of a name and by pinyin initials', async () => {
  const draft = await publish(api, editor, reviewer, await importList(api, editor))
  const find = async (name: string) => (await api.send('POST', `${lists}/${draft.id}/find-rows`, { name })).json<{ items: { name: string }[]; more: boolean }>().items.map((row) => row.name)
  expect(await find('王小满')).toEqual(['王小满'])
  expect(await find('王')).toEqual(['王小满', '王立夏'])
  expect(await find('wlx')).toEqual(['王立夏'])
  expect(await find('LIGUYU')).toEqual(['李谷雨'])
  expect(await find('%')).toEqual([])
  expect(await find('_小满')).toEqual([])
  expect(errorIn(await api.send('POST', `${lists}/${draft.id}/find-rows`, { name: '  ' }))).toMatchObject({ status: 400, message: '请填写姓名。' })
})

test('names are shown on the first and last day of publicity, and only totals before and after', async () => {
  const draft = await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV, { publicityStart: '2026-03-06' }))
  const look = async (instant: string) => {
    api.clock.set(instant)
    const list = (await api.get(`${lists}/${draft.id}`)).json<{ publicityState: string; disclosure: string; columns: unknown[]; totals: { recipients: number } }>()
    const rows = (await api.get(`${lists}/${draft.id}/rows`)).json<{ items: unknown[] }>()
    const found = (await api.send('POST', `${lists}/${draft.id}/find-rows`, { name: '王' })).json<{ items: unknown[] }>()
    return [list.publicityState, list.disclosure, list.columns.length > 0, list.totals.recipients, rows.items.length, found.items.length]
  }
  expect(await look('2026-03-05T15:59:59Z')).toEqual(['before', 'totals', false, 3, 0, 0])
  expect(await look('2026-03-05T16:00:00Z')).toEqual(['open', 'rows', true, 3, 3, 2])
  expect(await look('2026-03-14T15:59:59Z')).toEqual(['open', 'rows', true, 3, 3, 2])
  expect(await look('2026-03-14T16:00:00Z')).toEqual(['ended', 'totals', false, 3, 0, 0])
})

test('a list of one or two households leaves nothing behind when publicity ends', async () => {
  const two = FARMLAND_CSV.split('\n').slice(0, 3).join('\n')
  const draft = await publish(api, editor, reviewer, await importList(api, editor, two))
  expect((await api.get(`${lists}/${draft.id}`)).json()).toMatchObject({ recipients: 2 })
  api.clock.set('2026-03-15T02:00:00Z')
  expect((await api.get(`${lists}/${draft.id}`)).json()).toMatchObject({ recipients: 0, totalAmountFen: 0, bands: [], withdrawal: { reason: '公示期已结束。这份名单人数很少，合计也能推算到个人，所以不再公开。' } })
  expect((await api.get(lists)).json()).toEqual({ items: [], next: null })
  expect((await api.get(`/api/public/villages/${MIAOSHAN}/home`)).json()).toMatchObject({ paymentLists: [] })
})

test('of the old-age allowance nobody ever sees a name, and the rows are not even stored', async () => {
  const draft = await importList(api, editor, OLD_AGE_CSV, { subsidyCode: 'old-age', publicityEnd: '2026-03-20' })
  expect(await api.database.db.selectFrom('payment_rows').selectAll().execute()).toEqual([])
  await publish(api, editor, reviewer, draft)
  const shown = await api.get(`${lists}/${draft.id}`)
  expect(shown.json()).toMatchObject({ disclosure: 'totals', columns: [], recipients: 6, bands: [{ label: '80—89周岁', recipients: 3 }, { label: '90—99周岁', recipients: 3 }] })
  expect((await api.get(`${lists}/${draft.id}/rows`)).json()).toEqual({ items: [], next: null })
  expect((await api.send('POST', `${lists}/${draft.id}/find-rows`, { name: '老人' })).json()).toEqual({ items: [], more: false })
  expect(api.answers.filter((answer) => answer.includes('老人甲'))).toEqual([])
})

test('a withdrawn list says why and shows neither names nor totals', async () => {
  const published = await publish(api, editor, reviewer, await importList(api, editor))
  await causeEvent(api, reviewer, published, 'withdraw', '面积有误,核实后重新公示')
  const shown = await api.get(`${lists}/${published.id}`)
  expect(shown.json()).toMatchObject({ recipients: 0, totalAmountFen: 0, totals: { recipients: 0, amountFen: 0, areaMilliMu: null }, columns: [], withdrawal: { reason: '面积有误,核实后重新公示' } })
  expect((await api.get(`${lists}/${published.id}/rows`)).json()).toEqual({ items: [], next: null })
  expect((await api.send('POST', `${lists}/${published.id}/find-rows`, { name: '王' })).json()).toEqual({ items: [], more: false })
})

test('a file with a mistake stores nothing and names every cell', async () => {
  const wrong = FARMLAND_CSV.replace('266.11', '266.99').replace('李谷雨', '')
  const answer = errorIn(await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: wrong }, BATCH_FIELDS, editor))
  expect(answer).toMatchObject({ status: 422, code: 'unfit-workbook', message: '没有导入：表格里有 2 处错误，改好后再导入。' })
  expect(answer.fields).toHaveLength(2)
  expect(await api.database.db.selectFrom('editions').select('id').execute()).toEqual([])
  expect(await api.database.db.selectFrom('payment_batches').select('id').execute()).toEqual([])
})

test('the same file is not imported twice while the first import is in use, even when sent twice at once', async () => {
  const send = () => api.upload('/api/staff/payment-batches', { name: '名单.csv', content: FARMLAND_CSV }, BATCH_FIELDS, editor)
  const both = await Promise.all([send(), send()])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  expect(errorIn(await send())).toEqual({ status: 409, code: 'imported-before', message: '这个文件在2026年3月5日已经导入过（2026年度耕地地力保护补贴）。要重新导入，请先把那一次的名单作废或撤下。' })
  const [made] = await api.database.db.selectFrom('editions').select(['id', 'division_code as divisionCode', 'lock_version as lockVersion']).execute()
  if (made === undefined) throw new Error('nothing was imported')
  await causeEvent(api, editor, { ...made, state: 'draft', events: [], problems: [] }, 'discard')
  expect(await api.database.db.selectFrom('payment_rows').selectAll().execute()).toEqual([])
  expect((await send()).statusCode).toBe(200)
})

test('a township imports one file and every village gets its own list', async () => {
  const csv = ['户主姓名,所在村,村民组,户号,补贴面积(亩),补贴金额(元)', '王小满,妙山村,东组,001,1,76.03', '李谷雨,钱淮村,东组,002,2,152.06'].join('\n')
  const answer = await api.upload('/api/staff/payment-batches', { name: '全镇.csv', content: csv }, { ...BATCH_FIELDS, divisionCode: BAGONGSHAN_TOWN }, townEditor)
  const { editions } = answer.json<{ editions: { divisionCode: string; divisionName: string; recipients: number }[] }>()
  expect(editions.map(({ divisionCode, divisionName, recipients }) => [divisionCode, divisionName, recipients]).sort()).toEqual([[QIANHUAI, '钱淮村', 1], [MIAOSHAN, '妙山村', 1]])
  const refusedToVillage = await api.upload('/api/staff/payment-batches', { name: '全镇2.csv', content: csv }, { ...BATCH_FIELDS, divisionCode: BAGONGSHAN_TOWN }, editor)
  expect(errorIn(refusedToVillage)).toMatchObject({ status: 403, code: 'forbidden' })
})

test('publicity that is too short or already over blocks the import and later the submission', async () => {
  const short = errorIn(await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: FARMLAND_CSV }, { ...BATCH_FIELDS, publicityEnd: '2026-03-08' }, editor))
  expect(short).toMatchObject({ status: 400, fields: [{ field: 'publicityEnd', message: '耕地地力保护补贴公示不少于5天，现在从2026年3月5日到2026年3月8日只有4天，请把结束日期往后改。' }] })
  const draft = await importList(api, editor)
  api.clock.set('2026-03-15T01:00:00Z')
  editor = await api.signInAs('miaoshan2', 'village-editor', MIAOSHAN)
  expect(errorIn(await causeEvent(api, editor, draft, 'submit'))).toMatchObject({ status: 422, fields: [{ field: 'publicityEnd', message: '公示结束日期（2026年3月14日）已经过去，请改到今天或今天以后。' }] })
})

test('the dates and the remark of a draft list can be mended, its rows cannot', async () => {
  const draft = await importList(api, editor)
  const details = { title: '妙山村耕地补贴名单', office: '八公山镇人民政府', period: '2026年度', publicityStart: '2026-03-06', publicityEnd: '2026-03-20', remark: '有疑问请到村部查对。' }
  const saved = await api.send('PUT', `/api/staff/editions/${MIAOSHAN}/${draft.id}`, { lockVersion: draft.lockVersion, payment: { ...details, totals: { recipients: 1 } } }, editor)
  expect(saved.json()).toMatchObject({ payment: details, preview: { paymentList: { recipients: 3, remark: '有疑问请到村部查对。' } } })
  const impossible = await api.send('PUT', `/api/staff/editions/${MIAOSHAN}/${draft.id}`, { lockVersion: draft.lockVersion + 1, payment: { ...details, publicityEnd: '2026-02-30' } }, editor)
  expect(errorIn(impossible)).toMatchObject({ status: 400, fields: [{ field: 'publicityEnd' }] })
})
