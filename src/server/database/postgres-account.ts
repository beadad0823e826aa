import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'

/** As whom PostgreSQL runs. Null ids: as whoever runs the server. */
export interface PostgresAccount {
  uid: number | null
  gid: number | null
  /** What to put in front of the command so that this account can reach folders that are root's alone; usually nothing. */
  prefix: readonly string[]
}

const NOBODY = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root. Started by root it runs as `postgres`, or `nobody` when there is no such account,
 * or as whoever an existing data folder already belongs to.
 */
export function choosePostgresAccount(folder: string, mustReach: readonly string[]): Outcome<PostgresAccount> {
  const owner = existsSync(folder) ? statSync(folder) : null
  const me = process.getuid?.() ?? null
  if (me !== 0) {
    if (owner !== null && me !== null && owner.uid !== me) {
      return refused('folder-owner', `数据文件夹 ${folder} 属于另一个系统用户（编号 ${owner.uid}）。请用那个用户启动，或用 DATA_DIR 另选一个文件夹。`)
    }
    return accepted({ uid: null, gid: null, prefix: [] })
  }
  const { uid, gid } = owner !== null && owner.uid !== 0 ? owner : accountNamed('postgres') ?? accountNamed('nobody') ?? NOBODY
  const closed = mustReach.find((place) => !canReach(place, uid, gid))
  if (closed === undefined) return accepted({ uid, gid, prefix: [] })
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(isExecutable)
  if (setpriv === undefined) {
    return refused('folder-unreachable', `PostgreSQL 不能用 root 运行，而它的账号进不了 ${closed}。请把项目放到别的文件夹（例如 /srv），或改用普通用户启动。`)
  }
  // Still not root, but allowed to walk through root's own folders (a checkout under /root, for example).
  const capabilities = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return accepted({ uid, gid, prefix: [setpriv, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capabilities, '--'] })
}

function accountNamed(name: string): { uid: number; gid: number } | null {
  if (!existsSync('/etc/passwd')) return null
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null
}

/** Whether an account may walk down to a place. Folders that do not exist yet will be made open enough. */
function canReach(place: string, uid: number, gid: number): boolean {
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: owner, gid: group } = statSync(folder)
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    }
    if (folder === path.dirname(folder)) return true
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
