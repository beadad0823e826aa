import { parseVillageCode } from '../routes'

/** The village a QR code on the notice board names: /?v=340405121206. */
export function launchVillage(_query: Record<string, unknown> | undefined): string | null {
  const villageCode = parseVillageCode(window.location.search)
  // Taken out of the address, or a reload would undo a later choice of another village.
  if (villageCode !== null) window.history.replaceState(window.history.state, '', window.location.pathname + window.location.hash)
  return villageCode
}
