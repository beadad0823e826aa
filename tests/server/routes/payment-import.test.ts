import { read } from '@e965/xlsx'
import type { ColumnAliasList, PaymentImportPreview } from '../../../src/domain/api/staff-payment-batches-contract'
import type { PublicPaymentList } from '../../../src/domain/api/payment-lists-contract'
import { BAGONGSHAN_TOWN, BATCH_FIELDS, buildTestApi, DISTRICT, errorIn, FARMLAND_CSV, importList, MIAOSHAN, publish, type TestApi } from '../test-api'

let api: TestApi
let editor: string
let townEditor: string
let reviewer: string
let administrator: string

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('miaoshan', 'village-editor', MIAOSHAN)
  townEditor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
  administrator = await api.signInAs('guanli', 'administrator', DISTRICT)
})
afterEach(() => api.close())

const PREVIEW_FIELDS = { divisionCode: MIAOSHAN, subsidyCode: 'farmland-protection' }
const STRANGE_CSV = FARMLAND_CSV.replace('补贴金额(元)', '该给多少')
const MAPPING = JSON.stringify({ 该给多少: 'amount' })

async function preview(content: string | Buffer, fields: Record<string, string> = {}, session = editor): Promise<PaymentImportPreview> {
  const answer = await api.upload('/api/staff/payment-batches/preview', { name: '名单.csv', content }, { ...PREVIEW_FIELDS, ...fields }, session)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<PaymentImportPreview>()
}

describe('what columns are', () => {
  test('a header nobody knows is asked for, told once, and remembered for the township and subsidy', async () => {
    const first = await preview(STRANGE_CSV)
    expect(first).toMatchObject({ acceptable: false, lists: [], problems: [{ message: expect.stringContaining('缺少“补贴金额”列') as string }] })
    expect(first.columns.at(-1)).toMatchObject({ header: '该给多少', field: null, recognisedBy: null })
    expect((await preview(STRANGE_CSV, { mapping: MAPPING })).acceptable).toBe(true)
    expect((await preview(STRANGE_CSV)).acceptable).toBe(false)
    await importList(api, editor, STRANGE_CSV, { mapping: MAPPING })
    const next = await preview(STRANGE_CSV, {}, townEditor)
    expect(next.acceptable).toBe(true)
    expect(next.columns.at(-1)).toMatchObject({ field: 'amount', recognisedBy: 'mapping' })
    expect((await preview(STRANGE_CSV, { subsidyCode: 'rice' })).acceptable).toBe(false)
  })

  test('an import that is refused remembers nothing', async () => {
    const answer = await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: STRANGE_CSV.replace('266.11', '266.99') }, { ...BATCH_FIELDS, mapping: MAPPING }, editor)
    expect(answer.statusCode).toBe(422)
    expect((await preview(STRANGE_CSV)).acceptable).toBe(false)
  })

  test('a mapping that would publish a column of identifiers is refused', async () => {
    const answer = await api.upload('/api/staff/payment-batches/preview', { name: '名单.csv', content: FARMLAND_CSV }, { ...PREVIEW_FIELDS, mapping: '{"身份证号码":"group"}' }, editor)
    expect(errorIn(answer)).toMatchObject({ status: 400, code: 'unfit-mapping', message: '“身份证号码”是证件号、账号或电话，不能当作要公开的“村民组”。请选别的列。' })
  })

  test('an administrator enters a header once for the district, and takes it out again', async () => {
    const added = await api.send('POST', '/api/staff/column-aliases', { alias: '该给多少（元）', field: 'amount' }, administrator)
    expect(added.json<ColumnAliasList>().items).toEqual([{ divisionCode: DISTRICT, divisionName: '八公山区', alias: '该给多少', field: 'amount', fieldLabel: '补贴金额' }])
    const read = await preview(STRANGE_CSV)
    expect(read.acceptable).toBe(true)
    expect(read.columns.at(-1)).toMatchObject({ recognisedBy: 'alias' })
    expect((await api.get('/api/staff/column-aliases', editor)).json<ColumnAliasList>().items).toHaveLength(1)
    expect((await api.send('POST', '/api/staff/column-aliases/remove', { divisionCode: DISTRICT, alias: '该给多少' }, administrator)).json()).toEqual({ items: [] })
    expect((await preview(STRANGE_CSV)).acceptable).toBe(false)
    const actions = await api.database.db.selectFrom('audit_entries').select(['action', 'subject', 'note']).where('action', 'like', '%表头词典').orderBy('at').orderBy('id').execute()
    expect(actions).toEqual([{ action: '加入表头词典', subject: '表头“该给多少”', note: '读作“补贴金额”' }, { action: '移出表头词典', subject: '表头“该给多少”', note: null }])
  })

  test.each([
    [{ alias: '该给多少', field: 'everything' }, '请选择这个表头是什么。'],
    [{ alias: '（元）', field: 'amount' }, '请填写表头。只有括号和单位的不算。'],
    [{ alias: '补贴金额', field: 'area' }, '系统已经认识“补贴金额”，读作“补贴金额”。某一份表要改读法，请在导入时选择。'],
    [{ alias: '一卡通账号', field: 'householdNo' }, '“一卡通账号”是证件号、账号或电话，不能当作要公开的“户号”。请选别的列。'],
    [{ alias: '打13800138000', field: 'name' }, '表头里有号码，请只写表头的文字。'],
  ])('%j is no entry for the dictionary', async (alias, message) => {
    expect(errorIn(await api.send('POST', '/api/staff/column-aliases', alias, administrator))).toMatchObject({ status: 400, message })
  })

  test('only administrators change the dictionary, and only within their division', async () => {
    const alias = { alias: '该给多少', field: 'amount' }
    for (const session of [editor, townEditor, reviewer]) expect((await api.send('POST', '/api/staff/column-aliases', alias, session)).statusCode).toBe(403)
    await api.send('POST', '/api/staff/column-aliases', alias, administrator)
    const townAdministrator = await api.signInAs('guanlizhen', 'administrator', BAGONGSHAN_TOWN)
    expect((await api.send('POST', '/api/staff/column-aliases/remove', { divisionCode: DISTRICT, alias: '该给多少' }, townAdministrator)).statusCode).toBe(403)
  })
})

