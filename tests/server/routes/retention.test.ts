import { runDueJobs } from '../../../src/server/jobs/run-due-jobs'
import { connect } from '../../../src/server/database/open-database'
import type { DatabaseSchema } from '../../../src/server/store/database-schema'
import { BATCH_FIELDS, buildTestApi, causeEvent, DISTRICT, errorIn, FARMLAND_CSV, importList, MIAOSHAN, PASSWORD, publish, QIANHUAI, sessionIn, SHANWANG_TOWN, type EditionAnswer, type TestApi } from '../test-api'

const BEGIN = '2026-03-05T01:30:00Z'
/** Publicity of the lists here ends with 14 March in Shanghai. */
const LAST_SECOND = '2026-03-14T15:59:59Z'
const OVER = '2026-03-14T16:00:00Z'

let api: TestApi
let editor: string
let reviewer: string
let failures: string[]

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('bianji', 'township-editor', DISTRICT)
  reviewer = await api.signInAs('shenhe', 'reviewer', DISTRICT)
  failures = []
})
afterEach(() => api.close())

const round = (): Promise<number> => runDueJobs({ db: api.database.db, clock: api.clock, reportFailure: (kind, code) => void failures.push(`${kind} ${code}`) })
const storedRows = async (): Promise<number> => (await api.database.db.selectFrom('payment_rows').select('row_no').execute()).length
const publicList = (list: EditionAnswer): string => `/api/public/villages/${list.divisionCode}/payment-lists/${list.id}`
/** Days later: the sessions of before have expired, so everybody signs in again. */
async function returnAt(instant: string): Promise<void> {
  api.clock.set(instant)
  editor = await signInAgain('bianji')
  reviewer = await signInAgain('shenhe')
}
const signInAgain = async (login: string): Promise<string> => sessionIn(await api.send('POST', '/api/public/sign-in', { login, password: PASSWORD }))
interface Page { items: Record<string, unknown>[]; next: string | null }
const page = async (url: string, session: string): Promise<Page> => (await api.get(url, session)).json<Page>()

