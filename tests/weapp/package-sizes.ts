import { readFileSync } from 'node:fs'
import path from 'node:path'

interface AppConfiguration {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

/** Bytes of each package of the build, as WeChat counts them: every file but the developer tool's own settings and the licences beside the scripts. */
export function packageSizes(folder: string, files: Map<string, number>): { main: number; all: Record<string, number> } {
  const configuration = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppConfiguration
  const roots = (configuration.subPackages ?? configuration.subpackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const all: Record<string, number> = { main: 0 }
  for (const [file, bytes] of files) {
    if (file.startsWith('project.') || file.endsWith('.LICENSE.txt')) continue
    const root = roots.find(candidate => file.startsWith(candidate)) ?? 'main'
    all[root] = (all[root] ?? 0) + bytes
  }
  return { main: all.main ?? 0, all }
}
