import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import globalSetup from '../support/global-setup'
import globalTeardown from '../support/global-teardown'
import { projectRoot } from '../support/project-root'
import { type BenchRow, formatTable } from './bench-row'
import { benchImport } from './import-bench'
import { benchLeakScan } from './leak-scan-bench'
import { benchMiniProgram } from './mini-program-bench'
import { benchPublicList } from './public-list-bench'
import { benchSizes } from './size-bench'

async function measureAll(): Promise<BenchRow[]> {
  await globalSetup()
  try {
    return [...(await benchPublicList()), ...(await benchImport()), ...(await benchMiniProgram()), ...(await benchLeakScan()), ...(await benchSizes())]
  } finally {
    await globalTeardown()
  }
}

const rows = await measureAll()
const file = path.join(projectRoot, 'dist/bench.json')
mkdirSync(path.dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify({ rows }, null, 2)}\n`)
console.log(`\n${formatTable(rows)}\n\n${path.relative(projectRoot, file)}`)
process.exitCode = rows.every(row => row.ok) ? 0 : 1
