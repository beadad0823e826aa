import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT, listProjectFiles, readProjectFile } from './source-tree'

const files = listProjectFiles()
const documents = files.filter((file) => file.endsWith('.md'))
const scripts = Object.keys((JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }).scripts)

/** Folders that come into being by building or running. */
const MADE_LATER = /^(dist|data|node_modules)(\/|$)|^tests\/[a-z]+\/output$/

describe('the documents', () => {
  test('there are a README, a map and a glossary', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'src/README.md', 'src/domain/README.md']))
  })

  test.each(documents)('%s names only scripts that exist', (document) => {
    const named = [...readProjectFile(document).matchAll(/npm run ([a-z0-9:-]+)/g)].map((match) => match[1]!)
    expect(named.filter((script) => !scripts.includes(script))).toEqual([])
  })

  test.each(documents)('%s names only paths that exist', (document) => {
    const text = readProjectFile(document)
    const inCode = [...text.matchAll(/`((?:src|tests|config|\.ci)\/[A-Za-z0-9_./-]*)`/g)].map((match) => match[1]!)
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => path.posix.join(path.posix.dirname(document), match[1]!))
    const missing = [...inCode, ...linked].filter((named) => !MADE_LATER.test(named) && !existsSync(path.join(ROOT, named)))
    expect(missing).toEqual([])
  })

  test('the top level holds what was agreed and nothing else', () => {
    const top = new Set(files.map((file) => file.split('/')[0]!).filter((name) => !name.startsWith('.')))
    const agreed = ['README.md', 'babel.config.js', 'config', 'package-lock.json', 'package.json', 'project.config.json', 'src', 'tests', 'tsconfig.json']
    expect([...top].filter((name) => !agreed.includes(name))).toEqual([])
  })

  test('no file names a path of somebody\'s machine or a private registry', () => {
    const text = /\.(md|ts|tsx|mjs|cjs|js|json|css|html|yml)$|^\.(npmrc|ci\/run)$/
    const machinePaths = new RegExp(`(?<![\\w.])/(${['work', 'root', 'home/[a-z]+'].join('|')})/|npm${'mirror'}|"resolved": "${'http'}`)
    expect(files.filter((file) => text.test(file) && machinePaths.test(readProjectFile(file)))).toEqual([])
  })
})
