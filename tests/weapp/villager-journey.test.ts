import type { Browser } from 'playwright-core'
import { formatFen } from '../../src/domain/text/money'
import { launchBrowser, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { type OpenPaymentList, findOpenPaymentList } from '../support/find-open-payment-list'
import { type MiniProgram, type OpenOptions, openMiniProgram } from './emulator/open-mini-program'

const largestSetData = 64_000
const mostNodes = 1_000

let server: DemonstrationServer
let browser: Browser
let list: OpenPaymentList
let opened: MiniProgram[] = []

async function open(options: Partial<OpenOptions> = {}): Promise<MiniProgram> {
  const program = await openMiniProgram(browser, { apiBase: server.url, ...options })
  opened.push(program)
  return program
}

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
  list = await findOpenPaymentList(server.url)
})
afterEach(async () => {
  await Promise.all(opened.map(program => program.close()))
  opened = []
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const cardOf = (subsidyName: string) => new RegExp(`^${subsidyName}`)

test('a villager chooses the village, opens a payment list and finds their own line', async () => {
  const program = await open()
  await program.waitForText('您是哪个村')
  await program.type('村名或拼音首字母', list.villageName)
  await program.tapByRole('button', new RegExp(`^${list.villageName}`))
  await program.tapByRole('link', /^查我家的补贴/)
  await program.waitForRoute('pages/payment-lists/payment-lists')
  await program.tapByRole('link', cardOf(list.subsidyName))
  await program.waitForRoute('pages/payment-list/payment-list')

  const own = list.rows[7]
  if (!own) throw new Error('The list is too short')
  await program.type('户主姓名', own.name)
  await program.tapByRole('button', '查找')
  await program.waitForText(`“${own.name}”找到`)
  const found = program.page.locator('.find-result').filter({ visible: true })
  expect(await found.innerText()).toContain(`${formatFen(own.amountFen)} 元`)
  await screenshot(program.page, 'weapp', 'find-my-line')

  expect(program.errors()).toEqual([])
  const statistics = await program.setDataStats()
  expect(statistics.count).toBeGreaterThan(0)
  expect(statistics.max).toBeLessThanOrEqual(largestSetData)
  expect(await program.nodeCount()).toBeLessThan(mostNodes)
})

test('the name that somebody looks for never stands in an address', async () => {
  const program = await open({ path: 'pages/payment-list/payment-list', query: { v: list.villageCode, id: list.id } })
  const name = list.rows[0]?.name ?? ''
  await program.type('户主姓名', name)
  await program.tapByRole('button', '查找')
  await program.waitForText(`“${name}”找到`)
  expect(program.requests().some(request => request.body?.includes(name))).toBe(true)
  expect(program.requests().filter(request => decodeURIComponent(request.url).includes(name))).toEqual([])
})

test('a name that is not on the list is answered with what to do next', async () => {
  const program = await open({ path: 'pages/payment-list/payment-list', query: { v: list.villageCode, id: list.id } })
  await program.type('户主姓名', '欧阳不在')
  await program.tapByRole('button', '查找')
  await program.waitForText('名单里没有“欧阳不在”')
})

test('scanning the code on the village board opens the home page of that village', async () => {
  const program = await open({ scene: 1047, query: { scene: encodeURIComponent(`v=${list.villageCode}`) } })
  await program.waitForText(list.villageName)
  await program.waitForText('最新公告')
  expect(await program.currentRoute()).toBe('pages/home/home')
})

test('the chosen village is remembered on the next visit', async () => {
  const first = await open()
  await first.type('村名或拼音首字母', list.villageName)
  await first.tapByRole('button', new RegExp(`^${list.villageName}`))
  await first.waitForText('最新公告')
  const second = await open({ storage: await first.storage() })
  await second.waitForText('最新公告')
  expect(await second.page.getByText('您是哪个村').count()).toBe(0)
})

test('turning to the next page of the list sends only that page to the screen', async () => {
  const program = await open({ path: 'pages/payment-list/payment-list', query: { v: list.villageCode, id: list.id } })
  await program.waitForText('第 1 到 50 行')
  const before = (await program.setDataStats()).count
  await program.tapByRole('button', '下一页')
  await program.waitForText('第 51 到')
  const after = (await program.setDataStats()).calls.slice(before)
  expect(Math.max(...after.map(call => call.bytes))).toBeLessThanOrEqual(largestSetData)
  expect(await program.nodeCount()).toBeLessThan(mostNodes)
})

test('a tap on the telephone number of a list offers to dial exactly that number', async () => {
  const program = await open({ path: 'pages/payment-list/payment-list', query: { v: list.villageCode, id: list.id } })
  await program.tapByRole('button', /^给.*打电话/)
  const answer = (await (await fetch(`${server.url}/api/public/villages/${list.villageCode}/payment-lists/${list.id}`)).json()) as { contact: { phone: string } }
  expect(await program.calls('makePhoneCall')).toEqual([{ phoneNumber: answer.contact.phone }])
})
