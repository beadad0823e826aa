import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { phoneViewport } from '../../support/browser'
import { projectRoot } from '../../support/project-root'
import { type CompiledMiniProgram, compileMiniProgram } from './compile-mini-program'
import { type CarriedRequest, createRequestCarrier } from './request-carrier'
import type { SetDataCall, StartOptions } from './in-browser/program'

const origin = 'http://mini-program.test'
const emulatorFolder = path.join(projectRoot, 'tests/weapp/emulator/in-browser')

export interface OpenOptions {
  /** Where requests really go: http://127.0.0.1:port of a running server. The address built into the program is replaced by it on the way. */
  apiBase: string
  /** Page to open, without leading slash; the first page when left out. */
  path?: string
  query?: Record<string, string>
  /** How it was opened; 1001 is the list of mini-programs, 1047 a QR code. */
  scene?: number
  /** The phone's own text size in px; 17 is WeChat's standard. */
  fontSizeSetting?: number
  offline?: boolean
  /** Storage left by an earlier visit. */
  storage?: Record<string, unknown>
  /** Another build than dist/weapp. */
  programFolder?: string
}

export interface SetDataStatistics {
  count: number
  /** Bytes of the largest call and of all. */
  max: number
  total: number
  calls: SetDataCall[]
}

export interface MiniProgram {
  page: Page
  currentRoute(): Promise<string>
  routes(): Promise<string[]>
  tapByRole(role: 'button' | 'link' | 'radio' | 'tab' | 'listitem', name: string | RegExp): Promise<void>
  tapByLabel(label: string | RegExp): Promise<void>
  tapText(text: string | RegExp): Promise<void>
  /** Types into the field with this label or placeholder. */
  type(label: string | RegExp, text: string): Promise<void>
  waitForRoute(route: string): Promise<void>
  waitForText(text: string | RegExp): Promise<void>
  setDataStats(): Promise<SetDataStatistics>
  nodeCount(): Promise<number>
  nodeStatistics(): Promise<{ nodes: number; depth: number; mostChildren: number }>
  requests(): CarriedRequest[]
  /** Waits until every request has its answer. */
  settleRequests(): Promise<void>
  /** Calls of the program to the phone: makePhoneCall, setClipboardData, showToast … */
  calls(name: string): Promise<unknown[]>
  /** Uncaught errors and console.error of the program. */
  errors(): string[]
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  pullDown(): Promise<void>
  scrollToBottom(): Promise<void>
  storage(): Promise<Record<string, unknown>>
  bootMilliseconds(): Promise<number>
  close(): Promise<void>
}

const compiled = new Map<string, CompiledMiniProgram>()

/** The build as the emulator runs it; compiled once per test file. */
export function compiledMiniProgram(folder = path.join(projectRoot, 'dist/weapp')): CompiledMiniProgram {
  if (!existsSync(path.join(folder, 'app.json'))) throw new Error(`There is no mini-program in ${folder}: run "npm run build:weapp" first.`)
  const known = compiled.get(folder) ?? compileMiniProgram(folder)
  compiled.set(folder, known)
  return known
}

let emulatorScript: Promise<string> | undefined

