import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * What can be built. `inputs` are the files and folders whose content decides whether a step is stale; `settings` are environment
 * variables that end up in the result. `run` resolves with what the tool printed and rejects with it when the tool fails.
 */
export const steps = [
  {
    name: 'server',
    title: '服务端',
    output: 'dist/server',
    inputs: ['src/server', 'src/domain', 'config/build-steps.mjs'],
    settings: [],
    run: buildServer,
  },
  {
    name: 'weapp',
    title: '微信小程序',
    output: 'dist/weapp',
    inputs: ['src/miniapp', 'src/client', 'src/domain', 'config/index.ts', 'babel.config.js', 'project.config.json'],
    settings: ['API_BASE'],
    run: () => buildWithTaro('weapp'),
  },
  {
    name: 'h5',
    title: '村民网页版',
    output: 'dist/h5',
    inputs: ['src/miniapp', 'src/client', 'src/domain', 'config/index.ts', 'babel.config.js'],
    settings: [],
    run: () => buildWithTaro('h5'),
  },
  {
    name: 'console',
    title: '工作台',
    output: 'dist/console',
    inputs: ['src/console', 'src/client', 'src/domain', 'config/vite.config.ts'],
    settings: [],
    run: () => runTool('node_modules/vite/bin/vite.js', ['build', '--config', 'config/vite.config.ts', '--logLevel', 'warn']),
  },
]

/** The program itself, each command of the command line, and each worker thread become one file; packages stay in node_modules. */
async function buildServer() {
  const folder = path.join(root, 'src/server')
  const files = readdirSync(folder, { recursive: true }).map((file) => String(file).split(path.sep).join('/'))
  const entries = files.filter((file) => file === 'main.ts' || /(^|\/)[^/]+-worker\.ts$/.test(file) || /^command-line\/[^/]+\.ts$/.test(file))
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => ({ in: `src/server/${file}`, out: path.basename(file, '.ts') })),
    outdir: 'dist/server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    // Node cannot see the named exports of this CommonJS package, so it is taken into the bundle.
    alias: { 'chinese-days': createRequire(import.meta.url).resolve('chinese-days') },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    write: false,
    logLevel: 'silent',
  })
  const output = path.join(root, 'dist/server')
  mkdirSync(output, { recursive: true })
  const names = new Set(result.outputFiles.map((file) => path.basename(file.path)))
  for (const file of result.outputFiles) {
    // Written aside and moved into place, so that a server that starts meanwhile never reads half a file.
    writeFileSync(`${file.path}.new`, file.contents)
    renameSync(`${file.path}.new`, file.path)
  }
  for (const name of readdirSync(output)) {
    if (!names.has(name)) rmSync(path.join(output, name), { recursive: true, force: true })
  }
  return ''
}

async function buildWithTaro(type) {
  rmSync(path.join(root, 'dist', type), { recursive: true, force: true })
  const printed = await runTool('node_modules/@tarojs/cli/bin/taro', ['build', '--type', type, '--no-check'], { TARO_ENV: type })
  const proof = { weapp: 'app.json', h5: 'index.html' }[type]
  if (!existsSync(path.join(root, 'dist', type, proof))) throw new Error(printed || `dist/${type}/${proof} is missing`)
  return printed
}

const runningTools = new Set()

/** Ends the tools that are at work, for a build that is interrupted. */
export function stopTools() {
  for (const child of runningTools) child.kill('SIGTERM')
}

/** Runs one of npm's programs and collects what it prints. */
function runTool(program, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    runningTools.add(child)
    const printed = []
    child.stdout.on('data', (chunk) => printed.push(chunk))
    child.stderr.on('data', (chunk) => printed.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      runningTools.delete(child)
      const text = Buffer.concat(printed).toString('utf8')
      if (code === 0) resolve(text)
      else reject(new Error(text || `${program} ended with ${code}`))
    })
  })
}

/** The locked versions of all packages: what a build is made with. */
export function lockedVersions() {
  return readFileSync(path.join(root, 'package-lock.json'))
}