describe('the end of publicity', () => {
  test('the lines of a list are destroyed after its last day, and the totals stay', async () => {
    const list = await publish(api, editor, reviewer, await importList(api, editor))
    api.clock.set(LAST_SECOND)
    expect(await round()).toBe(0)
    expect(await storedRows()).toBe(3)
    await returnAt(OVER)
    expect(await round()).toBe(1)
    expect(await storedRows()).toBe(0)
    expect((await api.get(publicList(list))).json()).toMatchObject({ disclosure: 'totals', publicityState: 'ended', totals: { recipients: 3, amountFen: 117_847 } })
    expect((await api.get(`${publicList(list)}/rows`)).json()).toEqual({ items: [], next: null })
    expect((await api.get(`/api/staff/editions/${MIAOSHAN}/${list.id}/rows`, reviewer)).json()).toEqual({ items: [], next: null })
  })

  test('an answer kept by a browser from the time of publicity is not confirmed afterwards', async () => {
    const list = await publish(api, editor, reviewer, await importList(api, editor))
    const kept = await api.get(`${publicList(list)}/rows`)
    const ask = () => api.request({ method: 'GET', url: `${publicList(list)}/rows`, headers: { 'if-none-match': String(kept.headers.etag) } })
    expect(kept.headers['cache-control']).toBe('no-cache')
    expect((await ask()).statusCode).toBe(304)
    await returnAt(OVER)
    const after = await ask()
    expect({ status: after.statusCode, body: after.json<unknown>() }).toEqual({ status: 200, body: { items: [], next: null } })
  })

  test('what was done is on record: what, when, why, how many lines, by whom', async () => {
    const list = await publish(api, editor, reviewer, await importList(api, editor))
    await returnAt(OVER)
    await round()
    const { items } = await page('/api/staff/retention/records', editor)
    expect(items).toMatchObject([{ divisionCode: MIAOSHAN, divisionName: '妙山村', editionId: list.id, cause: 'publicity-ended', rowsDestroyed: 3, staffName: '系统', at: '2026-03-14T16:00:00.000Z' }])
    const { history } = (await api.get(`/api/staff/editions/${MIAOSHAN}/${list.id}`, reviewer)).json<{ history: Record<string, unknown>[] }>()
    expect(history.at(-1)).toMatchObject({ staffName: '系统', action: '公示期满清理', note: '删除 3 行，只留合计。' })
  })

  test('doing it again changes nothing', async () => {
    await publish(api, editor, reviewer, await importList(api, editor))
    await returnAt(OVER)
    expect([await round(), await round()]).toEqual([1, 0])
    expect((await page('/api/staff/retention/records', editor)).items).toHaveLength(1)
  })

  test('two servers at once never clear a list twice', async () => {
    for (const [index, divisionCode] of [MIAOSHAN, QIANHUAI].entries()) {
      for (let count = 0; count < 4; count += 1) {
        await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV.replace('王小满', `王小满${'甲乙丙丁'.charAt(count)}${'子丑'.charAt(index)}`), { divisionCode }))
      }
    }
    await returnAt(OVER)
    const others = [connect<DatabaseSchema>(api.database.url), connect<DatabaseSchema>(api.database.url)]
    const done = await Promise.all([api.database.db, ...others].map((db) => runDueJobs({ db, clock: api.clock, reportFailure: (kind, code) => void failures.push(`${kind} ${code}`) })))
    await Promise.all(others.map((db) => db.destroy()))
    expect(failures).toEqual([])
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(8)
    expect((await page('/api/staff/retention/records', editor)).items.map(({ rowsDestroyed }) => rowsDestroyed)).toEqual(Array(8).fill(3))
    expect(await storedRows()).toBe(0)
  })

  test('a clean-up that fails leaves the list whole, is tried again later, and does not hold up the others', async () => {
    const first = await publish(api, editor, reviewer, await importList(api, editor))
    await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV, { divisionCode: QIANHUAI }))
    const { db } = api.database
    const { content } = await db.selectFrom('editions').select('content').where('id', '=', first.id).executeTakeFirstOrThrow()
    await db.updateTable('editions').set({ content: JSON.stringify({ ...content, publicityEnd: 'broken' }) }).where('id', '=', first.id).execute()
    await returnAt(OVER)
    expect(await round()).toBe(1)
    expect(failures).toHaveLength(1)
    expect(await storedRows()).toBe(3)
    await db.updateTable('editions').set({ content: JSON.stringify(content) }).where('id', '=', first.id).execute()
    expect(await round()).toBe(0)
    expect((await page('/api/staff/retention/queue', editor)).items).toMatchObject([{ editionId: first.id, failures: 1, urgency: 'due' }])
    api.clock.set('2026-03-14T16:01:00Z')
    expect(await round()).toBe(1)
    expect(await storedRows()).toBe(0)
  })
})

describe('the copies of a list', () => {
  const OLD_AGE_CSV = ['姓名,村民组,户号,年龄,标准(元/月),月数,金额(元)', ...[81, 82, 84].map((age, index) => `老人${'甲乙丙'.charAt(index)},东组,10${index},${age},50,3,150`)].join('\n')
  const copies = async (): Promise<number[]> => {
    const { db } = api.database
    return Promise.all((['payment_rows', 'village_rows', 'household_payments'] as const).map(async (table) => (await db.selectFrom(table).select('row_no').execute()).length))
  }

  test('what a village alone could see goes with the end of publicity too; what is a household’s own stays its own', async () => {
    const list = await publish(api, editor, reviewer, await importList(api, editor, OLD_AGE_CSV, { subsidyCode: 'old-age', publicityEnd: '2026-03-20' }))
    expect(await copies()).toEqual([0, 3, 3])
    await returnAt('2026-03-20T16:00:00Z')
    await round()
    expect(await copies()).toEqual([0, 0, 3])
    expect((await page('/api/staff/retention/records', editor)).items).toMatchObject([{ editionId: list.id, rowsDestroyed: 3 }])
  })

  test('of a list that is withdrawn or discarded nothing is left, not even the households’ own records', async () => {
    const list = await publish(api, editor, reviewer, await importList(api, editor, OLD_AGE_CSV, { subsidyCode: 'old-age', publicityEnd: '2026-03-20' }))
    await causeEvent(api, reviewer, list, 'withdraw', '年龄算错了，重新核算')
    expect(await copies()).toEqual([0, 0, 0])
    await causeEvent(api, editor, await importList(api, editor), 'discard')
    expect(await copies()).toEqual([0, 0, 0])
    expect((await page('/api/staff/retention/records', editor)).items.map(({ cause }) => cause)).toEqual(['discarded', 'withdrawn'])
  })
})

