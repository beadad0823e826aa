import type { Selectable } from 'kysely'
import { divisionLineage } from '../../domain/divisions/division'
import type { Database, DivisionsTable } from './database-schema'

export type DivisionRow = Selectable<DivisionsTable>

/** All divisions, districts first; about 50 a district. */
export async function listDivisions(db: Database): Promise<DivisionRow[]> {
  return db.selectFrom('divisions').selectAll().orderBy('code').execute()
}

/** One division, or null when the code is not on file. */
export async function findDivision(db: Database, code: string): Promise<DivisionRow | null> {
  return (await db.selectFrom('divisions').selectAll().where('code', '=', code).executeTakeFirst()) ?? null
}

/** The division and all above it that are on file, smallest first. Empty for an unknown code. */
export async function listLineage(db: Database, code: string): Promise<DivisionRow[]> {
  const rows = await db.selectFrom('divisions').selectAll().where('code', 'in', divisionLineage(code)).execute()
  if (!rows.some((row) => row.code === code)) return []
  return rows.sort((a, b) => b.code.length - a.code.length)
}

/** Short names by code, for lists that span divisions. */
export async function listDivisionNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('divisions').select(['code', 'short_name']).where('code', 'in', [...new Set(codes)]).execute()
  return new Map(rows.map((row) => [row.code, row.short_name]))
}

/** Villages that lie in a division (itself, when it is one). */
export async function listVillagesWithin(db: Database, code: string): Promise<DivisionRow[]> {
  return db.selectFrom('divisions').selectAll().where('level', '=', 'village').where('code', 'like', `${code}%`).orderBy('code').execute()
}

/** Holds the division until the transaction ends, so that what concerns all of it happens one after the other. */
export async function lockDivision(db: Database, code: string): Promise<void> {
  await db.selectFrom('divisions').select('code').where('code', '=', code).forUpdate().execute()
}