describe('sums and money', () => {
  const withTotal = `${FARMLAND_CSV}\n合计,,,15.5,,1538.47`
  test('a wrong 合计 is shown in the preview, to the reviewer and on the published list, and the list adds up by its lines', async () => {
    const sentence = '表上合计写的是 1,538.47 元，逐行相加是 1,178.47 元，相差 360 元。'
    expect((await preview(withTotal)).lists[0]?.differences).toEqual([sentence])
    const draft = await importList(api, editor, withTotal)
    const seen = (await api.get(`/api/staff/editions/${MIAOSHAN}/${draft.id}`, reviewer)).json<{ warnings: string[]; preview: { paymentList: PublicPaymentList } }>()
    expect(seen.warnings.join()).toContain('合计行的金额是1,538.47元')
    expect(seen.preview.paymentList.differences).toEqual([sentence])
    await publish(api, editor, reviewer, draft)
    const shown = (await api.get(`/api/public/villages/${MIAOSHAN}/payment-lists/${draft.id}`)).json<PublicPaymentList>()
    expect(shown).toMatchObject({ differences: [sentence], totalAmountFen: 117_847, fund: null })
  })

  test('received, paid and left are shown with the list', async () => {
    const draft = await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV, { fundReceived: '1,200.5' }))
    expect((await api.get(`/api/public/villages/${MIAOSHAN}/payment-lists/${draft.id}`)).json<PublicPaymentList>().fund)
      .toEqual({ receivedFen: 120_050, paidFen: 117_847, leftFen: 2_203, lists: 1 })
  })

  test.each([
    ['1000', '名单合计1,178.47元，比到账的1,000.00元多178.47元。请核对到账资金和名单。'],
    ['一千', '到账资金不是金额，请只填数字，最多两位小数，例如 120000.00。'],
    ['-5', '到账资金不是金额，请只填数字，最多两位小数，例如 120000.00。'],
  ])('%s received is refused', async (fundReceived, message) => {
    const answer = await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: FARMLAND_CSV }, { ...BATCH_FIELDS, fundReceived }, editor)
    expect(errorIn(answer)).toMatchObject({ status: 400, fields: [{ field: 'fundReceived', message }] })
    expect(await api.database.db.selectFrom('editions').select('id').execute()).toEqual([])
  })

  test('an area that doubled since the last published list is pointed out at its cell', async () => {
    await publish(api, editor, reviewer, await importList(api, editor))
    const next = FARMLAND_CSV.replace('003,10,76.03,760.3', '003,30,76.03,2280.9')
    expect((await preview(next)).problems).toMatchObject([{ severity: 'warning', cell: 'D4', message: '面积和上次（2026年度）差得多：上次10亩，这次30亩。' }])
  })
})

