import { divisionShortName } from '../divisions/division'
import { squeezeText } from '../text/digits'
import type { ImportVillage } from './payment-import'

/** known: a village of the batch · outside: a village of the district, but not of the batch · unknown: none that is on file, or two alike. */
export type VillageMatch = { kind: 'known'; village: ImportVillage } | { kind: 'outside' } | { kind: 'unknown' }

export interface VillageNames {
  /** Whose name a village cell or a sheet's name is. */
  match(text: string): VillageMatch
  /** The one village whose full short name (with 村 or 社区) occurs in a title. */
  mentionedIn(text: string): VillageMatch
}

/** Knows villages by the ways they are written: 淮滨村村委会, 淮滨村, 淮滨, 八公山镇淮滨村. */
export function createVillageNames(villages: readonly ImportVillage[], others: readonly ImportVillage[] = []): VillageNames {
  const byName = new Map<string, VillageMatch>()
  const enter = (village: ImportVillage, match: VillageMatch, names: readonly string[]): void => {
    for (const name of new Set(names)) {
      const earlier = byName.get(name)
      const same = earlier?.kind === 'known' && earlier.village.code === village.code
      if (!earlier || same || (earlier.kind === 'outside' && match.kind === 'known')) byName.set(name, match)
      else if (earlier.kind === 'known' && match.kind === 'known') byName.set(name, { kind: 'unknown' })
    }
  }
  const inside = new Set(villages.map((village) => village.code))
  const all = [
    ...villages.map((village) => ({ village, match: { kind: 'known', village } as VillageMatch })),
    ...others.filter((village) => !inside.has(village.code)).map((village) => ({ village, match: { kind: 'outside' } as VillageMatch })),
  ]
  for (const { village, match } of all) enter(village, match, [squeezeText(village.name), divisionShortName(squeezeText(village.name))])
  const fullNames = [...byName.keys()].sort((left, right) => right.length - left.length)
  // Bare names come last, so that 孔集 can't take the place of a village that is really called so.
  for (const { village, match } of all) {
    const bare = divisionShortName(squeezeText(village.name)).replace(/(村|社区)$/, '')
    if (bare.length >= 2 && !fullNames.includes(bare)) enter(village, match, [bare])
  }
  return {
    match(text) {
      const name = squeezeText(text)
      const withoutTownship = name.replace(/^.*?(街道|镇|乡)(?=.)/, '')
      return byName.get(name) ?? byName.get(withoutTownship) ?? { kind: 'unknown' }
    },
    mentionedIn(text) {
      const title = squeezeText(text)
      const name = fullNames.find((candidate) => candidate.length >= 3 && title.includes(candidate))
      return (name && byName.get(name)) || { kind: 'unknown' }
    },
  }
}
