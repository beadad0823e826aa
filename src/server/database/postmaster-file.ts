import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { processCommand, processIdentity } from './running-process'

interface PostmasterFile {
  pid: number
  socketFolder: string
  /** starting, ready, stopping … */
  status: string
}

/** What PostgreSQL notes about itself in its data folder while it runs, or null when it does not run. */
export function readPostmasterFile(folder: string): PostmasterFile | null {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/**
 * Ends a PostgreSQL that outlived the process which started it, and removes the note of one that did not live on.
 * The caller holds the lock of the data folder, so nobody of ours is using it.
 */
export async function stopLeftover(folder: string): Promise<Outcome<null>> {
  const file = readPostmasterFile(folder)
  if (file === null) return accepted(null)
  const isOurs = () => processIdentity(file.pid) !== null && processCommand(file.pid).includes(folder)
  if (!isOurs()) {
    rmSync(path.join(folder, 'postmaster.pid'), { force: true })
    return accepted(null)
  }
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 10_000]] as const) {
    process.kill(file.pid, signal)
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isOurs()) {
        removeSocketFolder(file.socketFolder)
        return accepted(null)
      }
      await wait(20)
    }
  }
  return refused('postgres-leftover', `上次留下的数据库进程（进程号 ${file.pid}）关不掉，请先结束它，再启动。`)
}

function removeSocketFolder(folder: string): void {
  if (/^mingbai-\w+$/.test(path.basename(folder))) rmSync(folder, { recursive: true, force: true })
}
