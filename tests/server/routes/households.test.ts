import type { HouseholdCardCounts, IssuedCards, LookUpHouseholdResponse } from '../../../src/domain/api/staff-households-contract'
import { buildBankCard, buildIdNumber, createChance } from '../../fixtures/generated-persons.mjs'
import { buildFarmlandCsv, openRecord, publishList, readCardSheet, withToken } from '../money-api'
import { BAGONGSHAN_TOWN, buildTestApi, errorIn, importList, MIAOSHAN, SHANWANG, type TestApi } from '../test-api'

const chance = createChance(77)
const account = buildBankCard(chance)
const CSV = buildFarmlandCsv([
  `王小满,东组,001,${buildIdNumber(chance)},${account},2026-03-01,3.5,80,280`, `李谷雨,东组,002,${buildIdNumber(chance)},,2026-03-01,2,80,160`,
  `赵𪛖,西组,003,${buildIdNumber(chance)},,2026-03-01,1,80,80`,
])
const cards = '/api/staff/household-cards'

let api: TestApi
let editor: string
let reviewer: string

beforeEach(async () => {
  api = await buildTestApi()
  editor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
})
afterEach(() => api.close())

async function countMiaoshan(): Promise<unknown> {
  const counts = (await api.get(`${cards}?divisionCode=${BAGONGSHAN_TOWN}`, editor)).json<HouseholdCardCounts>()
  return counts.items.find(({ divisionCode }) => divisionCode === MIAOSHAN)
}

async function issue(body: object = {}): Promise<{ issued: IssuedCards; text: string; codes: string[]; pages: number }> {
  const answer = await api.send('POST', cards, { divisionCode: MIAOSHAN, ...body }, editor)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const issued = answer.json<IssuedCards>()
  return { issued, ...readCardSheet(issued.pdfBase64) }
}

async function look(body: object, session = editor) {
  return api.send('POST', '/api/staff/households/look-up', { divisionCode: MIAOSHAN, name: '王小满', reason: '本人到村委会来问', ...body }, session)
}

test('a clerk prints one sheet for everybody without a card, and what is printed opens each one’s record', async () => {
  await importList(api, editor, CSV)
  expect(await countMiaoshan()).toMatchObject({ recipients: 0, withCard: 0, withoutCard: 0 })
  expect(errorIn(await api.send('POST', cards, { divisionCode: MIAOSHAN }, editor))).toMatchObject({ status: 409, code: 'no-cards-needed' })
  await publishList(api, editor, reviewer, CSV.replace('280', '280.00'))
  expect(await countMiaoshan()).toEqual({ divisionCode: MIAOSHAN, divisionName: '妙山村', recipients: 3, withCard: 0, withoutCard: 3 })
  const { issued, text, codes, pages } = await issue()
  expect(issued).toMatchObject({ issued: 3, left: 0, fileName: '妙山村明白卡2026-03-05.pdf', unprintable: [{ page: 1, name: '赵𪛖', characters: '𪛖' }] })
  expect(pages).toBe(1)
  for (const part of ['明白卡', '妙山村', '2026年3月5日', '王小满', '户号 001', '不要给别人看']) expect(text).toContain(part)
  expect(new Set(codes).size).toBe(3)
  expect((await withToken(api, await openRecord(api, '王小满', codes[0] ?? '')).record()).payments).toHaveLength(1)
  expect((await withToken(api, await openRecord(api, '赵𪛖', codes[2] ?? '')).record()).name).toBe('赵𪛖')
  expect(await countMiaoshan()).toMatchObject({ withCard: 3, withoutCard: 0 })
  const stored = JSON.stringify(await api.database.db.selectFrom('household_cards').selectAll().execute())
  for (const code of codes) expect(stored).not.toContain(code.replace('-', ''))
})

test('a new card ends the lost one and whatever was opened with it', async () => {
  await publishList(api, editor, reviewer, CSV)
  const [lost = ''] = (await issue()).codes
  const token = await openRecord(api, '王小满', lost)
  const [{ recipientId = '', cardIssuedAt = null } = {}] = (await look({})).json<LookUpHouseholdResponse>().items
  expect(cardIssuedAt).toBe('2026-03-05T01:30:00.000Z')
  const [fresh = '', ...others] = (await issue({ recipientIds: [recipientId] })).codes
  expect(others).toEqual([])
  expect((await withToken(api, token).get('/api/public/my-record')).statusCode).toBe(401)
  expect((await api.send('POST', `/api/public/villages/${MIAOSHAN}/my-record/sessions`, { name: '王小满', code: lost })).statusCode).toBe(403)
  expect((await withToken(api, await openRecord(api, '王小满', fresh)).record()).name).toBe('王小满')
})

test('cards are made by editors of the place only', async () => {
  const stranger = await api.signInAs('shanwang', 'village-editor', SHANWANG)
  const administrator = await api.signInAs('guanli', 'administrator', BAGONGSHAN_TOWN)
  for (const session of [stranger, administrator, reviewer]) {
    expect((await api.send('POST', cards, { divisionCode: MIAOSHAN }, session)).statusCode).toBe(403)
    expect((await api.get(`${cards}?divisionCode=${MIAOSHAN}`, session)).statusCode).toBe(403)
  }
})

test('staff look up on behalf of somebody with a reason that stays on record, and see no account digits', async () => {
  await publishList(api, editor, reviewer, CSV)
  const found = (await look({}, reviewer)).json<LookUpHouseholdResponse>()
  expect(found.items).toHaveLength(1)
  expect(found.items[0]).toMatchObject({ cardIssuedAt: null, record: { name: '王小满', payments: [{ amountFen: 28_000, accountLast4: null }] } })
  expect((await look({ householdNo: '002' })).json()).toEqual({ items: [] })
  const entries = await api.database.db.selectFrom('audit_entries').select(['staff_name', 'subject', 'note']).where('action', '=', '代查补贴').orderBy('id').execute()
  expect(entries).toEqual([
    { staff_name: 'shenhe的人', subject: '妙山村', note: '本人到村委会来问（查到1户）' }, { staff_name: 'zhen的人', subject: '妙山村', note: '本人到村委会来问（查到0户）' },
  ])
})

test('without a reason, with an ID number as reason, from another place or as administrator nothing is looked up', async () => {
  await publishList(api, editor, reviewer, CSV)
  expect(errorIn(await look({ reason: ' ' }))).toMatchObject({ status: 400, fields: [{ field: 'reason', message: '请写明为什么代查，例如：本人到村委会来问。' }] })
  expect(errorIn(await look({ reason: `核对 ${buildIdNumber(chance)}` }))).toMatchObject({ status: 400, fields: [{ field: 'reason' }] })
  const stranger = await api.signInAs('shanwang', 'village-editor', SHANWANG)
  const administrator = await api.signInAs('guanli', 'administrator', BAGONGSHAN_TOWN)
  for (const session of [stranger, administrator]) expect(errorIn(await look({}, session))).toMatchObject({ status: 403, code: 'forbidden' })
})
