import { parseScannedCard, type ScannedCard } from '../scanned-card'

/** What the code on a household's card (明白卡) says: in the scene of WeChat's own codes, in `q` for a code with an address in it, or as parameters of the page. */
export function readScannedCard(parameters: Record<string, unknown>): ScannedCard | null {
  const { scene, q, v, c } = parameters
  const direct = typeof v === 'string' && typeof c === 'string' ? `v=${v}&c=${c}` : null
  const address = typeof q === 'string' ? (decodeText(q).split('?').pop() ?? null) : null
  return parseScannedCard(direct) ?? parseScannedCard(typeof scene === 'string' ? scene : null) ?? parseScannedCard(address)
}

/** WeChat shows no address. */
export function hideScannedCard(): void {}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
