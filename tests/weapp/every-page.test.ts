import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { VillageHome } from '../../src/domain/api/village-home-contract'
import { launchBrowser, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { type OpenPaymentList, findOpenPaymentList } from '../support/find-open-payment-list'
import { projectRoot } from '../support/project-root'
import { type MiniProgram, type OpenOptions, openMiniProgram } from './emulator/open-mini-program'

const configuration = JSON.parse(readFileSync(path.join(projectRoot, 'dist/weapp/app.json'), 'utf8')) as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
const pages = [...configuration.pages, ...configuration.subPackages.flatMap(({ root, pages: own }) => own.map(page => path.posix.join(root, page)))]
/** Pages that ask the server nothing until somebody has written name and card. */
const waitsForReader = /about|my-money/
const textSizes = [['标准', 17], ['超大', 26.5]] as const

let server: DemonstrationServer
let browser: Browser
let list: OpenPaymentList
let home: VillageHome

beforeAll(async () => {
  server = await startDemonstrationServer()
  browser = await launchBrowser()
  list = await findOpenPaymentList(server.url)
  home = (await (await fetch(`${server.url}/api/public/villages/${list.villageCode}/home`)).json()) as VillageHome
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The parameters that a link inside the mini-program would give this page. */
function queryOf(page: string): Record<string, string> {
  if (page === 'pages/home/home') return { scene: encodeURIComponent(`v=${list.villageCode}`) }
  const ids: Record<string, string | undefined> = { notice: home.notices[0]?.id, explainer: home.explainers[0]?.id, 'payment-list': list.id }
  const id = ids[path.posix.basename(page)]
  return { v: list.villageCode, ...(id === undefined ? {} : { id }) }
}

async function withPage(options: Partial<OpenOptions>, look: (program: MiniProgram) => Promise<void>): Promise<void> {
  const program = await openMiniProgram(browser, { apiBase: server.url, ...options })
  try {
    await look(program)
  } finally {
    await program.close()
  }
}

async function settled(program: MiniProgram): Promise<void> {
  await program.settleRequests()
  await program.page.getByText('正在打开').filter({ visible: true }).waitFor({ state: 'hidden' })
}

describe.each(textSizes)('with text size %s', (name, fontSizeSetting) => {
  test.each(pages)('%s opens without an error, fits the width of the phone and can be tapped with a thumb', page =>
    withPage({ path: page, query: queryOf(page), fontSizeSetting }, async program => {
      await settled(program)
      expect(program.errors()).toEqual([])
      expect(program.requests().filter(request => request.status !== 200)).toEqual([])
      const widest = await program.page.evaluate(() => {
        const width = document.documentElement.clientWidth
        // What lies in a row that can be pushed sideways may be wider than the screen.
        const isInScrollingRow = (element: Element | null): boolean => element !== null && !element.matches('wx-page') && (/auto|scroll/.test(getComputedStyle(element).overflowX) || isInScrollingRow(element.parentElement))
        return [...document.querySelectorAll('wx-page *')].filter(element => {
          const box = element.getBoundingClientRect()
          return box.width > 0 && (box.right > width + 1 || box.left < -1) && !isInScrollingRow(element.parentElement)
        }).map(element => `${element.className} ${element.textContent?.slice(0, 20)}`)
      })
      expect(widest).toEqual([])
      const tooSmall = await program.page.evaluate(() => [...document.querySelectorAll('wx-page [role=button], wx-page [role=link], wx-page [role=radio]')].filter(element => {
        const box = element.getBoundingClientRect()
        // A link within a sentence is as high as its line.
        return box.width > 0 && (box.height < 40 || box.width < 40) && getComputedStyle(element).display !== 'inline'
      }).map(element => `${element.className} ${element.textContent}`))
      expect(tooSmall).toEqual([])
      const { nodes, depth } = await program.nodeStatistics()
      expect(nodes).toBeLessThan(1_000)
      expect(depth).toBeLessThan(30)
      expect((await program.setDataStats()).max).toBeLessThanOrEqual(64_000)
      await screenshot(program.page, 'weapp', `${path.posix.basename(page)}-${name}`)
    }))
})

test.each(pages.filter(page => !waitsForReader.test(page)))('%s without a network says so and offers to try again', page =>
  withPage({ path: page, query: page.includes('village') ? {} : queryOf(page), offline: true }, async program => {
    await program.waitForText('没有网络')
    await program.goOnline()
    await program.tapByRole('button', '重试')
    await program.page.getByText('没有网络').filter({ visible: true }).waitFor({ state: 'hidden' })
    expect(program.errors()).toEqual([])
  }))

test('what was read before is still there without a network, with the day on which it was read', () =>
  withPage({ query: { v: list.villageCode }, scene: 1047 }, async first => {
    await settled(first)
    await first.type('村名或拼音首字母', list.villageName)
    await first.tapByRole('button', new RegExp(`^${list.villageName}`))
    await first.waitForText('最新公告')
    await withPage({ storage: await first.storage(), offline: true }, async second => {
      await second.waitForText(/现在没有网络.下面是截至/)
      await second.waitForText('最新公告')
    })
  }))

test('names of a payment list are never kept on the phone', () =>
  withPage({ path: 'pages/payment-list/payment-list', query: queryOf('payment-list') }, async program => {
    await program.waitForText('第 1 到 50 行')
    const kept = JSON.stringify(await program.storage())
    expect(list.rows.filter(row => kept.includes(row.name))).toEqual([])
  }))

test('choosing the largest text makes it 30 px at once, and it stays so on the next visit', () =>
  withPage({ query: {} }, async first => {
    await first.type('村名或拼音首字母', list.villageName)
    await first.tapByRole('button', new RegExp(`^${list.villageName}`))
    await first.tapByRole('radio', '超大')
    const size = (program: MiniProgram) => program.page.evaluate(() => getComputedStyle(document.querySelector('wx-page .screen') ?? document.body).fontSize)
    // The tap is answered by a setData that comes a moment later, as on a phone.
    await first.page.waitForFunction(() => getComputedStyle(document.querySelector('wx-page .screen') ?? document.body).fontSize === '30px')
    await withPage({ storage: await first.storage() }, async second => {
      await second.waitForText('最新公告')
      expect(await size(second)).toBe('30px')
    })
  }))
