import type { PublicDivision } from '../../domain/api/divisions-contract'
import type { VillageHome } from '../../domain/api/village-home-contract'
import type { DivisionRow } from '../store/divisions-store'

export function presentDivision(row: DivisionRow): PublicDivision {
  return { code: row.code, name: row.name, shortName: row.short_name, parentCode: row.parent_code, level: row.level, pinyin: row.pinyin, initials: row.initials }
}

/** Whom to ask: the nearest division of the lineage (smallest first) that has an office and a telephone on file. */
export function presentContact(lineage: readonly DivisionRow[]): VillageHome['contact'] {
  for (const { contact_office: office, contact_phone: phone } of lineage) {
    if (office !== null && phone !== null) return { office, phone }
  }
  return null
}

/** The telephone for complaints: the nearest township or district that has one on file. */
export function presentSupervisionPhone(lineage: readonly DivisionRow[]): string | null {
  return lineage.find((row) => row.level !== 'village' && row.supervision_phone !== null)?.supervision_phone
    ?? lineage.find((row) => row.supervision_phone !== null)?.supervision_phone ?? null
}