describe('the queue', () => {
  test('shows what ends when, the earliest first, and says what is late', async () => {
    const later = await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV, { publicityEnd: '2026-03-30' }))
    const sooner = await publish(api, editor, reviewer, await importList(api, editor, FARMLAND_CSV, { divisionCode: QIANHUAI }))
    const queue = async () => (await page('/api/staff/retention/queue', editor)).items.map(({ editionId, publicityEnd, urgency }) => [editionId, publicityEnd, urgency])
    expect(await queue()).toEqual([[sooner.id, '2026-03-14', 'waiting'], [later.id, '2026-03-30', 'waiting']])
    await returnAt('2026-03-13T00:00:00Z')
    expect((await queue())[0]?.[2]).toBe('soon')
    await returnAt('2026-03-15T00:00:00Z')
    expect((await queue())[0]?.[2]).toBe('overdue')
    await round()
    expect(await queue()).toEqual([[later.id, '2026-03-30', 'waiting']])
  })

  test('shows nobody the lists of another township', async () => {
    await publish(api, editor, reviewer, await importList(api, editor))
    const stranger = await api.signInAs('shanwang', 'reviewer', SHANWANG_TOWN)
    expect((await page('/api/staff/retention/queue', stranger)).items).toEqual([])
    await returnAt(OVER)
    await round()
    expect((await page('/api/staff/retention/records', await signInAgain('shanwang'))).items).toEqual([])
  })

  test('queue and record are turned page by page', async () => {
    const { db } = api.database
    const list = await importList(api, editor)
    const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
    await db.insertInto('retention_records').values(Array.from({ length: 120 }, (_, index) => ({
      division_code: MIAOSHAN, id: id(index), at: new Date(Date.parse(BEGIN) + (index % 7) * 1000), edition_id: list.id, title: '名单', cause: 'discarded' as const, rows_destroyed: index, staff_id: null, staff_name: '系统',
    }))).execute()
    const seen: unknown[] = []
    for (let after: string | null = ''; after !== null;) {
      const part: Page = await page(`/api/staff/retention/records${after === '' ? '' : `?after=${after}`}`, editor)
      expect(part.items.length).toBeLessThanOrEqual(50)
      seen.push(...part.items.map(({ id: one }) => one))
      after = part.next
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
    expect(errorIn(await api.get('/api/staff/retention/records?after=nonsense', editor)).status).toBe(400)
    expect(errorIn(await api.get('/api/staff/retention/queue?after=nonsense', editor)).status).toBe(400)
  })
})

