import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './project-root'

export interface ChromiumExecutable {
  path: string
  /** Folder of shared libraries that must come first in LD_LIBRARY_PATH, or null when the system has its own. */
  libraries: string | null
  source: 'CHROMIUM_PATH' | 'system' | 'npm'
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  path.join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findSystemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const candidates = folders.flatMap(folder => systemNames.map(name => path.join(folder, name)))
  return [...candidates, ...(process.platform === 'darwin' ? macPaths : [])].find(isExecutable)
}

/**
 * Unpacks npm's Chromium once per user and version. The package itself unpacks to a fixed name that belongs to whoever came first,
 * so it runs in a child process with a temporary folder of its own, which is then renamed in one step: two test runs at once can't disturb each other.
 */
async function unpackNpmChromium(): Promise<ChromiumExecutable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser found. On ${process.platform} ${process.arch} install Chrome or Chromium, or set CHROMIUM_PATH to its executable.`)
  }
  const packageFolder = path.join(projectRoot, 'node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const home = path.join(tmpdir(), `mingbai-cunwu-browser-${userInfo().uid}`)
  const target = path.join(home, version)
  const executable: ChromiumExecutable = { path: path.join(target, 'chromium'), libraries: path.join(target, 'al2023/lib'), source: 'npm' }
  if (existsSync(executable.path)) return executable

  mkdirSync(home, { recursive: true, mode: 0o700 })
  const staging = mkdtempSync(path.join(home, 'unpacking-'))
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  // The package unpacks its shared libraries only where it believes to be in Amazon's environment.
  const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot, env })
  try {
    renameSync(staging, target)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(executable.path)) throw error
  }
  return executable
}

/** The Chromium to test with: CHROMIUM_PATH, one installed on the system, or else the one from npm (Linux x64). */
export async function findChromium(): Promise<ChromiumExecutable> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is no executable file.`)
    return { path: named, libraries: null, source: 'CHROMIUM_PATH' }
  }
  const system = findSystemChromium()
  return system ? { path: system, libraries: null, source: 'system' } : unpackNpmChromium()
}
