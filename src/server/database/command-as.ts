import type { SpawnOptions } from 'node:child_process'
import type { PostgresAccount } from './postgres-account'

interface Command {
  command: string
  args: string[]
  spawnOptions: SpawnOptions
}

/** How to start one of PostgreSQL's programs under an account. It sees nothing of our environment. */
export function commandAs(account: PostgresAccount, program: string, args: readonly string[]): Command {
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C' } as unknown as NodeJS.ProcessEnv
  const spawnOptions: SpawnOptions = { cwd: '/', env: environment }
  const [first, ...rest] = [...account.prefix, program, ...args] as [string, ...string[]]
  if (account.prefix.length > 0 || account.uid === null || account.gid === null) return { command: first, args: rest, spawnOptions }
  return { command: first, args: rest, spawnOptions: { ...spawnOptions, uid: account.uid, gid: account.gid } }
}
