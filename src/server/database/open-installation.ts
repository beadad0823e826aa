import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { Clock } from '../clock'
import { MIGRATIONS } from '../migrations/migrations'
import type { Settings } from '../settings'
import type { Database, DatabaseSchema } from '../store/database-schema'
import { databaseErrorCode } from './in-transaction'
import { lockFolder } from './lock-folder'
import { migrate } from './migrate'
import { openDatabase } from './open-database'
import { readPostmasterFile } from './postmaster-file'
import { DATABASE_NAME, socketUrl, startPostgres } from './start-postgres'

/** An open, migrated database together with whatever was started for it. */
export interface Installation {
  db: Database
  /** Resolves should the database end by itself; never for a database that somebody else runs. */
  ended: Promise<void>
  /** Closes the connections, stops what was started, gives the folder free. Calling it again is harmless. */
  close(): Promise<void>
}

export interface OpenInstallationOptions {
  settings: Settings
  clock: Clock
  /** When a server already uses the data folder, connect to its database instead of refusing: for commands beside a running server. */
  besideServer?: boolean
  /** Told when something takes longer than a person expects. */
  report?: (sentence: string) => void
}

const PATIENCE_MS = 3_000

interface Source {
  url: string
  ended: Promise<void>
  release(): Promise<void>
}

/** Opens DATABASE_URL, or starts the server's own PostgreSQL in the data folder, and brings the tables up to date. */
export async function openInstallation(options: OpenInstallationOptions): Promise<Outcome<Installation>> {
  const { settings, clock } = options
  const source = settings.databaseUrl === null ? await openFolder(options) : accepted(foreignSource(settings.databaseUrl))
  if (!source.ok) return source
  const opened = await openDatabase<DatabaseSchema>(source.value.url)
  if (!opened.ok) {
    await source.value.release()
    return opened
  }
  const db = opened.value
  let closing: Promise<void> | null = null
  // Work that is still under way gets a moment; then the server under it goes, and what was not committed is undone.
  const close = () => (closing ??= Promise.race([db.destroy(), wait(PATIENCE_MS, undefined, { ref: false })]).then(() => source.value.release()))
  const migrated = await migrateOrRefuse(db, clock)
  if (!migrated.ok) {
    await close()
    return migrated
  }
  return accepted({ db, ended: source.value.ended, close })
}

async function migrateOrRefuse(db: Database, clock: Clock): Promise<Outcome<string[]>> {
  try {
    return await migrate(db, MIGRATIONS, clock.now())
  } catch (error) {
    if (databaseErrorCode(error) !== '42501') throw error
    return refused('database-rights', 'DATABASE_URL 里的用户没有在这个数据库里建表的权限，请让数据库管理员把这个库的所有权交给它。')
  }
}

function foreignSource(url: string): Source {
  return { url, ended: new Promise(() => undefined), release: () => Promise.resolve() }
}

async function openFolder(options: OpenInstallationOptions): Promise<Outcome<Source>> {
  const { dataDir, searchPath } = options.settings
  const made = makeDataFolder(dataDir)
  if (!made.ok) return made
  const lock = lockFolder(dataDir)
  if (!lock.ok) {
    const running = options.besideServer ? readPostmasterFile(path.join(dataDir, 'postgres')) : null
    return running?.status === 'ready' ? accepted(foreignSource(socketUrl(running.socketFolder, DATABASE_NAME))) : lock
  }
  try {
    const started = await startPostgres({ dataDir, searchPath, report: options.report })
    if (!started.ok) {
      lock.value.release()
      return started
    }
    const { url, ended, stop } = started.value
    return accepted({ url: url(DATABASE_NAME), ended, release: () => stop().then(() => lock.value.release()) })
  } catch (error) {
    lock.value.release()
    throw error
  }
}

function makeDataFolder(dataDir: string): Outcome<null> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return accepted(null)
  } catch (error) {
    const code = databaseErrorCode(error)
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) throw error
    return refused('data-folder', `数据文件夹 ${dataDir} 建不了或写不进去（${code}），请检查这个位置的权限，或用 DATA_DIR 另选一个文件夹。`)
  }
}
