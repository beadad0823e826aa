import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { migrate } from '../../src/server/database/migrate'
import { connect } from '../../src/server/database/open-database'
import { startPostgres, type RunningPostgres } from '../../src/server/database/start-postgres'
import { MIGRATIONS } from '../../src/server/migrations/migrations'
import { projectRoot } from './project-root'
import { TEMPLATE_DATABASE } from './test-database'

export interface TestPostgres {
  server: RunningPostgres
  folder: string
}

const NEEDS_NO_DATABASE = new Set(['domain', 'client', 'miniapp', 'house'])

/** Before a run: builds the server, and starts one PostgreSQL with a migrated template that every test file copies. */
export default async function globalSetup(): Promise<void> {
  const selected = selectedProjects()
  if (selected.length > 0 && selected.every((name) => NEEDS_NO_DATABASE.has(name))) return
  buildServer()
  const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-test-'))
  chmodSync(folder, 0o755)
  const started = await startPostgres({ dataDir: folder, searchPath: (process.env.PATH ?? '').split(path.delimiter), durable: false })
  if (!started.ok) throw new Error(started.refusal.message)
  const server = started.value
  Object.assign(globalThis, { mingbaiTestPostgres: { server, folder } satisfies TestPostgres })
  process.env.MINGBAI_TEST_POSTGRES = server.url('postgres')
  const administrator = connect<unknown>(server.url('postgres'), { connections: 1 })
  await sql`CREATE DATABASE ${sql.ref(TEMPLATE_DATABASE)}`.execute(administrator)
  await administrator.destroy()
  const template = connect<unknown>(server.url(TEMPLATE_DATABASE), { connections: 3 })
  const migrated = await migrate(template, MIGRATIONS, new Date('2026-01-01T00:00:00Z'))
  await template.destroy()
  if (!migrated.ok) throw new Error(migrated.refusal.message)
}

/** A build that fails leaves no built server behind, so that no test passes on an old one. */
function buildServer(): void {
  const built = spawnSync(process.execPath, [path.join(projectRoot, 'config/build.mjs'), 'server'], { cwd: projectRoot, encoding: 'utf8' })
  if (built.status === 0) return
  rmSync(path.join(projectRoot, 'dist/server'), { recursive: true, force: true })
  console.error(`The server could not be built; tests of the built server will fail.\n${built.stdout}\n${built.stderr}`)
}

/** The names after --selectProjects, or none when every project runs. */
function selectedProjects(): string[] {
  const at = process.argv.findIndex((argument) => argument === '--selectProjects')
  if (at === -1) return []
  const names = process.argv.slice(at + 1)
  const end = names.findIndex((name) => name.startsWith('-') || name.includes('/'))
  return end === -1 ? names : names.slice(0, end)
}