function bundleEmulator(): Promise<string> {
  emulatorScript ??= build({ entryPoints: [path.join(emulatorFolder, 'start.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' }).then(
    result => result.outputFiles[0]?.text ?? '',
  )
  return emulatorScript
}

const host = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>明白村务</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/phone.css"></head>
<body><script src="/program.js"></script><script src="/options.js"></script><script src="/emulator.js"></script></body></html>`

async function serve(page: Page, programFolder: string, script: string, startOptions: StartOptions): Promise<void> {
  const emulator = await bundleEmulator()
  await page.route(`${origin}/**`, async route => {
    const { pathname } = new URL(route.request().url())
    const file = path.join(programFolder, pathname)
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: host })
    if (pathname === '/phone.css') return route.fulfill({ contentType: 'text/css', body: readFileSync(path.join(emulatorFolder, 'phone.css'), 'utf8') })
    if (pathname === '/program.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/options.js') return route.fulfill({ contentType: 'text/javascript', body: `globalThis.startOptions = ${JSON.stringify(startOptions)}` })
    if (pathname === '/emulator.js') return route.fulfill({ contentType: 'text/javascript', body: emulator })
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 })
  })
}

/** Opens the unmodified build in a browser of a phone's size, on WeChat's own component framework. Close it after use. */
export async function openMiniProgram(browser: Browser, options: OpenOptions): Promise<MiniProgram> {
  const programFolder = options.programFolder ?? path.join(projectRoot, 'dist/weapp')
  const { script } = compiledMiniProgram(programFolder)
  const context = await browser.newContext({ viewport: phoneViewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.stack ?? String(error)))
  page.on('console', message => { if (message.type() === 'error') errors.push(message.text()) })
  const carrier = createRequestCarrier(options.apiBase, options.offline ?? false)
  await page.exposeFunction('hostRequest', carrier.carry)
  await page.route(url => url.origin !== origin && url.protocol.startsWith('http'), route => {
    const asked = new URL(route.request().url())
    const response = carrier.isOffline() ? route.abort() : route.continue({ url: new URL(asked.pathname + asked.search, options.apiBase).href })
    return response
  })
  await serve(page, programFolder, script, {
    path: options.path ?? null,
    query: options.query ?? {},
    scene: options.scene ?? 1001,
    fontSizeSetting: options.fontSizeSetting ?? 17,
    networkType: options.offline ? 'none' : 'wifi',
    storage: options.storage ?? {},
  })
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => globalThis.emulator?.ready === true).catch((cause: unknown) => {
    throw new Error(`The mini-program did not start: ${errors.join('\n') || String(cause)}`)
  })
  const visible = (locator: ReturnType<Page['locator']>) => locator.filter({ visible: true }).first()
  return {
    page,
    currentRoute: () => page.evaluate(() => emulator.route()),
    routes: () => page.evaluate(() => emulator.routes()),
    tapByRole: (role, name) => visible(page.getByRole(role, { name })).click(),
    tapByLabel: label => visible(page.getByLabel(label)).click(),
    tapText: text => visible(page.getByText(text)).click(),
    type: (label, text) => visible(page.getByRole('textbox', { name: label }).or(page.getByPlaceholder(label))).fill(text),
    waitForRoute: async route => { await page.waitForFunction(wanted => emulator.route() === wanted, route) },
    waitForText: text => visible(page.getByText(text)).waitFor(),
    setDataStats: async () => {
      const calls = await page.evaluate(() => emulator.setDataCalls)
      const sizes = calls.map(call => call.bytes)
      return { count: calls.length, max: Math.max(0, ...sizes), total: sizes.reduce((sum, size) => sum + size, 0), calls }
    },
    nodeCount: async () => (await page.evaluate(() => emulator.nodeStatistics())).nodes,
    nodeStatistics: () => page.evaluate(() => emulator.nodeStatistics()),
    requests: () => carrier.requests,
    settleRequests: carrier.settle,
    calls: name => page.evaluate(wanted => emulator.calls.filter(call => call.name === wanted).map(call => call.detail), name),
    errors: () => errors,
    goOffline: () => {
      carrier.setOffline(true)
      return page.evaluate(() => emulator.setNetworkType('none'))
    },
    goOnline: () => {
      carrier.setOffline(false)
      return page.evaluate(() => emulator.setNetworkType('wifi'))
    },
    pullDown: () => page.evaluate(() => emulator.pullDown()),
    scrollToBottom: () => page.evaluate(() => {
      const scroller = [...document.querySelectorAll('.phone-scroller')].at(-1)
      scroller?.scrollTo(0, scroller.scrollHeight)
    }),
    storage: () => page.evaluate(() => emulator.storage()),
    bootMilliseconds: () => page.evaluate(() => emulator.bootMilliseconds),
    close: () => context.close(),
  }
}