describe('workbooks handed out', () => {
  test('the marked workbook has every problem at its cell and in a list, and is stored nowhere', async () => {
    const wrong = FARMLAND_CSV.replace('266.11', '266.99').replace('李谷雨,东组', '李谷雨,=东组')
    const answer = await api.upload('/api/staff/payment-batches/marked-workbook', { name: '名单.csv', content: wrong }, PREVIEW_FIELDS, editor)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('名单（已标出问题）.xlsx')}`.replace('（', '%EF%BC%88').replace('）', '%EF%BC%89'))
    const book = read(answer.rawPayload, { cellStyles: true })
    expect(book.SheetNames).toEqual(['问题清单', '名单'])
    const sheet = book.Sheets['名单']
    const wrongCell = sheet?.F2 as { v: string; c: { t: string }[]; s: unknown }
    expect(wrongCell).toMatchObject({ v: '266.99', s: { fgColor: { rgb: 'FF9C8F' } } })
    expect(wrongCell.c.map(({ t }) => t).join()).toContain('补贴标准乘以补贴面积是266.11元')
    expect(sheet?.F3).not.toHaveProperty('c')
    const third = sheet?.C3 as { v?: unknown } | undefined
    expect(third?.v).toBe('002')
    expect(sheet?.B3).toMatchObject({ t: 's', v: '=东组' })
    expect(sheet?.B3).not.toHaveProperty('f')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(await api.database.db.selectFrom('payment_batches').select('id').execute()).toEqual([])
  })

  test('whoever may not import may not have workbooks marked', async () => {
    const answer = await api.upload('/api/staff/payment-batches/marked-workbook', { name: '名单.csv', content: FARMLAND_CSV }, PREVIEW_FIELDS, reviewer)
    expect(answer.statusCode).toBe(403)
  })

  test('the template opens as a workbook, and sent back untouched it is told to be a template', async () => {
    const template = await api.get('/api/staff/subsidies/farmland-protection/template', editor)
    expect(template.statusCode).toBe(200)
    const sent = await api.upload('/api/staff/payment-batches/preview', { name: '耕地.xlsx', content: template.rawPayload }, PREVIEW_FIELDS, editor)
    expect(sent.json<PaymentImportPreview>().problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual(['D4 这份表还是样例，没有填名单。'])
    expect((await api.get('/api/staff/subsidies/nothing/template', editor)).statusCode).toBe(404)
    expect((await api.get('/api/staff/subsidies/rice/template')).statusCode).toBe(401)
  })
})

test('any row of a large file can be looked at', async () => {
  const lines = Array.from({ length: 2_100 }, (_, index) => `王小满,东组,${index},1,76.03,76.03`)
  const csv = [FARMLAND_CSV.split('\n')[0], ...lines].join('\n')
  const rows = async (rowsFrom?: string) => (await preview(csv, rowsFrom === undefined ? {} : { rowsFrom })).lists[0]?.rows.map(({ rowNo }) => rowNo) ?? []
  expect(await rows()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  expect(await rows('2080')).toEqual(Array.from({ length: 21 }, (_, index) => index + 2_080))
  expect((await preview([FARMLAND_CSV.split('\n')[0], ...lines.slice(0, 400)].join('\n'))).lists[0]?.rows).toHaveLength(400)
})
