import type { Insertable, Selectable } from 'kysely'
import type { HeaderMeanings } from '../../domain/subsidies/column-dictionary'
import { isPaymentField } from '../../domain/subsidies/parse-column-mapping'
import type { ColumnAliasesTable, ColumnMappingsTable } from './columns-schema'
import type { Database } from './database-schema'

export type ColumnAliasRow = Selectable<ColumnAliasesTable>

/** Aliases of these divisions, the largest division first, so that a township's own meaning comes last. */
export async function listAliasesOf(db: Database, divisionCodes: readonly string[]): Promise<ColumnAliasRow[]> {
  return db.selectFrom('column_aliases').selectAll().where('division_code', 'in', [...divisionCodes]).orderBy('division_code').orderBy('alias').limit(2_000).execute()
}

/** Aliases of all divisions within one. */
export async function listAliasesWithin(db: Database, scope: string): Promise<ColumnAliasRow[]> {
  return db.selectFrom('column_aliases').selectAll().where('division_code', 'like', `${scope}%`).orderBy('division_code').orderBy('alias').limit(2_000).execute()
}

export async function saveAlias(db: Database, row: Insertable<ColumnAliasesTable>): Promise<void> {
  await db.insertInto('column_aliases').values(row)
    .onConflict((conflict) => conflict.columns(['division_code', 'alias']).doUpdateSet({ field: row.field, entered_by: row.entered_by, entered_at: row.entered_at })).execute()
}

/** Whether there was one. */
export async function deleteAlias(db: Database, divisionCode: string, alias: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('column_aliases').where('division_code', '=', divisionCode).where('alias', '=', alias).executeTakeFirst()
  return Number(numDeletedRows) > 0
}

/** What clerks of a township said about the columns of a subsidy's lists. */
export async function findMapping(db: Database, divisionCode: string, subsidyCode: string): Promise<HeaderMeanings> {
  const rows = await db.selectFrom('column_mappings').select(['header', 'field']).where('division_code', '=', divisionCode).where('subsidy_code', '=', subsidyCode).limit(2_000).execute()
  return new Map(rows.flatMap(({ header, field }) => (field === 'none' || isPaymentField(field) ? [[header, field] as const] : [])))
}

/** Remembers what columns stand for; a header that was known before gets its new meaning. */
export async function saveMapping(db: Database, rows: readonly Insertable<ColumnMappingsTable>[]): Promise<void> {
  if (rows.length === 0) return
  await db.insertInto('column_mappings').values([...rows]).onConflict((conflict) => conflict.columns(['division_code', 'subsidy_code', 'header']).doUpdateSet((excluded) => ({
    field: excluded.ref('excluded.field'), entered_by: excluded.ref('excluded.entered_by'), entered_at: excluded.ref('excluded.entered_at'),
  }))).execute()
}
