import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { promisify } from 'node:util'
import { startDemonstrationServer } from '../support/demonstration-server'
import { findOpenPaymentList } from '../support/find-open-payment-list'
import { projectRoot } from '../support/project-root'
import { type BenchRow, compared, figure, median } from './bench-row'
import { processorTime } from './processor-time'

const rounds = 3
const seconds = 4
const connections = 10
/** The house promises at least this share of what bare node:http does with the same rows, even while other work goes on beside it. */
const leastShare = 0.25
/** Processor time per request isn't disturbed by other work: at most this many times that of bare node:http. */
const mostProcessorTime = 2.4

interface Shot {
  requestsPerSecond: number
  /** Milliseconds of the server's processor time per request; null where the system doesn't tell. */
  processorTime: number | null
  p99: number
}

/** One volley of requests from a process of its own. Any answer but 200 makes the figure worthless, so it throws. */
async function fire({ url, pid }: { url: string; pid: number }, duration: number): Promise<Shot> {
  const before = processorTime(pid)
  const arguments_ = ['node_modules/autocannon/autocannon.js', '-j', '-c', String(connections), '-d', String(duration), url]
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { cwd: projectRoot, maxBuffer: 1e8 })
  const result = JSON.parse(stdout) as { requests: { average: number; total: number }; latency: { p99: number }; non2xx: number; errors: number; timeouts: number }
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of the requests to ${url} were not answered with 200`)
  const after = processorTime(pid)
  return { requestsPerSecond: result.requests.average, p99: result.latency.p99, processorTime: before === null || after === null ? null : (after - before) / result.requests.total }
}

async function startBareServer(databaseUrl: string, divisionCode: string, editionId: string) {
  const child = spawn(process.execPath, [path.join(projectRoot, 'tests/bench/bare-rows-server.mjs'), databaseUrl, divisionCode, editionId], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const stop = async () => {
    child.kill()
    await once(child, 'close')
  }
  return { url: `http://127.0.0.1:${String(port).trim()}/rows`, pid: child.pid ?? 0, stop }
}

/** Requests per second of fifty rows of a published payment list: our server against bare node:http on the same database, in turns. */
export async function benchPublicList(): Promise<BenchRow[]> {
  const server = await startDemonstrationServer({ TRUSTED_PROXY: '127.0.0.1' })
  try {
    const list = await findOpenPaymentList(server.url)
    const ours = { url: `${server.url}/api/public/villages/${list.villageCode}/payment-lists/${list.id}/rows`, pid: server.pid }
    const owner = await server.database.db.selectFrom('payment_rows').select('division_code').where('edition_id', '=', list.id).limit(1).executeTakeFirstOrThrow()
    const bare = await startBareServer(server.database.url, owner.division_code, list.id)
    try {
      await assertSameRows(ours.url, bare.url)
      await fire(ours, 2)
      await fire(bare, 2)
      const shots: { ours: Shot; bare: Shot }[] = []
      for (let round = 0; round < rounds; round += 1) shots.push({ bare: await fire(bare, seconds), ours: await fire(ours, seconds) })
      return [
        compared('public list page, 50 rows', median(shots.map(shot => shot.ours.requestsPerSecond)), 'requests/s',
          { name: 'bare node:http', value: median(shots.map(shot => shot.bare.requestsPerSecond)) }, { min: leastShare }),
        ...processorRows(shots),
        figure('public list page, 99th percentile', median(shots.map(shot => shot.ours.p99)), 'ms'),
      ]
    } finally {
      await bare.stop()
    }
  } finally {
    await server.stop()
  }
}

/** The least of each: the first volleys still pay for compiling. */
function processorRows(shots: { ours: Shot; bare: Shot }[]): BenchRow[] {
  const least = (of: 'ours' | 'bare'): number => Math.min(...shots.map(shot => shot[of].processorTime ?? Infinity))
  if (!Number.isFinite(least('ours'))) return []
  return [compared('public list page, processor time', least('ours'), 'ms/request', { name: 'bare node:http', value: least('bare') }, { max: mostProcessorTime })]
}

async function assertSameRows(ours: string, bare: string): Promise<void> {
  const [one, other] = await Promise.all([ours, bare].map(async url => ((await (await fetch(url)).json()) as { items: Record<string, unknown>[] }).items))
  const text = (items: Record<string, unknown>[] | undefined) => JSON.stringify(items?.map(item => [item.rowNo, item.name, item.amountFen]))
  if (!one?.length || text(one) !== text(other)) throw new Error('Our server and the bare one do not send the same rows')
}
