import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Linter } from 'eslint'
import { projectRoot } from '../support/project-root'
import { compiledMiniProgram } from './emulator/open-mini-program'
import { packageSizes } from './package-sizes'

const folder = path.join(projectRoot, 'dist/weapp')
const { files } = compiledMiniProgram(folder)
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

describe('the built mini-program package', () => {
  test('the main package is at most 600 kB, and every subpackage too', () => {
    const sizes = packageSizes(folder, files)
    expect(sizes.main).toBeGreaterThan(0)
    expect(Object.entries(sizes.all).filter(([, bytes]) => bytes > 600_000)).toEqual([])
  })

  test('no script needs more of the phone than ES2017', () => {
    const linter = new Linter()
    const problems = [...files.keys()].filter(file => file.endsWith('.js')).flatMap(file => {
      const messages = linter.verify(read(file), [{ languageOptions: { ecmaVersion: 2017, sourceType: 'script' }, linterOptions: { reportUnusedDisableDirectives: 'off' } }], { allowInlineConfig: false })
      return messages.filter(message => message.fatal).map(message => `${file}:${message.line}:${message.column} ${message.message}`)
    })
    expect(problems).toEqual([])
  })

  test('the syntax check refuses optional chaining, so it would notice', () => {
    const messages = new Linter().verify('var a = b?.c', [{ languageOptions: { ecmaVersion: 2017, sourceType: 'script' } }])
    expect(messages.some(message => message.fatal)).toBe(true)
  })

  test('the templates pass on what a screen reader needs', () => {
    const template = read('base.wxml')
    for (const tag of ['view', 'input']) {
      const elements = template.match(new RegExp(`<${tag} [^>]*bind[^>]*>`, 'g')) ?? []
      expect(elements.length).toBeGreaterThan(0)
      // WeChat's short form for a view that only receives taps has no other attribute at all: it must not carry a role either.
      const withAttributes = elements.filter(element => element.includes('hover-class') || tag === 'input')
      expect(withAttributes.filter(element => !element.includes('aria-label='))).toEqual([])
      expect(withAttributes.filter(element => !element.includes('aria-role='))).toEqual([])
    }
  })

  test('every page named in the configuration has its four files', () => {
    const { pages } = JSON.parse(read('app.json')) as { pages: string[] }
    expect(pages.length).toBeGreaterThan(0)
    const missing = pages.flatMap(page => ['js', 'json', 'wxml'].map(extension => `${page}.${extension}`)).filter(file => !files.has(file))
    expect(missing).toEqual([])
  })

  test('nothing of the server or of the tests is in the package', () => {
    const scripts = [...files.keys()].filter(file => file.endsWith('.js')).map(read).join('\n')
    for (const word of ['fastify', 'kysely', 'Type.Object', 'postgres']) expect(scripts).not.toContain(word)
  })
})