describe('taking a whole import back', () => {
  const TWO_VILLAGES = ['村,户主姓名,村民组,户号,补贴面积(亩),补贴标准(元/亩),补贴金额(元)', '妙山村,王小满,东组,001,3.5,76.03,266.11', '妙山村,李谷雨,东组,002,2,76.03,152.06', '妙山村,王立夏,西组,003,10,76.03,760.3',
    '钱淮村,张小满,东组,001,3.5,76.03,266.11', '钱淮村,张谷雨,东组,002,2,76.03,152.06', '钱淮村,张立夏,西组,003,10,76.03,760.3'].join('\n')

  async function importTwo(): Promise<{ batch: string; lists: EditionAnswer[] }> {
    const answer = await api.upload('/api/staff/payment-batches', { name: '两村.csv', content: TWO_VILLAGES }, { ...BATCH_FIELDS, divisionCode: DISTRICT }, editor)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    const made = answer.json<{ batchId: string; editions: { divisionCode: string; id: string }[] }>()
    const lists = await Promise.all(made.editions.map(async ({ divisionCode, id }) => (await api.get(`/api/staff/editions/${divisionCode}/${id}`, editor)).json<EditionAnswer>()))
    return { batch: `/api/staff/payment-batches/${DISTRICT}/${made.batchId}`, lists }
  }
  const stateOf = async (list: EditionAnswer): Promise<string> => (await api.get(`/api/staff/editions/${list.divisionCode}/${list.id}`, editor)).json<EditionAnswer>().state

  test('a reviewer withdraws what is public and returns what waits, with one reason; the lines of what was public are gone', async () => {
    const { batch, lists: [first, second] } = await importTwo()
    if (first === undefined || second === undefined) throw new Error('two lists were expected')
    await publish(api, editor, reviewer, first)
    await causeEvent(api, editor, second, 'submit')
    expect((await api.get(`/api/staff/editions/${first.divisionCode}/${first.id}`, reviewer)).json()).toMatchObject({ batch: { divisionCode: DISTRICT, lists: 2, mayWithdraw: true, mayDiscard: false } })
    expect(errorIn(await api.send('POST', `${batch}/withdraw`, { reason: ' ' }, reviewer))).toMatchObject({ status: 400, code: 'reason-needed' })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['published', 'submitted'])
    expect((await api.send('POST', `${batch}/withdraw`, { reason: '标准用错了，重新核算后再公示' }, reviewer)).json()).toEqual({ lists: 2 })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['withdrawn', 'returned'])
    const left = await api.database.db.selectFrom('payment_rows').select('edition_id').distinct().execute()
    expect(left).toEqual([{ edition_id: second.id }])
    expect((await api.get(publicList(first))).json()).toMatchObject({ withdrawal: { reason: '标准用错了，重新核算后再公示' }, totals: { recipients: 0 } })
    expect((await page('/api/staff/retention/queue', editor)).items).toEqual([])
    expect((await page('/api/staff/retention/records', editor)).items).toMatchObject([{ cause: 'withdrawn', rowsDestroyed: 3, staffName: 'shenhe的人', editionId: first.id }])
    expect(errorIn(await api.send('POST', `${batch}/withdraw`, { reason: '再撤一次看看' }, reviewer))).toMatchObject({ status: 409, code: 'wrong-state' })
  })

  test('an editor discards all drafts at once, and nothing of them is left', async () => {
    const { batch, lists } = await importTwo()
    expect((await api.send('POST', `${batch}/discard`, undefined, editor)).json()).toEqual({ lists: 2 })
    expect(await Promise.all(lists.map(stateOf))).toEqual(['discarded', 'discarded'])
    expect(await storedRows()).toBe(0)
    expect((await page('/api/staff/retention/records', editor)).items.map(({ cause, rowsDestroyed }) => [cause, rowsDestroyed])).toEqual([['discarded', 3], ['discarded', 3]])
  })

  test('while one list is public or waits for review, none is discarded', async () => {
    const { batch, lists: [first, second] } = await importTwo()
    if (first === undefined || second === undefined) throw new Error('two lists were expected')
    await causeEvent(api, editor, first, 'submit')
    expect(errorIn(await api.send('POST', `${batch}/discard`, undefined, editor))).toMatchObject({ status: 409, code: 'wrong-state' })
    expect([await stateOf(first), await stateOf(second)]).toEqual(['submitted', 'draft'])
    expect(await storedRows()).toBe(6)
  })

  test('only those may who answer for every village of the import', async () => {
    const { batch, lists: [first] } = await importTwo()
    if (first === undefined) throw new Error('a list was expected')
    await publish(api, editor, reviewer, first)
    const villageReviewer = await api.signInAs('cunshenhe', 'reviewer', MIAOSHAN)
    const villageEditor = await api.signInAs('cunbianji', 'village-editor', MIAOSHAN)
    const administrator = await api.signInAs('guanli', 'administrator', DISTRICT)
    const statuses = async (session: string) => [(await api.send('POST', `${batch}/withdraw`, { reason: '试一试能不能撤' }, session)).statusCode, (await api.send('POST', `${batch}/discard`, undefined, session)).statusCode]
    expect(await statuses(villageReviewer)).toEqual([404, 404])
    expect(await statuses(villageEditor)).toEqual([404, 404])
    expect(await statuses(administrator)).toEqual([403, 403])
    expect(await statuses(editor)).toEqual([403, 409])
    expect((await api.send('POST', `${batch}/discard`, undefined, reviewer)).statusCode).toBe(403)
    expect(await stateOf(first)).toBe('published')
  })
})
