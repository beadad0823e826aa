import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { ROOT, readProjectFile } from './source-tree'

describe('package-lock.json', () => {
  test('holds every optional package of every platform, or npm ci refuses it', () => {
    const script = path.join(ROOT, 'config/complete-lockfile.mjs')
    const program = `import { findMissingOptionalPackages } from ${JSON.stringify(script)}
      import { readFileSync } from 'node:fs'
      console.log(JSON.stringify(Object.keys(findMissingOptionalPackages(JSON.parse(readFileSync('package-lock.json', 'utf8'))))))`
    const missing: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, encoding: 'utf8' }))
    expect(missing).toEqual([])
  })

  test('names no registry', () => {
    expect(readProjectFile('package-lock.json')).not.toMatch(new RegExp('"resolved": "' + 'http'))
  })
})
