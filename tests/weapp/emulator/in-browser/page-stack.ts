import { type PageInstance, configurationOf, createPageRoot } from './module-loader'
import type { PageConfiguration } from './program'
import { recordSetData, reportRoutesBy } from './set-data-record'
import { screenOf } from './screen'

interface OpenPage {
  instance: PageInstance
  screen: ReturnType<typeof screenOf>
  release: () => void
}

const stack: OpenPage[] = []
const tabPages = new Map<string, OpenPage>()
const tabs = () => configurationOf('app').tabBar?.list ?? []

/** A page's own settings over those of the whole program. */
export function pageConfiguration(route: string): PageConfiguration {
  return { ...configurationOf('app').window, ...configurationOf(route) }
}

export function isTab(route: string): boolean {
  return tabs().some(tab => tab.pagePath === route)
}

export function topPage(): OpenPage {
  const top = stack.at(-1)
  if (!top) throw new Error('No page is open')
  return top
}

export function currentPages(): PageInstance[] {
  return stack.map(page => page.instance)
}

reportRoutesBy(() => stack.at(-1)?.instance.route ?? '')

function callPage(page: OpenPage, method: string, detail?: unknown): unknown {
  const handler = page.instance[method]
  return typeof handler === 'function' ? (handler as (given: unknown) => unknown).call(page.instance, detail) : undefined
}

export function tellTopPage(method: string, detail?: unknown): unknown {
  return callPage(topPage(), method, detail)
}

function parseTarget(url: string): { route: string; query: Record<string, string> } {
  const base = stack.at(-1)?.instance.route ?? ''
  const [address = '', search = ''] = url.split('?', 2)
  const route = new URL(address, `mini://program/${base}`).pathname.replace(/^\/+/, '')
  const query: Record<string, string> = {}
  // As WeChat does: values reach the page as they were written, without decoding.
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { route, query }
}

function open(route: string, query: Record<string, string>): OpenPage {
  const screen = screenOf(route, pageConfiguration(route), { tabs: isTab(route) ? tabs() : [], canGoBack: stack.length > 0 && !isTab(route), navigate: url => switchTab(url), back: () => navigateBack(1) })
  const { instance, release } = createPageRoot(route, screen.body)
  instance.route = route
  instance.options = query
  recordSetData(instance)
  const page = { instance, screen, release }
  screen.onScroll(scrollTop => callPage(page, 'onPageScroll', { scrollTop }))
  screen.onReachBottom(() => callPage(page, 'onReachBottom'))
  stack.push(page)
  callPage(page, 'onLoad', query)
  callPage(page, 'onShow')
  callPage(page, 'onReady')
  return page
}

function close(page: OpenPage): void {
  callPage(page, 'onUnload')
  page.release()
  page.screen.remove()
  tabPages.delete(page.instance.route)
}

function hide(page: OpenPage | undefined): void {
  if (!page) return
  callPage(page, 'onHide')
  page.screen.hide()
}

function refuseUnknown(call: string, route: string): void {
  if (!miniProgram.pages.includes(route)) throw new Error(`${call}:fail page "${route}" is not found`)
}

export function navigateTo(url: string): void {
  const { route, query } = parseTarget(url)
  refuseUnknown('navigateTo', route)
  if (isTab(route)) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
  if (stack.length >= 10) throw new Error('navigateTo:fail webview count limit exceed')
  hide(stack.at(-1))
  open(route, query)
}

export function redirectTo(url: string): void {
  const { route, query } = parseTarget(url)
  refuseUnknown('redirectTo', route)
  if (isTab(route)) throw new Error('redirectTo:fail can not redirectTo a tabbar page')
  const top = stack.pop()
  if (top) close(top)
  open(route, query)
}

export function reLaunch(url: string): void {
  const { route, query } = parseTarget(url)
  refuseUnknown('reLaunch', route)
  for (const page of stack.splice(0).reverse()) close(page)
  for (const page of [...tabPages.values()]) close(page)
  const page = open(route, query)
  if (isTab(route)) tabPages.set(route, page)
}

export function switchTab(url: string): void {
  const { route } = parseTarget(url)
  if (!isTab(route)) throw new Error('switchTab:fail can not switch to no-tabBar page')
  const top = stack.at(-1)
  if (top?.instance.route === route) return
  for (const page of stack.splice(0).reverse()) {
    if (isTab(page.instance.route)) hide(page)
    else close(page)
  }
  const kept = tabPages.get(route)
  if (!kept) {
    tabPages.set(route, open(route, {}))
    return
  }
  stack.push(kept)
  kept.screen.show()
  callPage(kept, 'onShow')
}

export function navigateBack(delta: number): void {
  if (stack.length <= 1) throw new Error('navigateBack:fail cannot navigate back at first page')
  for (const page of stack.splice(Math.max(1, stack.length - delta)).reverse()) close(page)
  const top = topPage()
  top.screen.show()
  callPage(top, 'onShow')
}
