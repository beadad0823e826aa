import type { Browser } from 'playwright-core'
import type { StaffObjectionPage } from '../../src/domain/api/objections-contract'
import type { PaymentListPage, PaymentRow, PublicPaymentList } from '../../src/domain/api/payment-lists-contract'
import { launchBrowser, screenshot } from '../support/browser'
import { fetchCardFromTheOffice, signInOverHttp, type StaffDoor } from '../support/card-from-the-office'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { type OpenPaymentList, findOpenPaymentList } from '../support/find-open-payment-list'
import { type MiniProgram, openMiniProgram } from './emulator/open-mini-program'

let server: DemonstrationServer
let browser: Browser
let list: OpenPaymentList
let office: StaffDoor
let opened: MiniProgram[] = []

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
  list = await findOpenPaymentList(server.url)
  office = await signInOverHttp(server.url, 'qubianji')
})
afterEach(async () => {
  await Promise.all(opened.map(program => program.close()))
  opened = []
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Somebody of the list who has just been given a card, with the code on it scanned in WeChat. */
async function scanCard(index: number): Promise<{ program: MiniProgram; own: PaymentRow; code: string }> {
  const own = list.rows[index]
  if (!own) throw new Error('The list is too short')
  const code = await fetchCardFromTheOffice(office, list.villageCode, own)
  const program = await openMiniProgram(browser, { apiBase: server.url, path: 'pages/my-money/my-money', scene: 1047, query: { scene: encodeURIComponent(`v=${list.villageCode}&c=${code}`) } })
  opened.push(program)
  await program.waitForText('编号已经从卡上扫好了')
  return { program, own, code }
}

test('a household scans its card, sees its money, objects, and reads the answer of the office', async () => {
  const { program, own, code } = await scanCard(9)
  await program.type('姓名', own.name)
  await program.tapByRole('button', '查我家的钱')
  await program.waitForText('每年领到的钱')
  await screenshot(program.page, 'weapp', 'my-record')
  await program.tapByRole('link', new RegExp(`^${list.subsidyName}`))
  await program.waitForRoute('pages/my-money/my-payment')
  await program.waitForText('为什么是这么多')
  await screenshot(program.page, 'weapp', 'my-payment')
  await program.tapByRole('button', '这里有错')
  await program.waitForRoute('pages/my-money/objection')
  await program.type('哪里不对', '我家多了一亩，请再量一次。')
  await program.goOffline()
  await program.tapByRole('button', '发送')
  await program.waitForText('您写的字还在')
  await program.goOnline()
  await program.tapByRole('button', '发送')
  await program.waitForText('说过的话')
  await screenshot(program.page, 'weapp', 'objection')

  const { items } = await office.get<StaffObjectionPage>('/api/staff/objections')
  const objection = items.find(item => item.name === own.name)
  await office.post(`/api/staff/objections/${objection?.divisionCode}/${objection?.id}/answers`, { text: '已到地里重新量过，面积没有错。' })
  await program.tapByRole('button', '返回')
  await program.waitForRoute('pages/my-money/my-payment')
  await program.tapByRole('button', '看答复')
  await program.waitForText('已到地里重新量过，面积没有错。')

  expect(program.errors()).toEqual([])
  expect((await program.setDataStats()).max).toBeLessThanOrEqual(64_000)
  expect((await program.nodeStatistics()).nodes).toBeLessThan(1_000)
  expect(program.requests().filter(request => request.url.includes(code) || decodeURIComponent(request.url).includes(own.name))).toEqual([])
  expect(JSON.stringify(await program.storage())).not.toContain(own.name)
})

test('a wrong name and a wrong card are answered with the same words', async () => {
  const { program, own, code } = await scanCard(10)
  await program.type('姓名', '别的姓名')
  await program.tapByRole('button', '查我家的钱')
  await program.settleRequests()
  const said = program.page.locator('.card-form-said').filter({ hasText: /.+/ })
  await said.waitFor()
  const forWrongName = await said.innerText()
  const other = await scanCard(11)
  await other.program.type('姓名', own.name)
  await other.program.tapByRole('button', '查我家的钱')
  const saidOther = other.program.page.locator('.card-form-said').filter({ hasText: /.+/ })
  await saidOther.waitFor()
  expect(await saidOther.innerText()).toBe(forWrongName)
  expect(forWrongName).not.toContain(code)
})

test('a tap on the numbers of the record offers to dial them', async () => {
  const { program, own } = await scanCard(12)
  await program.type('姓名', own.name)
  await program.tapByRole('button', '查我家的钱')
  await program.waitForText('每年领到的钱')
  await program.tapByRole('button', /^给.*打电话/)
  expect(await program.calls('makePhoneCall')).toHaveLength(1)
})

test('a record that is kept is there without a network, and gone when the phone forgets it', async () => {
  const { program, own, code } = await scanCard(13)
  await program.type('姓名', own.name)
  await program.tapByRole('button', '查我家的钱')
  await program.tapByRole('button', '在这部手机上记住')
  const storage = await program.storage()
  expect(JSON.stringify(storage)).toContain(own.name)
  expect(JSON.stringify(storage)).not.toContain(code)
  const later = await openMiniProgram(browser, { apiBase: server.url, path: 'pages/my-money/my-money', query: {}, storage, offline: true })
  opened.push(later)
  await later.waitForText(/下面是截至.*看到的内容/)
  await later.waitForText('每年领到的钱')
  await later.tapByRole('button', '退出，忘掉我')
  await later.waitForText('没有明白卡')
  expect(JSON.stringify(await later.storage())).not.toContain(own.name)
})

test('of a list that shows everyone totals only, people of the village see the lines once their card has said who they are', async () => {
  const villagePath = `${server.url}/api/public/villages/${list.villageCode}/payment-lists`
  const { items } = (await (await fetch(villagePath)).json()) as PaymentListPage
  const details = await Promise.all(items.filter(item => item.publicityState === 'open').map(async item => (await (await fetch(`${villagePath}/${item.id}`)).json()) as PublicPaymentList))
  const totals = details.find(one => one.disclosure === 'totals')
  if (!totals) throw new Error('The village has no open list of totals')
  const own = list.rows[14]
  if (!own) throw new Error('The list is too short')
  const code = await fetchCardFromTheOffice(office, list.villageCode, own)
  const program = await openMiniProgram(browser, { apiBase: server.url, path: 'pages/payment-list/payment-list', query: { v: list.villageCode, id: totals.id } })
  opened.push(program)
  await program.tapByRole('button', '用明白卡看')
  await program.waitForRoute('pages/my-money/my-money')
  await program.type('姓名', own.name)
  await program.type('明白卡编号', code.toLowerCase())
  await program.tapByRole('button', '查我家的钱')
  await program.waitForRoute('pages/payment-list/payment-list')
  await program.waitForText('本村名单')
  const lines = program.page.locator('.payment-row').filter({ visible: true })
  await lines.first().waitFor()
  expect(await lines.count()).toBe(Math.min(50, totals.recipients))
  await screenshot(program.page, 'weapp', 'village-rows')
  expect(program.errors()).toEqual([])
})
