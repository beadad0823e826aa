import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import type { Browser } from 'playwright-core'
import { launchBrowser, runAxe, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { chooseFromList, fillPublicity, signInToConsole } from './support/clerk-at-the-desk'

const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + 8 * 60 * 60 * 1000 + days * day).toISOString().slice(0, 10)
const HEADER = '农户,村民组,户号,补贴面积(亩),补贴标准(元/亩),该给多少'
const lineOf = (name: string, no: number, amount: string) => `${name},东组,${no},2,76.03,${amount}`
const file = (lines: string[]) => ({ name: '妙山种粮.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...lines].join('\n')) })
const faulty = file([lineOf('王小满', 1, '152.06'), lineOf('李谷雨', 2, '152.99'), lineOf('王立夏', 3, '152.06')])
const mended = file([lineOf('王小满', 1, '152.06'), lineOf('李谷雨', 2, '152.06'), lineOf('王立夏', 3, '152.06'), '合计,,,6,,500'])

let server: DemonstrationServer
let browser: Browser

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a clerk says once what a column is, mends what is marked, and tells the fund; the villager reads where the table does not add up', async () => {
  const { page, errors, close } = await signInToConsole(browser, server.url, 'miaoshan')
  await page.getByRole('navigation').getByRole('link', { name: '导入补贴名单' }).click()
  await chooseFromList(page, '补贴项目', '种粮农民一次性补贴')
  expect(await page.getByRole('link', { name: '下载空白样表' }).getAttribute('href')).toBe('/api/staff/subsidies/grain-growers/template')
  await page.locator('input[type="file"]').setInputFiles(faulty)
  await page.getByRole('tab', { name: /各列是什么/ }).waitFor()
  await chooseFromList(page, 'F列“该给多少”是什么', '补贴金额（必填）')
  await screenshot(page, 'browser', 'console-import-columns', { fullPage: true })
  expect(await runAxe(page)).toEqual([])
  await page.getByRole('button', { name: '按这样重新读取' }).click()
  await page.getByText(/有 1 处必须改好才能导入/).waitFor()
  await screenshot(page, 'browser', 'console-import-marked', { fullPage: true })

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载标出问题的表格' }).click()])
  expect(download.suggestedFilename()).toBe('妙山种粮（已标出问题）.xlsx')
  const cell = read(readFileSync(await download.path())).Sheets['名单']?.F3 as { c?: { t: string }[] } | undefined
  expect(cell?.c?.map(({ t }) => t).join()).toContain('相差0.93元')

  await page.locator('input[type="file"]').setInputFiles(mended)
  await page.getByText(/可以导入/).first().waitFor()
  await page.getByText('表上合计写的是 500 元，逐行相加是 456.18 元，相差 43.82 元。').waitFor()
  await page.getByLabel('所属期间').fill('2026年度')
  await fillPublicity(page, inDays(0), inDays(30))
  await page.getByLabel('发布机构').fill('妙山村村民委员会')
  await page.getByLabel(/这一批到账多少钱/).fill('400')
  await page.getByRole('button', { name: /^导入.生成 1 份草稿/ }).click()
  await page.getByText(/比到账的多/).waitFor()
  await page.getByLabel(/这一批到账多少钱/).fill('500')
  await screenshot(page, 'browser', 'console-import-fund', { fullPage: true })
  expect(await runAxe(page)).toEqual([])
  await page.getByRole('button', { name: /^导入.生成 1 份草稿/ }).click()
  await page.getByText(/已导入.还没有公开/).waitFor()
  await page.locator('main').getByRole('link', { name: '妙山村' }).click()
  await page.getByText('表上合计写的是 500 元，逐行相加是 456.18 元，相差 43.82 元。').first().waitFor()
  await page.getByText('到账 500.00 元，已发 456.18 元，结余 43.82 元').first().waitFor()
  await screenshot(page, 'browser', 'console-import-draft', { fullPage: true })
  expect(errors).toEqual([])
  await close()
})

test('an administrator enters a header into the dictionary', async () => {
  const { page, errors, close } = await signInToConsole(browser, server.url, 'guanliyuan')
  await page.getByRole('navigation').getByRole('link', { name: '表头词典' }).click()
  await page.getByLabel('表格里的表头').fill('应享补助')
  await chooseFromList(page, '它是什么', '补贴金额（会公开）')
  await page.getByRole('button', { name: '加入词典' }).click()
  await page.getByRole('row', { name: /应享补助.*补贴金额/ }).waitFor()
  await screenshot(page, 'browser', 'console-column-aliases', { fullPage: true })
  expect(await runAxe(page)).toEqual([])
  await page.getByRole('row', { name: /应享补助/ }).getByRole('button', { name: '移出' }).click()
  await page.getByText('还没有加过').waitFor()
  expect(errors).toEqual([])
  await close()
})
