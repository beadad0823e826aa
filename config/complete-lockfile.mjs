/**
 * Enters into package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm drops an optional package from the lock file when the registry in reach doesn't hold it at that moment
 * (mirrors often carry the packages of one platform only); `npm ci` then refuses the whole lock file, here and on every other platform.
 * Run it after `npm install <package>`: npm run lockfile
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import semver from 'semver'

const OPERATING_SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** Packages that the lock file ought to hold and doesn't: where they belong and what they are. */
export function findMissingOptionalPackages(lock) {
  const missing = {}
  const at = (place) => lock.packages[place] ?? missing[place]
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = lookUp(at, place, name)
      if (found !== undefined && semver.satisfies(found.version, range, { includePrerelease: true })) continue
      const home = found === undefined ? `node_modules/${name}` : `${place}/node_modules/${name}`
      missing[home] = describePackage(name, semver.minVersion(range).version, entry)
    }
  }
  return missing
}

/** The package that `name` means for a package at `place`, walking up as Node does. */
function lookUp(at, place, name) {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const found = at(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
    if (found !== undefined) return found
    if (!folder.includes('/node_modules/')) return at(`node_modules/${name}`)
  }
}

function describePackage(name, version, parent) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-/]/)
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word) || (word === 'linux' && words.includes('linuxmusl')))
  const cpu = PROCESSORS.filter((word) => words.includes(word))
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(words.some((word) => word.startsWith('gnu')) ? { libc: ['glibc'] } : words.some((word) => word.includes('musl')) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = findMissingOptionalPackages(lock)
  lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...Object.entries(missing)].sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${Object.keys(missing).length} optional packages of other platforms entered`)
}
