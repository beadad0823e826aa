/** Statistical division codes (国家统计局统计用区划代码): 6 digits district, 9 township, 12 village or community. */
export type DivisionLevel = 'district' | 'township' | 'village'

export interface Division {
  code: string
  name: string
  parentCode: string | null
  level: DivisionLevel
}

const LEVEL_BY_LENGTH: Readonly<Record<number, DivisionLevel>> = { 6: 'district', 9: 'township', 12: 'village' }

/** The level a code stands for, or null when it is not a division code. */
export function divisionLevel(code: string): DivisionLevel | null {
  return /^\d+$/.test(code) ? (LEVEL_BY_LENGTH[code.length] ?? null) : null
}

/** The code itself and every division above it, smallest first: village, township, district. */
export function divisionLineage(code: string): string[] {
  return [12, 9, 6].filter((length) => length <= code.length).map((length) => code.slice(0, length))
}

/** Whether `code` is `scope` itself or lies beneath it. An unknown code lies nowhere. */
export function isWithinDivision(code: string, scope: string): boolean {
  return divisionLevel(code) !== null && divisionLevel(scope) !== null && code.startsWith(scope)
}

/** What people call the place: 淮滨村村委会 → 淮滨村, 治东社区居委会 → 治东社区. Other names stay as they are. */
export function divisionShortName(name: string): string {
  return name.replace(/(村民委员会|居民委员会|村委会|居委会)$/, '')
}
