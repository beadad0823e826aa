/**
 * Builds what is not built: `node config/build.mjs [server|weapp|h5|console …] [--force]`.
 * A step runs only when the digest of its inputs differs from the one noted in dist/.built.json.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './build-fingerprint.mjs'
import { takeBuildLock } from './build-lock.mjs'
import { root, steps, stopTools } from './build-steps.mjs'

const AT_ONCE = 2
const note = path.join(root, 'dist/.built.json')

/** Resolves with true when every wanted step is built, with false when one failed (what went wrong has been printed). */
export async function buildAll(names = [], force = false) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`没有“${unknown.join('、')}”这一步，可选：${steps.map((step) => step.name).join(' ')}`)
    return false
  }
  const letGo = await takeBuildLock()
  const interrupt = () => {
    stopTools()
    letGo()
    console.error('构建被中断。')
    process.exit(130)
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  try {
    const wanted = steps.filter((step) => names.length === 0 || names.includes(step.name))
    return await buildStale(wanted.filter((step) => force || isStale(step)))
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    letGo()
  }
}

function isStale(step) {
  return readNote()[step.name] !== fingerprint(step) || !existsSync(path.join(root, step.output))
}

async function buildStale(stale) {
  if (stale.length === 0) return true
  console.log(`需要构建 ${stale.length} 项：${stale.map((step) => step.title).join('、')}`)
  const queue = [...stale]
  const running = new Map()
  let failed = false
  const report = setInterval(() => {
    const now = Date.now()
    console.log(`  仍在构建：${[...running].map(([step, since]) => `${step.title}（${seconds(now - since)} 秒）`).join('、')}`)
  }, 10_000)
  const lane = async () => {
    for (let step = queue.shift(); step && !failed; step = queue.shift()) {
      running.set(step, Date.now())
      if (!(await buildOne(step, `${stale.indexOf(step) + 1}/${stale.length}`))) failed = true
      running.delete(step)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  clearInterval(report)
  return !failed
}

async function buildOne(step, place) {
  const since = Date.now()
  const digest = fingerprint(step)
  // Not built from here on, should this process be killed half-way.
  writeNote(step.name, undefined)
  console.log(`[${place}] ${step.title}：开始`)
  try {
    await step.run()
  } catch (error) {
    console.error(`[${place}] ${step.title}：没有构建成功（${seconds(Date.now() - since)} 秒）\n${lastLines(error)}`)
    return false
  }
  writeNote(step.name, digest)
  console.log(`[${place}] ${step.title}：完成（${seconds(Date.now() - since)} 秒）`)
  return true
}

function lastLines(error) {
  return String(error.message ?? error).trimEnd().split('\n').slice(-60).join('\n')
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1)
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return {}
  }
}

function writeNote(name, digest) {
  writeFileSync(note, JSON.stringify({ ...readNote(), [name]: digest }, null, 2))
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2)
  const built = await buildAll(words.filter((word) => !word.startsWith('-')), words.includes('--force'))
  process.exitCode = built ? 0 : 1
}
