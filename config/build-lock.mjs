import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './build-steps.mjs'

const file = path.join(root, 'dist/.building')

/** Lets only one build write to dist at a time; the others wait, and find the work done. Returns how to let go. */
export async function takeBuildLock() {
  mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAlive(holder())) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) console.log('另一个构建正在进行，等它完成……')
    told = true
    await wait(200)
  }
}

function holder() {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
