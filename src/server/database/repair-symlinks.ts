import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'

interface Link {
  source: string
  target: string
}

/**
 * npm packages cannot carry symbolic links; this one makes its own in an install script, which `ignore-scripts` forbids.
 * So they are made here, from the list in the package, before its PostgreSQL first runs. Doing it twice, or two at once, is harmless.
 */
export function repairSymlinks(packageRoot: string): void {
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const target = path.join(packageRoot, link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    mkdirSync(path.dirname(target), { recursive: true })
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(packageRoot, link.source)), target)
    } catch (error) {
      if (!existsSync(target)) throw error
    }
  }
}
