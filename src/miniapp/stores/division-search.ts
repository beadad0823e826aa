import type { PublicDivision } from '../../domain/api/divisions-contract'

export interface TownshipGroup {
  township: PublicDivision
  villages: PublicDivision[]
}

/** Villages under their townships, in the order of their codes. Townships without villages are left out. */
export function groupByTownship(divisions: readonly PublicDivision[]): TownshipGroup[] {
  const byCode = (a: PublicDivision, b: PublicDivision) => (a.code < b.code ? -1 : 1)
  return divisions
    .filter((division) => division.level === 'township')
    .sort(byCode)
    .map((township) => ({
      township,
      villages: divisions.filter((division) => division.level === 'village' && division.parentCode === township.code).sort(byCode),
    }))
    .filter((group) => group.villages.length > 0)
}

/** Villages whose name holds the text, or whose pinyin or initials begin with it. Spaces, capitals and the ü/v question don't matter. */
export function findVillages(divisions: readonly PublicDivision[], text: string): PublicDivision[] {
  const wanted = text.replace(/[\s']/g, '').toLowerCase().replace(/ü/g, 'v')
  if (wanted === '') return []
  const villages = divisions.filter((division) => division.level === 'village')
  const rank = (village: PublicDivision): number => {
    if (village.shortName.startsWith(wanted)) return 0
    if (village.name.includes(wanted)) return 1
    if (village.initials.startsWith(wanted)) return 2
    if (village.pinyin.startsWith(wanted)) return 3
    return 4
  }
  return villages
    .map((village) => ({ village, rank: rank(village) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank || (a.village.code < b.village.code ? -1 : 1))
    .map((found) => found.village)
}

/** The village with this code and its township's name, or null when the code is no village of the district. */
export function describeVillage(divisions: readonly PublicDivision[], code: string): { code: string; shortName: string; townshipName: string } | null {
  const village = divisions.find((division) => division.code === code && division.level === 'village')
  if (!village) return null
  const township = divisions.find((division) => division.code === village.parentCode)
  return { code, shortName: village.shortName, townshipName: township?.shortName ?? '' }
}
