import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import type { PaymentRow } from '../../src/domain/api/payment-lists-contract'
import { formatFen } from '../../src/domain/text/money'
import { launchBrowser, phoneViewport, runAxe, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { type OpenPaymentList, findOpenPaymentList } from '../support/find-open-payment-list'
import { readCardCodes } from '../support/read-card-codes'
import { type ClerkAtTheDesk, signInToConsole } from './support/clerk-at-the-desk'

let server: DemonstrationServer
let browser: Browser
let list: OpenPaymentList

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
  list = await findOpenPaymentList(server.url)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const shown = (locator: ReturnType<Page['locator']>) => locator.filter({ visible: true }).first()
const rowOf = (index: number): PaymentRow => {
  const row = list.rows[index]
  if (!row) throw new Error('The list is too short')
  return row
}
const open = (clerk: ClerkAtTheDesk, place: string) => clerk.page.getByRole('navigation').getByRole('link', { name: place }).click()

/** The clerk looks the person up at the counter and prints a card; the code is read off the paper. */
async function printCard(clerk: ClerkAtTheDesk, { name, groupName, householdNo }: PaymentRow): Promise<string> {
  const { page } = clerk
  await open(clerk, '代查')
  await page.getByLabel('为什么查').fill('本人到村委会领取明白卡')
  await page.getByLabel('村（社区）').fill(list.villageName)
  await page.locator('.ant-select-dropdown:visible').getByText(list.villageName, { exact: true }).click()
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('button', { name: '查询' }).click()
  // Namesakes are told apart by group and household number.
  await page.getByRole('region', { name: new RegExp(`^${name} ${groupName} .*${householdNo}$`) }).getByRole('button', { name: '打印明白卡' }).click()
  await screenshot(page, 'browser', 'console-look-up')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '生成并下载' }).click()])
  const [code] = readCardCodes(readFileSync(await download.path()))
  await page.getByRole('button', { name: '已经存好，关闭' }).click()
  if (code === undefined) throw new Error('The sheet shows no code')
  return code
}

