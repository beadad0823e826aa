import { parseScannedCard, type ScannedCard } from '../scanned-card'

/** What the code on a household's card (明白卡) says, once: it stands behind the # of the address, which no server sees, and is taken out of it so that it stays in no history. */
export function takeScannedCard(_parameters: Record<string, unknown>): ScannedCard | null {
  const { hash, pathname, search } = window.location
  const query = hash.split('?')[1]
  const card = parseScannedCard(query)
  if (card !== null) window.history.replaceState(window.history.state, '', `${pathname}${search}${hash.split('?')[0]}?v=${card.villageCode}`)
  return card
}
