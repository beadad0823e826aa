import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { connect } from '../../../src/server/database/open-database'
import { startPostgres, type RunningPostgres, type StartOptions } from '../../../src/server/database/start-postgres'

const searchPath = (process.env.PATH ?? '').split(path.delimiter)
const running: RunningPostgres[] = []
/** Made by the machine's own PostgreSQL, or npm's where there is none; and by npm's in any case. */
const ordinary = emptyFolder()
const fromNpm = emptyFolder()

async function start(dataDir: string, options: Partial<StartOptions> = {}): Promise<RunningPostgres> {
  const started = await startPostgres({ dataDir, searchPath, durable: false, ...options })
  if (!started.ok) throw new Error(started.refusal.message)
  running.push(started.value)
  return started.value
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-supervisor-'))
  chmodSync(folder, 0o755)
  return folder
}

async function ask<T>(server: RunningPostgres, text: string): Promise<T[]> {
  const db = connect<unknown>(server.url('mingbai'), { connections: 1 })
  try {
    return (await sql.raw<T>(text).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

afterAll(() => {
  for (const folder of [ordinary, fromNpm]) rmSync(folder, { recursive: true, force: true })
})

test('what was written before a stop is there after the next start', async () => {
  const first = await start(ordinary)
  await ask(first, "CREATE TABLE remembered AS SELECT '钱淮村' AS village")
  await first.stop()
  expect(existsSync(path.join(ordinary, 'postgres', 'postmaster.pid'))).toBe(false)
  const second = await start(ordinary)
  expect(await ask(second, 'SELECT village FROM remembered')).toEqual([{ village: '钱淮村' }])
})

test('a machine without PostgreSQL runs the one that npm installed', async () => {
  const server = await start(fromNpm, { onlyFromNpm: true })
  expect(server.version).toBeGreaterThanOrEqual(18)
  const [row] = await ask<Record<string, unknown>>(server, "SELECT '明白' ~ '^\\w+$' AS letters, current_setting('server_encoding') AS encoding, upper('é') AS upper")
  expect(row).toEqual({ letters: true, encoding: 'UTF8', upper: 'É' })
})

test('a data folder is opened with the version that made it, whatever else the machine has', async () => {
  const first = await start(fromNpm, { onlyFromNpm: true })
  await first.stop()
  const second = await start(fromNpm)
  expect(second.version).toBe(first.version)
})

test('the database listens on a private socket and on no network address', async () => {
  const server = await start(ordinary)
  const socketFolder = new URL(server.url('mingbai')).searchParams.get('host') ?? ''
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  expect(await ask(server, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  await server.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

test('a server that was left running on the folder is stopped and replaced', async () => {
  const left = await start(ordinary)
  await ask(left, 'CREATE TABLE kept (n integer)')
  const next = await start(ordinary)
  await left.ended
  expect(await ask(next, 'SELECT count(*) AS n FROM kept')).toEqual([{ n: 0 }])
})

test('a note left by a process that no longer exists does not prevent a start', async () => {
  await (await start(ordinary)).stop()
  writeFileSync(path.join(ordinary, 'postgres', 'postmaster.pid'), `${process.pid}\n${ordinary}/postgres\n`)
  const server = await start(ordinary)
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('what people typed does not reach the log of the database', async () => {
  const server = await start(ordinary)
  await ask(server, 'CREATE TABLE people (name text PRIMARY KEY)')
  await ask(server, "INSERT INTO people VALUES ('生成的姓名')")
  await expect(ask(server, "INSERT INTO people VALUES ('生成的姓名')")).rejects.toThrow('duplicate key')
  await server.stop()
  const log = readFileSync(path.join(ordinary, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('生成的姓名')
})

test('a data folder of a version that is not installed is refused with both versions named', async () => {
  await (await start(ordinary)).stop()
  writeFileSync(path.join(ordinary, 'postgres', 'PG_VERSION'), '9\n')
  const refused = await startPostgres({ dataDir: ordinary, searchPath })
  expect(refused.ok ? '' : refused.refusal.message).toMatch(/^数据文件夹是 PostgreSQL 9 建立的，而这台机器上只找到 PostgreSQL [\d、]+，打不开。/)
})
