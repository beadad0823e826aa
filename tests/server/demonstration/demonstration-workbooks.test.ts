import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEMONSTRATION_PAYMENT_FILES } from '../../../src/server/demonstration/payment-files'
import { projectRoot } from '../../support/project-root'

const fixtures = path.join(projectRoot, 'tests/fixtures/demonstration')
const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-workbooks-'))

afterAll(() => rmSync(folder, { recursive: true }))

test('the committed workbooks of the demonstration are exactly what the script writes', () => {
  execFileSync(process.execPath, [path.join(fixtures, 'build-demonstration-workbooks.mjs'), folder])
  const written = readdirSync(folder).sort()
  expect(written).toEqual([...DEMONSTRATION_PAYMENT_FILES.map(({ fileName }) => fileName), 'finance-miaoshan.xlsx'].sort())
  for (const fileName of written) {
    expect({ fileName, same: readFileSync(path.join(folder, fileName)).equals(readFileSync(path.join(fixtures, fileName))) }).toEqual({ fileName, same: true })
  }
})
