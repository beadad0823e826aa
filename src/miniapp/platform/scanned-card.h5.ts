import { parseScannedCard, type ScannedCard } from '../scanned-card'

/** What the code on a household's card (明白卡) says. It stands behind the # of the address, which no server sees. */
export function readScannedCard(_parameters: Record<string, unknown>): ScannedCard | null {
  return parseScannedCard(window.location.hash.split('?')[1])
}

/** Takes the code out of the address, so that it stays in no history and on no screenshot. */
export function hideScannedCard(): void {
  const { hash, pathname, search } = window.location
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash.split('?')[0]}`)
}
