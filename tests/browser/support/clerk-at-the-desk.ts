import type { Browser, Page } from 'playwright-core'
import { DEMONSTRATION_ACCOUNTS } from '../../../src/domain/staff/demonstration-accounts'

export interface ClerkAtTheDesk {
  page: Page
  errors: string[]
  close(): Promise<void>
}

/** A member of staff of the demonstration, signed in to the console at a desktop screen. */
export async function signInToConsole(browser: Browser, serverUrl: string, login: string): Promise<ClerkAtTheDesk> {
  const account = DEMONSTRATION_ACCOUNTS.find(one => one.login === login)
  if (!account) throw new Error(`No account ${login}`)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.stack ?? String(error)))
  await page.goto(`${serverUrl}/console/`)
  await page.getByLabel('账号', { exact: true }).fill(account.login)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: /^登\s*录$/ }).click()
  await page.getByRole('heading', { name: '我的工作台' }).waitFor()
  return { page, errors, close: () => context.close() }
}

/** Chooses from a list as with the mouse: opens it by its label and takes the entry. */
export async function chooseFromList(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(text, { exact: true }).click()
}

/** Fills in the first and last day of publicity. */
export async function fillPublicity(page: Page, start: string, end: string): Promise<void> {
  for (const [placeholder, day] of [['开始日期', start], ['结束日期', end]] as const) {
    const [year, month, date] = day.split('-').map(Number)
    const field = page.getByPlaceholder(placeholder)
    await field.fill(`${year}年${month}月${date}日`)
    await field.press('Enter')
  }
}
