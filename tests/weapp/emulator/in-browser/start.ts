import { configurationOf, loadApp, ports } from './module-loader'
import * as pages from './page-stack'
import type { StartOptions } from './program'
import { setDataCalls } from './set-data-record'
import { calls, wxCall } from './wx-call'
import { interactionApi } from './wx-interaction'
import { phoneApi, setNetworkType } from './wx-phone'
import { request } from './wx-request'
import { fillStorage, storageApi, storageContents } from './wx-storage'

type SelectorSource = { createSelectorQuery(): unknown; createIntersectionObserver(options?: unknown): unknown }

function navigationApi(): Record<string, unknown> {
  const top = () => pages.topPage()
  return {
    navigateTo: wxCall('navigateTo', options => pages.navigateTo(String(options.url))),
    redirectTo: wxCall('redirectTo', options => pages.redirectTo(String(options.url))),
    reLaunch: wxCall('reLaunch', options => pages.reLaunch(String(options.url))),
    switchTab: wxCall('switchTab', options => pages.switchTab(String(options.url))),
    navigateBack: wxCall('navigateBack', options => pages.navigateBack(Number(options.delta ?? 1))),
    setNavigationBarTitle: wxCall('setNavigationBarTitle', options => top().screen.setTitle(String(options.title))),
    setNavigationBarColor: wxCall('setNavigationBarColor', options => {
      top().screen.bar.style.background = String(options.backgroundColor)
      top().screen.bar.style.color = String(options.frontColor)
    }),
    setBackgroundColor: wxCall('setBackgroundColor', () => undefined),
    setBackgroundTextStyle: wxCall('setBackgroundTextStyle', () => undefined),
    pageScrollTo: wxCall('pageScrollTo', options => {
      const { scroller, body } = top().screen
      const target = options.selector ? body.querySelector(String(options.selector)) : null
      if (target) target.scrollIntoView()
      else scroller.scrollTop = Number(options.scrollTop ?? 0)
    }),
    startPullDownRefresh: wxCall('startPullDownRefresh', () => { pages.tellTopPage('onPullDownRefresh') }),
    stopPullDownRefresh: wxCall('stopPullDownRefresh', () => undefined),
    createSelectorQuery: () => (top().instance as unknown as SelectorSource).createSelectorQuery(),
    createIntersectionObserver: (page: SelectorSource | undefined, options?: unknown) => (page ?? (top().instance as unknown as SelectorSource)).createIntersectionObserver(options),
  }
}

function addStyles(): void {
  for (const [owner, text] of Object.entries(miniProgram.styles)) {
    const style = document.createElement('style')
    style.dataset.owner = owner
    style.textContent = text
    // app.wxss comes first, so that a page's own rules win.
    if (owner === 'app') document.head.querySelector('style[data-owner]')?.before(style)
    if (!style.isConnected) document.head.append(style)
  }
}

function nodeStatistics(): { nodes: number; depth: number; mostChildren: number } {
  let nodes = 0
  let depth = 0
  let mostChildren = 0
  const visit = (element: Element, level: number) => {
    const children = [...element.children].filter(child => child.localName.startsWith('wx-'))
    nodes += 1
    depth = Math.max(depth, level)
    mostChildren = Math.max(mostChildren, children.length)
    for (const child of children) visit(child, level + 1)
  }
  visit(pages.topPage().screen.body, 1)
  return { nodes, depth, mostChildren }
}

function startMiniProgram(options: StartOptions): void {
  const startedAt = performance.now()
  addStyles()
  fillStorage(options.storage)
  const api: Record<string, unknown> = {
    ...phoneApi(options), ...storageApi, ...interactionApi, ...navigationApi(), request,
    nextTick: (callback: () => void) => { void Promise.resolve().then(callback) },
  }
  api.canIUse = (name: string) => name.split('.')[0] !== undefined && String(name.split('.')[0]) in api
  ports.wx = api
  ports.getCurrentPages = pages.currentPages
  const path = options.path ?? miniProgram.pages[0] ?? ''
  const query = Object.entries(options.query).map(([name, value]) => `${name}=${value}`).join('&')
  globalThis.emulator = {
    route: () => pages.topPage().instance.route,
    routes: () => pages.currentPages().map(page => page.route),
    setDataCalls,
    nodeStatistics,
    storage: storageContents,
    setNetworkType,
    pullDown: () => {
      if (!pages.pageConfiguration(pages.topPage().instance.route).enablePullDownRefresh) throw new Error('This page does not allow pulling down')
      pages.tellTopPage('onPullDownRefresh')
    },
    calls,
    bootMilliseconds: 0,
    ready: false,
  }
  const app = loadApp()
  const launch = { path, query: options.query, scene: options.scene, referrerInfo: {} }
  app.onLaunch?.call(app, launch)
  app.onShow?.call(app, launch)
  if (configurationOf('app').tabBar && !pages.isTab(path) && !miniProgram.pages.includes(path)) throw new Error(`No page ${path}`)
  pages.reLaunch(`/${path}${query ? `?${query}` : ''}`)
  requestAnimationFrame(() => {
    globalThis.emulator.bootMilliseconds = performance.now() - startedAt
    globalThis.emulator.ready = true
  })
}

startMiniProgram(globalThis.startOptions)
