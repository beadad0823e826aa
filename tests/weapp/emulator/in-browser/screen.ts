import type { PageConfiguration } from './program'

const barHeight = 64
const tabBarHeight = 49

interface Surroundings {
  tabs: { pagePath: string; text: string }[]
  canGoBack: boolean
  navigate: (url: string) => void
  back: () => void
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** The part of the phone around one page: title bar, scrolling area, tab bar. */
export function screenOf(route: string, configuration: PageConfiguration, surroundings: Surroundings) {
  const frame = element('section', 'phone-screen')
  const ownBar = configuration.navigationStyle === 'custom'
  const bar = element('header', 'phone-bar')
  const title = element('span', 'phone-title', configuration.navigationBarTitleText ?? '')
  bar.style.background = configuration.navigationBarBackgroundColor ?? '#000'
  bar.style.color = configuration.navigationBarTextStyle ?? 'white'
  if (surroundings.canGoBack) {
    const back = element('button', 'phone-back', '‹')
    back.setAttribute('aria-label', '返回上一页')
    back.addEventListener('click', surroundings.back)
    bar.append(back)
  }
  bar.append(title)
  const viewport = element('div', 'phone-viewport')
  const scroller = element('div', 'phone-scroller')
  const body = document.createElement('wx-page')
  body.dataset.page = route
  scroller.append(body)
  viewport.append(scroller)
  viewport.style.background = configuration.backgroundColor ?? '#fff'
  if (!ownBar) frame.append(bar)
  frame.append(viewport)
  if (surroundings.tabs.length > 0) {
    const tabBar = element('nav', 'phone-tabs')
    for (const tab of surroundings.tabs) {
      const button = element('button', 'phone-tab', tab.text)
      if (tab.pagePath === route) button.setAttribute('aria-current', 'page')
      button.addEventListener('click', () => surroundings.navigate(`/${tab.pagePath}`))
      tabBar.append(button)
    }
    frame.append(tabBar)
  }
  const height = window.innerHeight - (ownBar ? 0 : barHeight) - (surroundings.tabs.length > 0 ? tabBarHeight : 0)
  viewport.style.height = `${height}px`
  viewport.style.setProperty('--page-height', `${height}px`)
  document.body.append(frame)

  let reachBottom: () => void = () => undefined
  let scrolled: (top: number) => void = () => undefined
  let nearBottom = false
  scroller.addEventListener('scroll', () => {
    scrolled(scroller.scrollTop)
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= (configuration.onReachBottomDistance ?? 50)
    if (near && !nearBottom) reachBottom()
    nearBottom = near
  })
  return {
    body,
    scroller,
    bar,
    setTitle: (text: string) => { title.textContent = text },
    hide: () => { frame.style.visibility = 'hidden' },
    show: () => { frame.style.visibility = 'visible' },
    remove: () => frame.remove(),
    onScroll: (listener: (top: number) => void) => { scrolled = listener },
    onReachBottom: (listener: () => void) => { reachBottom = listener },
  }
}