async function expectReadable(page: Page, picture: string): Promise<void> {
  // A page slides in from the right.
  await page.waitForFunction(() => [...document.querySelectorAll('.taro_page')].at(-1)?.getBoundingClientRect().left === 0)
  await screenshot(page, 'browser', picture)
  expect(await runAxe(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

test('a household opens its record by the card, objects to a line, reads the answer, and everybody reads the outcome without a name', async () => {
  const own = rowOf(3)
  const clerk = await signInToConsole(browser, server.url, 'qubianji')
  const code = await printCard(clerk, own)

  // The household scans the card.
  const context = await browser.newContext({ viewport: phoneViewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const addresses: string[] = []
  page.on('request', request => addresses.push(decodeURIComponent(request.url())))
  await page.goto(`${server.url}/#/pages/my-money/my-money?v=${list.villageCode}&c=${code}`)
  await shown(page.getByText('编号已经从卡上扫好了')).waitFor()
  expect(page.url()).not.toContain(code)
  await expectReadable(page, 'h5-my-money-form')
  await shown(page.getByRole('textbox', { name: '姓名' })).fill('别的姓名')
  await shown(page.getByRole('button', { name: '查我家的钱' })).click()
  await page.locator('.card-form-said').filter({ hasText: /.+/ }).waitFor()
  await shown(page.getByRole('textbox', { name: '姓名' })).fill(own.name)
  await shown(page.getByRole('button', { name: '查我家的钱' })).click()
  await shown(page.getByText('每年领到的钱')).waitFor()
  await expectReadable(page, 'h5-my-record')

  const card = shown(page.getByRole('link', { name: new RegExp(`^${list.subsidyName}.*${formatFen(own.amountFen)}`) }))
  await card.click()
  await shown(page.getByText('为什么是这么多')).waitFor()
  await expectReadable(page, 'h5-my-payment')
  await shown(page.getByRole('button', { name: '这里有错' })).click()
  const field = () => shown(page.getByRole('textbox', { name: '哪里不对' }))
  await field().fill('我家多了一亩，请再量一次。')
  await context.setOffline(true)
  await shown(page.getByRole('button', { name: '发送' })).click()
  await shown(page.getByText(/您写的字还在/)).waitFor()
  await context.setOffline(false)
  expect(await field().inputValue()).toBe('我家多了一亩，请再量一次。')
  await shown(page.getByRole('button', { name: '发送' })).click()
  await shown(page.getByText('说过的话')).waitFor()
  await expectReadable(page, 'h5-objection')

  // The office answers and closes.
  await open(clerk, '异议')
  await clerk.page.getByText(/还剩 \d+ 天/).first().waitFor()
  await screenshot(clerk.page, 'browser', 'console-objections')
  expect(await runAxe(clerk.page)).toEqual([])
  await clerk.page.getByRole('link', { name: new RegExp(`^${own.name}`) }).click()
  await clerk.page.getByText('我家多了一亩，请再量一次。').waitFor()
  await clerk.page.getByLabel('答复', { exact: true }).fill('已到地里重新量过，面积没有错。')
  await clerk.page.getByRole('button', { name: '发送答复' }).click()
  await clerk.page.getByLabel('核实无误').check()
  await clerk.page.getByLabel('对所有人公开的一句话').fill('重新量过面积，登记没有错。')
  await screenshot(clerk.page, 'browser', 'console-objection')
  expect(await runAxe(clerk.page)).toEqual([])

  // The household comes back to the page and reads the answer.
  await shown(page.getByRole('button', { name: '返回' })).click()
  await shown(page.getByRole('button', { name: '看答复' })).click()
  await shown(page.getByText('已到地里重新量过，面积没有错。')).waitFor()

  await clerk.page.getByRole('button', { name: /^办\s?结$/ }).click()
  await clerk.page.getByRole('heading', { name: '结果：核实无误' }).waitFor()

  // Somebody else reads the outcome on the public list.
  const stranger = await (await browser.newContext({ viewport: phoneViewport, locale: 'zh-CN' })).newPage()
  await stranger.goto(`${server.url}/#/pages/payment-list/payment-list?v=${list.villageCode}&id=${list.id}`)
  await shown(stranger.getByText('收到 1 件异议，都办结了。')).waitFor()
  await shown(stranger.getByText('重新量过面积，登记没有错。')).waitFor()
  expect(await stranger.getByText('已到地里重新量过').count()).toBe(0)

  // Neither the code nor the name was ever part of an address, and nothing stays on the phone unless asked for.
  expect(addresses.filter(address => address.includes(code) || address.includes(own.name))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(own.name)
  expect(clerk.errors).toEqual([])
  await Promise.all([context.close(), stranger.context().close(), clerk.close()])
})

test('a record that its owner wants kept can be read without a network, and is gone once the phone has to forget it', async () => {
  const own = rowOf(5)
  const clerk = await signInToConsole(browser, server.url, 'qubianji')
  const code = await printCard(clerk, own)
  await clerk.close()
  const context = await browser.newContext({ viewport: phoneViewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${server.url}/#/pages/my-money/my-money?v=${list.villageCode}&c=${code}`)
  await shown(page.getByRole('textbox', { name: '姓名' })).fill(own.name)
  await shown(page.getByRole('button', { name: '查我家的钱' })).click()
  await shown(page.getByRole('button', { name: '在这部手机上记住' })).click()
  await page.reload()
  await page.route('**/api/**', route => route.abort())
  await shown(page.getByText(/下面是截至.*看到的内容/)).waitFor()
  await shown(page.getByText('每年领到的钱')).waitFor()
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(code)
  await shown(page.getByRole('button', { name: '退出，忘掉我' })).click()
  await shown(page.getByRole('button', { name: '查我家的钱' })).waitFor()
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(own.name)
  await context.close()
})
