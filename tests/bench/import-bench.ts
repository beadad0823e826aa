import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { build } from 'esbuild'
import { buildFarmers } from '../fixtures/generated-persons.mjs'
import { projectRoot } from '../support/project-root'
import { type BenchRow, compared, median } from './bench-row'

/** Lines of a county's largest list, and ten times as many; the larger is measured once. */
const SIZES: readonly { lines: number; runs: number }[] = [{ lines: 10_000, runs: 3 }, { lines: 100_000, runs: 1 }]
const HEADER = ['序号', '所在村', '组', '户号', '户主姓名', '身份证号码', '一卡通账号', '联系电话', '补贴面积(亩)', '补贴标准(元/亩)', '补贴金额(元)', '备注']

interface Measured {
  lines: number
  seconds: number
  peakMegabytes: number
}

/** Import of workbooks of 10,000 and 100,000 lines and 12 columns (read and parsed in the worker, lists handed over) beside SheetJS parsing the same file and nothing more. */
export async function benchImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-bench-'))
  try {
    const program = path.join(projectRoot, 'dist/bench/import-in-a-process.mjs')
    await build({
      entryPoints: [path.join(projectRoot, 'tests/bench/import-in-a-process.ts')],
      bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', outfile: program, logLevel: 'warning',
    })
    const worker = path.join(projectRoot, 'dist/server/workbook-worker.mjs')
    return SIZES.flatMap(({ lines, runs: count }) => {
      const file = path.join(folder, `list-${lines}.xlsx`)
      writeFileSync(file, buildWorkbook(lines))
      const measure = (way: string): Measured => JSON.parse(execFileSync(process.execPath, [program, way, file, worker], { encoding: 'utf8' })) as Measured
      const runs = Array.from({ length: count }, () => ({ parse: measure('parse'), whole: measure('import') }))
      const of = (way: 'parse' | 'whole', figure: 'seconds' | 'peakMegabytes'): number => median(runs.map((run) => run[way][figure]))
      return [
        compared(`import of ${lines} rows`, of('whole', 'seconds'), 's', { name: 'parsing alone', value: of('parse', 'seconds') }, { max: 2 }),
        compared(`peak memory of importing ${lines} rows`, of('whole', 'peakMegabytes'), 'MB', { name: 'parsing alone', value: of('parse', 'peakMegabytes') }, { max: 2 }),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function buildWorkbook(count: number): Buffer {
  const lines = buildFarmers(10_000, count, 76.03).map((person) => [
    person.no, '妙山村', person.group, person.householdNo, person.name, person.id, person.card, person.mobile, person.area, person.rate, person.amount, '已核对',
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['妙山村2026年耕地地力保护补贴发放名单'], HEADER, ...lines]), '妙山村')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
