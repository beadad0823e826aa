import type { Browser } from 'playwright-core'
import { launchBrowser, runAxe, screenshot } from '../support/browser'
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-server'
import { chooseFromList, signInToConsole } from './support/clerk-at-the-desk'
import { openVillagerOnTheWeb } from './support/villager-on-the-web'

const TITLE = '妙山村冬季清塘分鱼安排'
/** What Word puts on the clipboard: style in plenty, structure in it. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
  <h2 style="color:red;font-family:宋体"><span>分鱼办法</span></h2>
  <p class="MsoNormal" style="text-indent:21pt"><span style="font-size:16pt;color:#ff0000">北塘12月6日上午8点开始放水起鱼，每户一份，<b>凭户口簿领取</b>。</span></p>
  <table border="1"><tr><td><p class="MsoNormal">村民组</p></td><td><p class="MsoNormal">时间</p></td></tr>
  <tr><td><p class="MsoNormal">北冲组</p></td><td><p class="MsoNormal">12月6日上午</p></td></tr></table></body></html>`

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

test('a village clerk writes a notice with a paste from Word, a reviewer returns it once and then publishes it, and a villager reads it', async () => {
  const clerk = await signInToConsole(browser, server.url, 'miaoshan')
  const { page } = clerk
  await page.getByRole('button', { name: '写公告' }).click()
  await page.getByLabel('标题', { exact: true }).fill(TITLE)
  await chooseFromList(page, '主题', '民生实事')
  await page.getByLabel('发布机构', { exact: true }).fill('妙山村村民委员会')
  await page.locator('.ProseMirror').click()
  await page.evaluate(html => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, FROM_WORD)
  await page.locator('.ProseMirror table').waitFor()
  expect(await page.locator('.ProseMirror [style*="color"]').count()).toBe(0)
  await page.locator('.ProseMirror').press('Control+End')
  await page.getByText(/已保存/).waitFor()
  await screenshot(page, 'browser', 'console-notice-editor')
  expect(await runAxe(page)).toEqual([])
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('待审核').first().waitFor()

  const hidden = await fetch(`${server.url}/api/public/villages/340405100210/notices`).then(response => response.text())
  expect(hidden).not.toContain(TITLE)

  const reviewer = await signInToConsole(browser, server.url, 'zhenshenhe')
  const openForReview = async () => {
    await reviewer.page.getByRole('row', { name: new RegExp(TITLE) }).getByRole('link').click()
    await reviewer.page.getByText('通过前请看这几点').waitFor()
  }
  await openForReview()
  await reviewer.page.getByRole('button', { name: '退回修改' }).click()
  const returning = reviewer.page.getByRole('dialog')
  await returning.getByRole('textbox').fill('请写明分不到的户找谁登记。')
  await returning.getByRole('button', { name: /退回/ }).click()
  await reviewer.page.getByText('已退回').first().waitFor()

  await page.getByRole('navigation').getByRole('link', { name: '我的工作台' }).click()
  await page.getByRole('row', { name: new RegExp(TITLE) }).getByRole('link').click()
  await page.getByText('请写明分不到的户找谁登记。').first().waitFor()
  await page.locator('.ProseMirror').press('Control+End')
  await page.locator('.ProseMirror').pressSequentially('没领到的户到村部登记。')
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('待审核').first().waitFor()

  await reviewer.page.getByRole('navigation').getByRole('link', { name: '我的工作台' }).click()
  await openForReview()
  await reviewer.page.getByRole('button', { name: '通过并公开' }).click()
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '通过并公开' }).click()
  await reviewer.page.getByText(/已通过.村民现在就能看到/).waitFor()

  const villager = await openVillagerOnTheWeb(browser, server.url)
  await villager.chooseVillage('妙山村')
  await villager.page.getByRole('link', { name: new RegExp(TITLE) }).filter({ visible: true }).first().click()
  await villager.page.getByText('没领到的户到村部登记。').filter({ visible: true }).waitFor()
  await villager.page.getByText('凭户口簿领取').filter({ visible: true }).waitFor()
  await screenshot(villager.page, 'browser', 'h5-notice-from-word')
  expect(await runAxe(villager.page)).toEqual([])
  expect([...clerk.errors, ...reviewer.errors, ...villager.errors]).toEqual([])
  await Promise.all([clerk.close(), reviewer.close(), villager.close()])
})
