/** `npm run dev`: builds everything once, then rebuilds and restarts the server whenever its sources change. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { buildAll } from './build.mjs'
import { root } from './build-steps.mjs'

const QUIET_FOR_MS = 200
let server = null
let stopping = false
let working = Promise.resolve()
let timer

function start() {
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.mjs'], { cwd: root, stdio: 'inherit' })
}

function stop() {
  const child = server
  server = null
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return ended
}

async function restart() {
  if (stopping || !(await buildAll(['server']))) return
  await stop()
  if (!stopping) start()
}

if (await buildAll()) {
  start()
  for (const folder of ['src/server', 'src/domain']) {
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => (working = working.then(restart)), QUIET_FOR_MS)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void stop().then(() => process.exit(0))
    })
  }
} else {
  process.exitCode = 1
}
