import { parseVillageCode } from '../routes'

/** The village a QR code names: `scene` for WeChat's own codes (v=340405121206, percent-encoded), `q` for an ordinary code with an address in it. */
export function launchVillage(query: Record<string, unknown> | undefined): string | null {
  const scene = typeof query?.scene === 'string' ? query.scene : null
  const address = typeof query?.q === 'string' ? query.q : null
  return parseVillageCode(scene) ?? parseVillageCode(address)
}
