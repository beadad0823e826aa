import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { Database } from '../../store/database-schema'
import { listLineage, type DivisionRow } from '../../store/divisions-store'

/** A village with all above it: it sees what each of them publishes. */
export interface Village {
  row: DivisionRow
  /** The village first, then its township and district. */
  lineage: DivisionRow[]
  /** Codes of the lineage. */
  codes: string[]
  /** Short names by code. */
  names: ReadonlyMap<string, string>
}

/** The village of a public address. Refusal: unknown-division. */
export async function findVillage(db: Database, code: string): Promise<Outcome<Village>> {
  const lineage = await listLineage(db, code)
  const [row] = lineage
  if (row === undefined) return refused('unknown-division', '没有找到这个村（社区），请重新选择。')
  return accepted({ row, lineage, codes: lineage.map((division) => division.code), names: new Map(lineage.map((division) => [division.code, division.short_name])) })
}
