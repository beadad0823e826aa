import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildFarmers } from '../fixtures/generated-persons.mjs'
import { launchBrowser, runAxe, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { projectRoot } from '../support/project-root'
import { chooseFromList, fillPublicity, signInToConsole } from './support/clerk-at-the-desk'
import { openVillagerOnTheWeb } from './support/villager-on-the-web'

const workbook = path.join(projectRoot, 'tests/fixtures/import/as-sent-by-a-village.xlsx')
const persons = buildFarmers(11, 24, 76.03)
const subsidy = '种粮农民一次性补贴'
const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + 8 * 60 * 60 * 1000 + days * day).toISOString().slice(0, 10)

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

/** Remembers every text that the server sends to this page. */
function collectAnswers(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', response => {
    if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(bodies)).join('\n')
}

test('a village clerk uploads the workbook, a reviewer of the township publishes it, and a villager finds their line', async () => {
  const clerk = await signInToConsole(browser, server.url, 'miaoshan')
  const told = collectAnswers(clerk.page)
  await clerk.page.getByRole('navigation').getByRole('link', { name: '导入补贴名单' }).click()
  await chooseFromList(clerk.page, '补贴项目', subsidy)
  await clerk.page.locator('input[type="file"]').setInputFiles(workbook)
  await clerk.page.getByText(/可以导入/).first().waitFor()
  await screenshot(clerk.page, 'browser', 'console-import-preview', { fullPage: true })
  expect(await runAxe(clerk.page)).toEqual([])
  await clerk.page.getByLabel('所属期间').fill('2026年度')
  await fillPublicity(clerk.page, inDays(0), inDays(120))
  await clerk.page.getByLabel('发布机构').fill('妙山村村民委员会')
  await clerk.page.getByRole('button', { name: /^导入.生成 1 份草稿/ }).click()
  await clerk.page.getByText(/已导入.还没有公开/).waitFor()
  await clerk.page.locator('main').getByRole('link', { name: '妙山村' }).click()
  await clerk.page.getByRole('button', { name: '提交审核' }).click()
  await clerk.page.getByText('待审核').first().waitFor()
  expect(await clerk.page.getByRole('button', { name: '通过并公开' }).count()).toBe(0)

  const reviewer = await signInToConsole(browser, server.url, 'zhenshenhe')
  await reviewer.page.getByRole('row', { name: new RegExp(subsidy) }).filter({ hasText: '妙山村' }).getByRole('link').click()
  await reviewer.page.getByText('通过前请看这几点').waitFor()
  await screenshot(reviewer.page, 'browser', 'console-review', { fullPage: true })
  expect(await runAxe(reviewer.page)).toEqual([])
  await reviewer.page.getByRole('button', { name: '通过并公开' }).click()
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '通过并公开' }).click()
  await reviewer.page.getByText(/已通过.村民现在就能看到/).waitFor()

  const villager = await openVillagerOnTheWeb(browser, server.url)
  const shown = collectAnswers(villager.page)
  await villager.chooseVillage('妙山村')
  await villager.openPaymentList(subsidy)
  const own = persons[9]
  if (!own) throw new Error('The workbook is too short')
  expect(await villager.findMyLine(own.name)).toContain(`${own.amount.toFixed(2)} 元`)

  for (const answers of [await told(), await shown()]) {
    expect(answers).toContain(own.name)
    expect(persons.filter(person => [person.id, person.card, person.mobile].some(secret => answers.includes(secret)))).toEqual([])
  }
  expect([...clerk.errors, ...reviewer.errors, ...villager.errors]).toEqual([])
  await Promise.all([clerk.close(), reviewer.close(), villager.close()])
})

test('a workbook full of slips is refused with every slip at once, and nothing of it is stored', async () => {
  const countRows = async () => Number((await server.database.db.selectFrom('payment_rows').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  const before = await countRows()
  const clerk = await signInToConsole(browser, server.url, 'miaoshan')
  await clerk.page.getByRole('navigation').getByRole('link', { name: '导入补贴名单' }).click()
  await chooseFromList(clerk.page, '补贴项目', subsidy)
  await clerk.page.locator('input[type="file"]').setInputFiles(path.join(projectRoot, 'tests/fixtures/import/full-of-slips.xlsx'))
  await clerk.page.getByText(/有 \d+ 处必须改好才能导入/).waitFor()
  await screenshot(clerk.page, 'browser', 'console-import-problems', { fullPage: true })
  expect(await clerk.page.getByRole('button', { name: /^导入.生成/ }).count()).toBe(0)
  expect(await countRows()).toBe(before)
  await clerk.close()
})
