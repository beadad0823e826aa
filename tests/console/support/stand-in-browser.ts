/** What jsdom lacks and the console's components ask a browser for. */
export function standInForBrowser(): void {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  window.ResizeObserver = class {
    observe = () => undefined
    unobserve = () => undefined
    disconnect = () => undefined
  }
  // Node's own would keep the test from ending.
  window.MessageChannel = class {
    readonly port1 = { onmessage: null as (() => void) | null }
    readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.(), 0) }
  } as unknown as typeof MessageChannel
  const { getComputedStyle } = window
  // Asked about a scroll bar, which jsdom doesn't draw.
  window.getComputedStyle = (element) => getComputedStyle(element)
}
