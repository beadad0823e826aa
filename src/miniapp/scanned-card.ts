/** What the code printed on a household's card says. */
export interface ScannedCard {
  villageCode: string
  cardCode: string
}

/** Reads `v=<12-digit village>&c=<card code>`, percent-encoded as WeChat sends it or plain; null when it is something else. */
export function parseScannedCard(text: string | null | undefined): ScannedCard | null {
  if (!text) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(text)
  } catch {
    return null
  }
  const villageCode = /(?:^|[?&])v=(\d{12})(?:&|$)/.exec(decoded)?.[1]
  const cardCode = /(?:^|[?&])c=([0-9A-Za-z]{8})(?:&|$)/.exec(decoded)?.[1]
  return villageCode === undefined || cardCode === undefined ? null : { villageCode, cardCode }
}
