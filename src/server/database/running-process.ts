import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * What tells one process from a later one that was given the same number: the moment it started.
 * Null when no such process runs; a process that has ended but was not yet collected by its parent counts as ended.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  return existsSync('/proc/self/stat') ? identityFromProc(pid) : identityFromPs(pid)
}

/** The command line of a running process, or an empty string. */
export function processCommand(pid: number): string {
  if (existsSync('/proc/self/stat')) return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ').trim()
  return askPs(pid, 'command=')
}

function identityFromProc(pid: number): string | null {
  const stat = readOr(`/proc/${pid}/stat`, '')
  // The name in brackets may itself hold brackets and spaces; the fields after the last bracket start with the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields[0], fields[19]]
  if (!state || state === 'Z' || state === 'X' || started === undefined) return null
  return `${readOr('/proc/sys/kernel/random/boot_id', '').trim()}/${started}`
}

function identityFromPs(pid: number): string | null {
  const [state = '', ...started] = askPs(pid, 'stat=,lstart=').split(/\s+/)
  return state === '' || state.startsWith('Z') ? null : started.join(' ')
}

function askPs(pid: number, columns: string): string {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8', env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' } }).trim()
  } catch {
    return ''
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
