import { existsSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (USER_HZ is 100 on every architecture it runs on today). */
const MILLISECONDS_PER_TICK = 10

/** Milliseconds of processor time that a process has used so far; null where the system doesn't tell. */
export function processorTime(pid: number): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  // The name in brackets may hold spaces; what is counted comes behind it.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK
}
