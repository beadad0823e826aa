import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { findSubsidy } from '../../src/domain/subsidies/subsidy-catalogue'
import { createWorkbookReader } from '../../src/server/workbooks/workbook-reader'

/** Runs one way of reading a workbook in a process of its own and prints seconds and the process's peak memory: `parse` alone, or the `import` of the server. */
const [way, file = '', workerFile = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const start = process.hrtime.bigint()
let lines: number
if (way === 'parse') {
  lines = read(bytes, { dense: true, raw: true }).Sheets['妙山村']?.['!data']?.length ?? 0
} else {
  const subsidy = findSubsidy('farmland-protection')
  if (!subsidy) throw new Error('the subsidy of the bench is gone')
  const parsed = await createWorkbookReader({ workerFile }).parse(bytes, 'list.xlsx', { subsidy, villages: [{ code: '340405100201', name: '妙山村村委会' }], today: '2026-11-22' })
  if (!parsed.ok || !parsed.value.acceptable) throw new Error('the workbook of the bench could not be read, or has errors')
  lines = parsed.value.lists[0]?.rows.length ?? 0
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log(JSON.stringify({ lines, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
