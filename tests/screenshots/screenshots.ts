import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, phoneViewport } from '../support/browser'
import { findOpenPaymentList } from '../support/find-open-payment-list'
import { projectRoot } from '../support/project-root'
import { signInToConsole } from '../browser/support/clerk-at-the-desk'

const output = path.join(projectRoot, 'tests/screenshots/output')
const VILLAGE = '340405100210'
const SIZES = ['标准', '超大'] as const
const VILLAGER_PAGES = ['home', 'notices', 'payment-lists', 'explainers', 'about', 'village'] as const
const CONSOLE_PAGES: readonly [login: string, hash: string, name: string][] = [
  ['zhenshenhe', '#/desk', 'desk-reviewer'],
  ['bagongshan', '#/desk', 'desk-editor'],
  ['bagongshan', '#/editions', 'editions'],
  ['bagongshan', '#/import', 'import'],
  ['guanliyuan', '#/people', 'people'],
  ['guanliyuan', '#/audit', 'audit'],
  ['guanliyuan', '#/password', 'password'],
]

/** The built server with a database of its own in a folder that goes away afterwards. */
async function startDemonstration(): Promise<{ url: string; stop: () => Promise<void> }> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  await new Promise(resolve => probe.close(resolve))
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingbai-screenshots-'))
  const child = spawn(process.execPath, [path.join(projectRoot, 'dist/server/main.mjs')], {
    cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir },
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => { if (chunk.toString('utf8').includes('明白村务已启动')) resolve() })
    void ended.then(() => reject(new Error('The server ended before it was ready')))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function snap(page: Page, name: string): Promise<string> {
  await page.waitForLoadState('networkidle')
  const file = path.join(output, `${name}.png`)
  await page.screenshot({ path: file, animations: 'disabled' })
  return file
}

async function shootVillager(browser: Browser, url: string): Promise<string> {
  const list = await findOpenPaymentList(url)
  const { items: notices } = (await (await fetch(`${url}/api/public/villages/${VILLAGE}/notices`)).json()) as { items: { id: string }[] }
  const { items: explainers } = (await (await fetch(`${url}/api/public/villages/${VILLAGE}/explainers`)).json()) as { items: { id: string }[] }
  let forReadme = ''
  for (const size of SIZES) {
    const context = await browser.newContext({ viewport: phoneViewport, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true })
    const page = await context.newPage()
    await page.goto(`${url}/?v=${VILLAGE}`)
    await page.getByRole('radio', { name: size, exact: true }).or(page.getByRole('button', { name: size, exact: true })).filter({ visible: true }).first().click()
    const visit = async (name: string, hash: string) => {
      await page.goto(`${url}/#/pages/${hash}`)
      await page.reload()
      return snap(page, `villager-${size}-${name}`)
    }
    for (const name of VILLAGER_PAGES) await visit(name, `${name}/${name}?v=${VILLAGE}`)
    for (const [index, notice] of notices.slice(0, 4).entries()) await visit(`notice-${index + 1}`, `notice/notice?v=${VILLAGE}&id=${notice.id}`)
    for (const [index, explainer] of explainers.entries()) await visit(`explainer-${index + 1}`, `explainer/explainer?v=${VILLAGE}&id=${explainer.id}`)
    await visit('payment-list', `payment-list/payment-list?v=${list.villageCode}&id=${list.id}`)
    await page.getByRole('textbox', { name: '户主姓名' }).filter({ visible: true }).first().fill(list.rows[3]!.name)
    await page.getByRole('button', { name: '查找' }).filter({ visible: true }).first().click()
    await page.locator('.find-result').filter({ visible: true }).first().waitFor()
    const found = await snap(page, `villager-${size}-found`)
    if (size === '标准') forReadme = found
    await context.close()
  }
  return forReadme
}

async function shootConsole(browser: Browser, url: string): Promise<string> {
  for (const [login, hash, name] of CONSOLE_PAGES) {
    const { page, close } = await signInToConsole(browser, url, login)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${url}/console/${hash}`)
    await snap(page, `console-${name}`)
    await close()
  }
  const reviewer = await signInToConsole(browser, url, 'zhenshenhe')
  await reviewer.page.setViewportSize({ width: 1366, height: 768 })
  await reviewer.page.getByRole('row', { name: /种粮/ }).getByRole('link').first().click()
  await reviewer.page.getByText('通过前请看这几点').waitFor()
  const review = await snap(reviewer.page, 'console-review')
  await reviewer.close()
  const clerk = await signInToConsole(browser, url, 'bagongshan')
  await clerk.page.setViewportSize({ width: 1366, height: 768 })
  await clerk.page.goto(`${url}/console/#/editions?state=draft`)
  await clerk.page.locator('main').getByRole('row').getByRole('link').first().click()
  await clerk.page.locator('.ProseMirror').waitFor()
  await snap(clerk.page, 'console-editor')
  await clerk.close()
  return review
}

async function main(): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const server = await startDemonstration()
  const browser = await launchBrowser()
  try {
    copyFileSync(await shootVillager(browser, server.url), path.join(projectRoot, '.readme/phone.png'))
    copyFileSync(await shootConsole(browser, server.url), path.join(projectRoot, '.readme/console.png'))
    console.log(`Pictures of every screen: ${output}`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

await main()
