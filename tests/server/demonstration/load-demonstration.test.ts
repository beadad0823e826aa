import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ExplainerPage } from '../../../src/domain/api/explainers-contract'
import type { DivisionsResponse } from '../../../src/domain/api/divisions-contract'
import type { NoticePage, PublicNotice } from '../../../src/domain/api/notices-contract'
import type { FindRowsResponse, PaymentListPage, PaymentRow, PaymentRowPage, PublicPaymentList } from '../../../src/domain/api/payment-lists-contract'
import type { StaffDesk } from '../../../src/domain/api/staff-editions-contract'
import { findPersonalData } from '../../../src/domain/disclosure/personal-data-check'
import { DEMONSTRATION_ACCOUNTS } from '../../../src/domain/staff/demonstration-accounts'
import { buildApp } from '../../../src/server/app'
import { createAttachmentInspector } from '../../../src/server/attachments/attachment-inspector'
import { seedDivisions } from '../../../src/server/database/seed-divisions'
import { loadDemonstration } from '../../../src/server/demonstration/load-demonstration'
import { createWorkbookReader } from '../../../src/server/workbooks/workbook-reader'
import { projectRoot } from '../../support/project-root'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { testMatchingKey, testMoneyParts } from '../test-api'

const clock = { now: () => new Date('2026-11-22T02:00:00Z') }
const workbookReader = createWorkbookReader({ workerFile: path.join(projectRoot, 'dist/server/workbook-worker.mjs') })
const attachmentInspector = createAttachmentInspector({ workerFile: path.join(projectRoot, 'dist/server/attachment-text-worker.mjs') })
/** Six villages of two towns, and a community of a street. */
const VILLAGES = ['340405100210', '340405100202', '340405100204', '340405121206', '340405121201', '340405121205']
const COMMUNITY = '340405003004'

let database: TestDatabase
let app: Awaited<ReturnType<typeof buildApp>>
/** Every public answer that was seen, for the search for identifiers. */
const answers: string[] = []

async function get<T>(address: string): Promise<T> {
  const answer = await app.inject({ method: 'GET', url: `/api/public${address}` })
  answers.push(answer.body)
  expect({ address, status: answer.statusCode }).toEqual({ address, status: 200 })
  return answer.json<T>()
}

async function readAllRows(village: string, id: string): Promise<PaymentRow[]> {
  const rows: PaymentRow[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: PaymentRowPage = await get(`/villages/${village}/payment-lists/${id}/rows${next === '' ? '' : `?after=${encodeURIComponent(next)}`}`)
    rows.push(...page.items)
    next = page.next
  }
  return rows
}

beforeAll(async () => {
  database = await createTestDatabase()
  await seedDivisions(database.db, null)
  await loadDemonstration({ db: database.db, clock, workbookReader, attachmentInspector, matchingKey: testMatchingKey })
  app = await buildApp({
    settings: { demonstration: true, publicUrl: null, trustedProxy: null }, clock, db: database.db, workbookReader, attachmentInspector, ...testMoneyParts,
    staticFolders: { h5: null, console: null }, log: null,
  })
})

afterAll(async () => {
  await app.close()
  await database.drop()
})

test('the district says that it is a demonstration', async () => {
  const { demonstration, divisions } = await get<DivisionsResponse>('/divisions')
  expect(demonstration).toBe(true)
  expect(divisions.filter(({ level }) => level === 'village')).toHaveLength(44)
})

test.each(VILLAGES)('village %s has notices of its own on several topics', async (village) => {
  const { items } = await get<NoticePage>(`/villages/${village}/notices`)
  const notices = await Promise.all(items.map(({ id }) => get<PublicNotice>(`/villages/${village}/notices/${id}`)))
  const offices = new Set(notices.filter(({ office }) => office.endsWith('村民委员会')).map(({ topic }) => topic))
  expect(offices.size).toBeGreaterThanOrEqual(4)
  for (const { title, body } of notices) expect({ title, long: body.length >= 3 }).toEqual({ title, long: true })
})

test.each(VILLAGES)('village %s has three lists whose rows add up to their totals', async (village) => {
  const { items } = await get<PaymentListPage>(`/villages/${village}/payment-lists`)
  expect(items.map(({ subsidyCode }) => subsidyCode)).toEqual(['rice', 'farmland-protection', 'old-age'])
  for (const { id, subsidyCode } of items) {
    const list = await get<PublicPaymentList>(`/villages/${village}/payment-lists/${id}`)
    const rows = await readAllRows(village, id)
    expect(list.contact?.phone).toMatch(/^0554-56\d{5}$/)
    expect(list.explainer).not.toBeNull()
    if (subsidyCode === 'old-age') {
      expect(rows).toEqual([])
      expect(list.bands.reduce((total, { amountFen }) => total + amountFen, 0)).toBe(list.totals.amountFen)
      continue
    }
    expect(rows.length).toBe(list.totals.recipients)
    expect(rows.length).toBeGreaterThan(165)
    expect(rows.reduce((total, { amountFen }) => total + amountFen, 0)).toBe(list.totals.amountFen)
    for (const { rowNo, areaMilliMu, rate, amountFen } of rows) {
      expect({ rowNo, amountFen }).toEqual({ rowNo, amountFen: Math.floor(((areaMilliMu ?? 0) * (rate ?? 0) + 500_000) / 1_000_000) })
    }
  }
})

