import type { Browser, Page } from 'playwright-core'
import { formatFen } from '../../src/domain/text/money'
import { launchBrowser, runAxe, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { type OpenPaymentList, findOpenPaymentList } from '../support/find-open-payment-list'
import { type VillagerOnTheWeb, openVillagerOnTheWeb } from './support/villager-on-the-web'

let server: DemonstrationServer
let browser: Browser
let list: OpenPaymentList
let villager: VillagerOnTheWeb

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
  list = await findOpenPaymentList(server.url)
})
beforeEach(async () => {
  villager = await openVillagerOnTheWeb(browser, server.url)
})
afterEach(() => villager.close())
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The page can be read with a screen reader, in this contrast, and needs no pushing sideways. */
async function expectReadable(page: Page, picture: string): Promise<void> {
  await page.getByText('正在打开').filter({ visible: true }).waitFor({ state: 'hidden' })
  await screenshot(page, 'browser', picture)
  expect(await runAxe(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}

test.each(['标准', '大', '特大', '超大'])('with text size %s a villager reads a notice and finds their own line, and every screen is readable', async size => {
  const { page } = villager
  await expectReadable(page, `h5-village-${size}`)
  await villager.chooseVillage(list.villageName)
  await page.getByRole('radio', { name: size, exact: true }).click()
  await expectReadable(page, `h5-home-${size}`)

  await page.getByRole('link', { name: /^村里公告/ }).filter({ visible: true }).first().click()
  await page.getByRole('heading', { name: '村里公告', level: 1 }).filter({ visible: true }).waitFor()
  await expectReadable(page, `h5-notices-${size}`)
  await page.locator('.entry').filter({ visible: true }).first().click()
  await page.getByText(/\d日发布/).filter({ visible: true }).first().waitFor()
  await expectReadable(page, `h5-notice-${size}`)

  await page.goBack()
  await page.goBack()
  await villager.openPaymentList(list.subsidyName)
  const own = list.rows[5]
  if (!own) throw new Error('The list is too short')
  expect(await villager.findMyLine(own.name)).toContain(`${formatFen(own.amountFen)} 元`)
  await expectReadable(page, `h5-payment-list-${size}`)
  expect(villager.errors).toEqual([])
})

test('the chosen village and text size are remembered when the page is opened again', async () => {
  await villager.chooseVillage(list.villageName)
  await villager.page.getByRole('radio', { name: '超大' }).click()
  await villager.page.reload()
  await villager.page.getByRole('heading', { name: list.villageName, exact: true }).waitFor()
  expect(await villager.page.getByRole('radio', { name: '超大' }).getAttribute('aria-checked')).toBe('true')
})

test('without a network the villager is told so, and it works again as soon as the network is back', async () => {
  await villager.chooseVillage(list.villageName)
  const context = villager.page.context()
  await context.setOffline(true)
  await villager.page.getByRole('link', { name: /^村里公告/ }).filter({ visible: true }).first().click()
  await villager.page.getByText('没有网络').filter({ visible: true }).first().waitFor()
  await context.setOffline(false)
  await villager.page.getByRole('button', { name: '重试' }).filter({ visible: true }).first().click()
  await villager.page.locator('.entry').filter({ visible: true }).first().waitFor()
})
