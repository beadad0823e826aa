/**
 * `npm test`: lint, types, build, then every test. A step that fails does not hide the others; arguments go to jest.
 * The last line is the count, `N passed, N failed`, in which a failed step counts as one failure.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildAll } from './build.mjs'
import { root } from './build-steps.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-results-'))
const resultFile = path.join(folder, 'jest.json')

const built = await buildAll()
const [lint, types] = await Promise.all([
  run('lint', ['node_modules/eslint/bin/eslint.js', '-c', 'config/eslint.config.mjs', '.']),
  run('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']),
])
await run('tests', ['node_modules/jest/bin/jest.js', '-c', 'config/jest.config.cjs', '--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)])

const results = readResults()
rmSync(folder, { recursive: true, force: true })
const failedSteps = [built, lint, types].filter((passed) => !passed).length
const failed = failedSteps + results.failed
console.log(`\nbuild: ${word(built)}, lint: ${word(lint)}, types: ${word(types)}, tests: ${word(results.failed === 0)}`)
console.log(`${results.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run(name, args) {
  return new Promise((resolve) => {
    console.log(`— ${name}`)
    // jest prints its report on the error stream; its --json copy on the output stream would drown it.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', name === 'tests' ? 'ignore' : 'inherit', 'inherit'] })
    child.once('close', (code) => resolve(code === 0))
  })
}

/** A test file that could not even be loaded is a failure too; no result at all is one as well. */
function readResults() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(resultFile, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function word(passed) {
  return passed ? 'ok' : 'FAILED'
}
