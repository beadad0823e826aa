/** `npm run bench`: bundles bench.ts, which measures the built server and the built mini-program, and runs it. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { build } from 'esbuild'
import { buildAll } from '../../config/build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const bundle = path.join(root, 'dist/bench/bench.mjs')

if (!(await buildAll(['server', 'weapp']))) process.exit(1)
await build({
  entryPoints: [path.join(root, 'tests/bench/bench.ts')],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: bundle,
  logLevel: 'warning',
  banner: { js: "import { fileURLToPath as pathOfUrl } from 'node:url'; import { dirname as folderOf } from 'node:path'; const __dirname = folderOf(pathOfUrl(import.meta.url));" },
})
const child = spawn(process.execPath, [bundle], { cwd: root, stdio: 'inherit' })
child.once('close', code => { process.exitCode = code ?? 1 })
