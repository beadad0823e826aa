import type { Browser, Page } from 'playwright-core'
import { phoneViewport } from '../../support/browser'

export interface VillagerOnTheWeb {
  page: Page
  /** Uncaught errors and console.error of the page. */
  errors: string[]
  chooseVillage(name: string): Promise<void>
  /** Opens a payment list from the home page: the words that its card begins with. */
  openPaymentList(subsidyName: string): Promise<void>
  findMyLine(name: string): Promise<string>
  close(): Promise<void>
}

/** A villager with a phone who opens the township's address for the first time. */
export async function openVillagerOnTheWeb(browser: Browser, serverUrl: string): Promise<VillagerOnTheWeb> {
  const context = await browser.newContext({ viewport: phoneViewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.stack ?? String(error)))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  await page.goto(`${serverUrl}/`)
  const shown = (locator: ReturnType<Page['locator']>) => locator.filter({ visible: true }).first()
  return {
    page,
    errors,
    chooseVillage: async name => {
      await shown(page.getByRole('textbox', { name: '村名或拼音首字母' })).fill(name)
      await shown(page.getByRole('button', { name: new RegExp(`^${name}`) })).click()
      await shown(page.getByRole('heading', { name, exact: true })).waitFor()
    },
    openPaymentList: async subsidyName => {
      await shown(page.getByRole('link', { name: /^查我家的补贴/ })).click()
      await shown(page.getByRole('heading', { name: '补贴发放', level: 1 })).waitFor()
      await shown(page.getByRole('link', { name: new RegExp(`^${subsidyName}`) })).click()
      await shown(page.getByRole('heading', { name: '查我家的补贴' })).waitFor()
    },
    findMyLine: async name => {
      await shown(page.getByRole('textbox', { name: '户主姓名' })).fill(name)
      await shown(page.getByRole('button', { name: '查找' })).click()
      await shown(page.getByText(`“${name}”找到`)).waitFor()
      return shown(page.locator('.find-result')).innerText()
    },
    close: () => context.close(),
  }
}
