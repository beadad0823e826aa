import path from 'node:path'
import { launchBrowser } from '../support/browser'
import { startDemonstrationServer } from '../support/demonstration-server'
import { findOpenPaymentList } from '../support/find-open-payment-list'
import { projectRoot } from '../support/project-root'
import { compiledMiniProgram, openMiniProgram } from '../weapp/emulator/open-mini-program'
import { packageSizes } from '../weapp/package-sizes'
import { type BenchRow, figure, median } from './bench-row'

const boots = 5

/** Sizes of the packages, and what the payment list page costs a phone: start, data sent to the screen, nodes. */
export async function benchMiniProgram(): Promise<BenchRow[]> {
  const folder = path.join(projectRoot, 'dist/weapp')
  const sizes = packageSizes(folder, compiledMiniProgram(folder).files)
  const server = await startDemonstrationServer()
  const browser = await launchBrowser()
  try {
    const list = await findOpenPaymentList(server.url)
    const query = { v: list.villageCode, id: list.id }
    const bootTimes: number[] = []
    for (let boot = 0; boot < boots; boot += 1) {
      const program = await openMiniProgram(browser, { apiBase: server.url, query: { v: list.villageCode } })
      bootTimes.push(await program.bootMilliseconds())
      await program.close()
    }
    const program = await openMiniProgram(browser, { apiBase: server.url, path: 'pages/payment-list/payment-list', query })
    await program.waitForText(list.rows[0]?.name ?? '')
    const { max, total, count } = await program.setDataStats()
    const { nodes, depth } = await program.nodeStatistics()
    await program.close()
    return [
      ...Object.entries(sizes.all).map(([name, bytes]) => figure(`mini-program package ${name}`, bytes / 1000, 'kB', 600)),
      figure('mini-program start', median(bootTimes), 'ms'),
      figure('payment list page: largest setData', max / 1000, 'kB', 64),
      figure('payment list page: all setData', total / 1000, 'kB'),
      figure('payment list page: setData calls', count, 'calls'),
      figure('payment list page: nodes', nodes, 'nodes', 999),
      figure('payment list page: depth', depth, 'levels'),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}
