import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { findPostgres, type PostgresPrograms } from './find-postgres'
import { createCluster, DATABASE_USER } from './create-cluster'
import { connect } from './open-database'
import { choosePostgresAccount, type PostgresAccount } from './postgres-account'
import { commandAs } from './command-as'
import { readPostmasterFile, stopLeftover } from './postmaster-file'

export interface StartOptions {
  /** Folder in which the `postgres` folder lies or will be made. */
  dataDir: string
  searchPath: readonly string[]
  /** False only for throw-away test databases: faster, but a power cut may destroy them. */
  durable?: boolean
  /** Passes over the machine's own PostgreSQL, to try what a bare machine gets. */
  onlyFromNpm?: boolean
  /** Told when something takes longer than a person expects. */
  report?: (sentence: string) => void
}

/** A PostgreSQL that this process started and must stop. */
export interface RunningPostgres {
  version: number
  /** Address of one of its databases. */
  url(database: string): string
  /** Resolves when the server has ended, however that came about. */
  ended: Promise<void>
  /** Ends all connections, writes everything to disk, and waits until the server has gone. */
  stop(): Promise<void>
}

export const DATABASE_NAME = 'mingbai'
const STARTS_WITHIN_MS = 60_000
const STOPS_WITHIN_MS = 20_000

/**
 * Starts the PostgreSQL whose data lies in `dataDir`, making the folder on the first start. It listens on a Unix socket in a private
 * folder and never on the network. A server left over from a killed process is stopped first. Expected failures are one sentence.
 */
export async function startPostgres(options: StartOptions): Promise<Outcome<RunningPostgres>> {
  if (process.platform === 'win32') {
    return refused('platform', '在 Windows 上请用 DATABASE_URL 指向一个已有的 PostgreSQL;自带的数据库只支持 Linux 和 macOS。')
  }
  const folder = path.join(realpathSync(options.dataDir), 'postgres')
  const programs = await findPostgres(options.searchPath, clusterVersion(folder), options.onlyFromNpm)
  if (!programs.ok) return programs
  const account = choosePostgresAccount(folder, [folder, path.join(programs.value.folder, 'postgres'), path.join(socketRoot(), 'any')])
  if (!account.ok) return account
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    options.report?.(`第一次启动：在 ${folder} 建立数据库（PostgreSQL ${programs.value.version}）……`)
    const created = await createCluster(folder, programs.value, account.value)
    if (!created.ok) return created
  }
  const stopped = await stopLeftover(folder)
  if (!stopped.ok) return stopped
  return run(folder, programs.value, account.value, options)
}

/** Address of a database of the server whose socket lies in `socketFolder`. */
export function socketUrl(socketFolder: string, database: string): string {
  return `postgresql://${DATABASE_USER}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
}

function clusterVersion(folder: string): number | null {
  const file = path.join(folder, 'PG_VERSION')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : null
}

async function run(folder: string, programs: PostgresPrograms, account: PostgresAccount, options: StartOptions): Promise<Outcome<RunningPostgres>> {
  const socketFolder = makeSocketFolder(account)
  const logFile = path.join(options.dataDir, 'postgres.log')
  rmSync(logFile, { force: true })
  const log = openSync(logFile, 'w', 0o600)
  const { command, args, spawnOptions } = commandAs(account, path.join(programs.folder, 'postgres'), serverArguments(folder, socketFolder, options))
  // A process group of its own: Ctrl-C in the terminal reaches Node only, which then stops things in the right order.
  const child = spawn(command, args, { ...spawnOptions, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const stop = async () => {
    await stopChild(child, ended)
    rmSync(socketFolder, { recursive: true, force: true })
  }
  if (!(await isReady(folder, child))) {
    await stop()
    return refused('postgres-start', `自带的数据库没有启动成功：${lastComplaint(logFile)}（详见 ${logFile}）`)
  }
  const url = (database: string) => socketUrl(socketFolder, database)
  await createDatabase(url('postgres'))
  return accepted({ version: programs.version, url, ended, stop })
}

function serverArguments(folder: string, socketFolder: string, options: StartOptions): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    // What people typed stays out of the log: no statements, no key values, only what kind of error it was.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    lc_messages: 'C',
    ...(options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' } : {}),
  }
  return ['-D', folder, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Short, because a socket's path may have about 100 characters; private, because whoever reaches the socket is let in. */
function makeSocketFolder(account: PostgresAccount): string {
  const folder = mkdtempSync(path.join(socketRoot(), 'mingbai-'))
  chmodSync(folder, 0o700)
  if (account.uid !== null && account.gid !== null) chownSync(folder, account.uid, account.gid)
  return folder
}

function socketRoot(): string {
  return tmpdir().length > 60 ? '/tmp' : tmpdir()
}

async function isReady(folder: string, child: ChildProcess): Promise<boolean> {
  let running = true
  child.once('exit', () => (running = false))
  child.once('error', () => (running = false))
  for (let waited = 0; running && waited < STARTS_WITHIN_MS; waited += 20) {
    const file = readPostmasterFile(folder)
    if (file !== null && file.pid === child.pid && file.status === 'ready') return true
    await wait(20)
  }
  return false
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), STOPS_WITHIN_MS)
  await ended
  clearTimeout(impatience)
}

async function createDatabase(url: string): Promise<void> {
  const db = connect<unknown>(url, { connections: 1 })
  try {
    const { rows } = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE_NAME}`.execute(db)
    if (rows.length === 0) await sql`CREATE DATABASE ${sql.ref(DATABASE_NAME)}`.execute(db)
  } finally {
    await db.destroy()
  }
}

function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').split('\n')
  const complaint = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? lines.filter(Boolean).at(-1) ?? ''
  return complaint.replace(/^.*?(FATAL|PANIC):\s*/, '')
}
