import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { build } from 'esbuild'
import { buildAll } from '../../config/build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Builds the named parts where stale, bundles one TypeScript program of tests/ and runs it; its exit code becomes ours. */
export async function bundleAndRun(program, parts) {
  if (!(await buildAll(parts))) process.exit(1)
  const bundle = path.join(root, 'dist', path.dirname(program), `${path.basename(program, '.ts')}.mjs`)
  await build({
    entryPoints: [path.join(root, program)],
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
}
