import type { EditionKind, EditionState } from '../../../domain/editions/edition'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { Database } from '../../store/database-schema'
import { findEditionAmong, type EditionRow } from '../../store/editions-store'
import { findVillage, type Village } from './find-village'

export interface PublicEdition {
  village: Village
  edition: EditionRow
  divisionName: string
}

/**
 * The edition of a public address, if it is public or was. What was never public is answered like what never existed.
 * Refusals: unknown-division, not-found.
 */
export async function findPublicEdition(db: Database, villageCode: string, kind: EditionKind, id: string): Promise<Outcome<PublicEdition>> {
  const village = await findVillage(db, villageCode)
  if (!village.ok) return village
  const edition = await findEditionAmong(db, village.value.codes, id)
  if (edition === null || edition.kind !== kind || !wasPublic({ state: edition.state, published: edition.published_at !== null })) return publicEditionNotFound()
  return accepted({ village: village.value, edition, divisionName: village.value.names.get(edition.division_code) ?? '' })
}

/** Said of what was never public and of what never existed alike. */
export function publicEditionNotFound() {
  return refused('not-found', '没有找到这条信息，它可能已经撤下。请回到列表看看。')
}

/** Published now, or once published and withdrawn since. */
export function wasPublic({ state, published }: { state: EditionState; published: boolean }): boolean {
  return published && (state === 'published' || state === 'withdrawn')
}
