import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { databaseErrorCode } from './in-transaction'
import { processIdentity } from './running-process'

/** Held by the one server that uses a data folder. */
export interface FolderLock {
  release(): void
}

/**
 * Reserves the data folder for this process. Refuses while another living process holds it; a lock whose holder has died
 * (power cut, kill -9) is taken over. The holder is recognised by number and start time, so a reused process number does not count.
 */
export function lockFolder(dataDir: string): Outcome<FolderLock> {
  const file = path.join(dataDir, 'server.lock')
  const mine = `${process.pid}\n${processIdentity(process.pid) ?? ''}\n`
  for (;;) {
    if (createWith(file, mine)) return accepted({ release: () => releaseIfMine(file, mine) })
    const held = readFileOrNull(file)
    if (held === null) continue
    const [pid = '', identity = ''] = held.split('\n')
    if (processIdentity(Number(pid)) === identity && identity !== '') {
      return refused('folder-in-use', `数据文件夹 ${dataDir} 正由另一个明白村务服务使用（进程号 ${pid}）。请先关掉那一个，或用 DATA_DIR 另选一个文件夹。`)
    }
    removeStale(file, held)
  }
}

/** Makes the file together with its content, so that nobody ever reads half of it. False when it is there already. */
function createWith(file: string, content: string): boolean {
  const aside = `${file}.${process.pid}.new`
  writeFileSync(aside, content)
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if (databaseErrorCode(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Takes the dead holder's lock away; should a faster starter have replaced it in the meantime, that one's lock is put back. */
function removeStale(file: string, expected: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (databaseErrorCode(error) === 'ENOENT') return
    throw error
  }
  if (readFileOrNull(aside) !== expected) {
    try {
      linkSync(aside, file)
    } catch (error) {
      if (databaseErrorCode(error) !== 'EEXIST') throw error
    }
  }
  rmSync(aside, { force: true })
}

function releaseIfMine(file: string, mine: string): void {
  if (readFileOrNull(file) === mine) rmSync(file, { force: true })
}

function readFileOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
