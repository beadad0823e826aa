import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import path from 'node:path'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { commandAs } from './command-as'
import type { PostgresPrograms } from './find-postgres'
import type { PostgresAccount } from './postgres-account'

export const DATABASE_USER = 'mingbai'

/**
 * Makes the data folder of a new PostgreSQL. It is made beside its place and moved there when complete,
 * so a first start that is interrupted leaves nothing half-made behind.
 */
export async function createCluster(folder: string, programs: PostgresPrograms, account: PostgresAccount): Promise<Outcome<null>> {
  const unfinished = `${folder}.unfinished`
  let complaint = ''
  for (const locale of localeChoices(programs.version)) {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    if (account.uid !== null && account.gid !== null) chownSync(unfinished, account.uid, account.gid)
    complaint = await initdb(unfinished, programs, account, locale)
    if (complaint === '') {
      rmSync(folder, { recursive: true, force: true })
      renameSync(unfinished, folder)
      return accepted(null)
    }
  }
  rmSync(unfinished, { recursive: true, force: true })
  return refused('postgres-create', `在 ${folder} 建立数据库没有成功：${complaint}`)
}

/** Character types follow Unicode; the order of words is made by the application. The later choices are for systems that lack C.UTF-8. */
function localeChoices(version: number): string[][] {
  if (version < 17) return [['--locale=C.UTF-8'], ['--locale=C', '--lc-ctype=en_US.UTF-8']]
  return [
    ['--locale-provider=builtin', '--locale=C.UTF-8'],
    ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale'],
  ]
}

/** Returns what initdb complained about, or an empty string when it succeeded. */
async function initdb(folder: string, programs: PostgresPrograms, account: PostgresAccount, locale: readonly string[]): Promise<string> {
  const args = ['-D', folder, '-U', DATABASE_USER, '--auth=trust', '--encoding=UTF8', '--no-instructions', ...locale]
  const { command, args: allArgs, spawnOptions } = commandAs(account, path.join(programs.folder, 'initdb'), args)
  const child = spawn(command, allArgs, { ...spawnOptions, stdio: ['ignore', 'ignore', 'pipe'] })
  const exit = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
  const complaints = child.stderr === null ? '' : await text(child.stderr)
  return (await exit) === 0 ? '' : complaints.trim().split('\n').slice(-3).join(' ') || 'initdb 不能运行'
}