test('people of one name in one village are told apart by group and household number', async () => {
  const [village = ''] = VILLAGES
  const { items } = await get<PaymentListPage>(`/villages/${village}/payment-lists`)
  const rows = await readAllRows(village, items.find(({ subsidyCode }) => subsidyCode === 'farmland-protection')?.id ?? '')
  const names = rows.map(({ name }) => name)
  expect(new Set(names).size).toBeLessThan(names.length)
  expect(new Set(rows.map(({ name, groupName, householdNo }) => [name, groupName, householdNo].join())).size).toBe(rows.length)
})

test('a villager finds a line by name', async () => {
  const [village = ''] = VILLAGES
  const { items } = await get<PaymentListPage>(`/villages/${village}/payment-lists`)
  const rows = await readAllRows(village, items[0]?.id ?? '')
  const wanted = rows[60]
  const answer = await app.inject({ method: 'POST', url: `/api/public/villages/${village}/payment-lists/${items[0]?.id}/find-rows`, payload: { name: wanted?.name } })
  expect(answer.json<FindRowsResponse>().items).toContainEqual(wanted)
})

test('the community of a street has notices and totals of the old-age allowance', async () => {
  const { items } = await get<PaymentListPage>(`/villages/${COMMUNITY}/payment-lists`)
  expect(items.map(({ subsidyCode }) => subsidyCode)).toEqual(['old-age'])
  const notices = await get<NoticePage>(`/villages/${COMMUNITY}/notices`)
  expect(notices.items.filter(({ office }) => office === '黄山社区居民委员会').length).toBeGreaterThanOrEqual(4)
})

test('explainers of the district are seen in every village', async () => {
  const { items } = await get<ExplainerPage>(`/villages/${VILLAGES[3]}/explainers`)
  expect(items.map(({ subsidyCode }) => subsidyCode)).toEqual(['rice', 'farmland-protection', 'old-age'])
})

test('no digit of an identity card or account of the workbooks is in any public answer', () => {
  const csv = new TextDecoder('gb18030').decode(readFileSync(path.join(projectRoot, 'tests/fixtures/demonstration/old-age-shanwang.csv')))
  const identifiers = csv.match(/\d{17}[\dX]|\d{19}/g) ?? []
  expect(identifiers.length).toBeGreaterThan(300)
  const seen = answers.join('\n').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
  expect(seen.length).toBeGreaterThan(500_000)
  expect(seen).not.toMatch(/340499|9990000/)
  expect(identifiers.filter((identifier) => seen.includes(identifier) || seen.includes(identifier.slice(-8)))).toEqual([])
  const texts = answers.flatMap((answer) => answer.match(/"(?:text|title|summary|name|caption|remark)":"[^"]*"/g) ?? [])
  expect(texts.filter((text) => findPersonalData(text).length > 0)).toEqual([])
})

test('the console shows an entry in every state: a draft, one that waits, one returned with a reason and a list that waits', async () => {
  const editor = await openDesk('miaoshan')
  expect([editor.drafts.count, editor.waiting.count, editor.returned.count]).toEqual([1, 1, 1])
  expect(editor.returned.items[0]?.reason).toMatch(/请只写户数和金额/)
  const reviewer = await openDesk('qushenhe')
  expect(reviewer.toReview.items.map(({ kind }) => kind).sort()).toEqual(['notice', 'notice', 'payment-list'])
})

test('loading a second time changes nothing', async () => {
  const count = async () => Promise.all((['editions', 'payment_rows', 'staff', 'audit_entries', 'attachments'] as const).map((table) =>
    database.db.selectFrom(table).select((query) => query.fn.countAll().as('count')).executeTakeFirstOrThrow()))
  const before = await count()
  await loadDemonstration({ db: database.db, clock, workbookReader, attachmentInspector, matchingKey: testMatchingKey })
  expect(await count()).toEqual(before)
})

test('the district can be loaded on any day and at any hour, and nothing of it lies in the future', async () => {
  const other = await createTestDatabase()
  const newYear = new Date('2027-01-01T16:05:00Z')
  await seedDivisions(other.db, null)
  await loadDemonstration({ db: other.db, clock: { now: () => newYear }, workbookReader, attachmentInspector, matchingKey: testMatchingKey })
  const editions = await other.db.selectFrom('editions').select(['title', 'published_at', 'updated_at']).execute()
  expect(editions.filter(({ published_at: publishedAt, updated_at: updatedAt }) => (publishedAt ?? updatedAt) > newYear || updatedAt > newYear)).toEqual([])
  expect(editions.map(({ title }) => title)).toContain('妙山村2026年第三季度财务收支公开')
  await other.drop()
})

async function openDesk(login: string): Promise<StaffDesk> {
  const account = DEMONSTRATION_ACCOUNTS.find((candidate) => candidate.login === login)
  const signedIn = await app.inject({ method: 'POST', url: '/api/public/sign-in', payload: { login, password: account?.password } })
  const [cookie = ''] = String(signedIn.headers['set-cookie']).split(';')
  return (await app.inject({ method: 'GET', url: '/api/staff/desk', headers: { cookie } })).json<StaffDesk>()
}
