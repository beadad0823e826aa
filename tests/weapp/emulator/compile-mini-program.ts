import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { compileStyleSheet } from './compile-style-sheet'

/** Browser globals that don't exist in a mini-program: every module sees them as undefined, as on a phone. */
const absentGlobals = [
  'window', 'document', 'self', 'navigator', 'location', 'history', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB', 'Intl', 'crypto',
  'URL', 'URLSearchParams', 'AbortController', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File', 'FileReader', 'TextEncoder', 'TextDecoder', 'MessageChannel',
  'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'queueMicrotask', 'structuredClone',
  'performance', 'alert', 'confirm', 'prompt', 'Image', 'Audio', 'HTMLElement', 'Element', 'Node', 'Event', 'CustomEvent', 'getComputedStyle', 'matchMedia', 'atob', 'btoa',
]
/** What WeChat hands to every module. The order is that of in-browser/module-loader.ts. */
const modulePorts = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'globalThis', 'global']

export interface CompiledMiniProgram {
  /** A script that defines `globalThis.miniProgram`: modules, templates, configuration and style sheets of the build. */
  script: string
  /** Every file of the build with its size in bytes, by path relative to its folder. */
  files: Map<string, number>
}

function listFiles(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const name = path.posix.join(below, entry.name)
    return entry.isDirectory() ? listFiles(folder, name) : [name]
  })
}

function compileTemplates(folder: string, files: string[]): string {
  const group = new TmplGroup()
  const withoutExtension = (file: string) => file.replace(/\.\w+$/, '')
  for (const file of files.filter(name => name.endsWith('.wxs'))) group.addScript(withoutExtension(file), readFileSync(path.join(folder, file), 'utf8'))
  for (const file of files.filter(name => name.endsWith('.wxml'))) {
    const problems = group.addTmpl(withoutExtension(file), readFileSync(path.join(folder, file), 'utf8')) as { level: number; message: string }[]
    const errors = problems.filter(problem => problem.level >= 3)
    if (errors.length > 0) throw new Error(`${file}: ${errors.map(problem => problem.message).join('; ')}`)
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return expression
}

/** Turns a folder built for WeChat into one script that the emulator in the browser runs. Modules are wrapped, never changed. */
export function compileMiniProgram(folder: string): CompiledMiniProgram {
  const files = listFiles(folder)
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const parameters = [...modulePorts, ...absentGlobals].join(', ')
  const modules = files.filter(file => file.endsWith('.js')).map(file => `${JSON.stringify(file)}: function (${parameters}) {\n${read(file)}\n}`)
  const configuration = files.filter(file => file.endsWith('.json') && !file.startsWith('project.')).map(file => `${JSON.stringify(file.slice(0, -5))}: ${read(file)}`)
  const appConfiguration = JSON.parse(read('app.json')) as { pages: string[]; subPackages?: { root: string; pages: string[] }[]; subpackages?: { root: string; pages: string[] }[] }
  const pages = [
    ...appConfiguration.pages,
    ...(appConfiguration.subPackages ?? appConfiguration.subpackages ?? []).flatMap(pack => pack.pages.map(page => path.posix.join(pack.root, page))),
  ]
  const styles = files.filter(file => file.endsWith('.wxss')).map(file => {
    const owner = file.slice(0, -5)
    return `${JSON.stringify(owner)}: ${JSON.stringify(compileStyleSheet(read(file), pages.includes(owner) ? owner : null))}`
  })
  const script = [
    'globalThis.miniProgram = {',
    `modules: {\n${modules.join(',\n')}\n},`,
    `configuration: {\n${configuration.join(',\n')}\n},`,
    `styles: {\n${styles.join(',\n')}\n},`,
    `pages: ${JSON.stringify(pages)},`,
    `templates: ${compileTemplates(folder, files)},`,
    '}',
  ].join('\n')
  return { script, files: new Map(files.map(file => [file, readFileSync(path.join(folder, file)).byteLength])) }
}
