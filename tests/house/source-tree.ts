import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const ROOT = path.resolve(__dirname, '../..')

/** Files of the project as git sees them: tracked, or new and not ignored. Paths are relative to the root, with slashes. */
export function listProjectFiles(): string[] {
  const output = execFileSync('git', ['-c', 'core.quotepath=off', 'ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return output.split('\n').filter((file) => file !== '' && existsSync(path.join(ROOT, file)))
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

export const isSource = (file: string) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts')

export interface ImportEdge {
  from: string
  specifier: string
  /** Project file the specifier leads to; null for packages, styles and pictures. */
  to: string | null
}

/** Every import, export-from and dynamic import of a source file. */
export function listImports(file: string): ImportEdge[] {
  return ts.preProcessFile(readProjectFile(file), true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    specifier: fileName,
    to: fileName.startsWith('.') ? resolveImport(file, fileName) : null,
  }))
}

function resolveImport(from: string, specifier: string): string | null {
  const base = path.posix.join(path.posix.dirname(from), specifier)
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.weapp.ts`, `${base}.h5.ts`, `${base}.weapp.tsx`, `${base}.h5.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  return candidates.find((candidate) => /\.tsx?$/.test(candidate) && existsSync(path.join(ROOT, candidate)) && statSync(path.join(ROOT, candidate)).isFile()) ?? null
}
