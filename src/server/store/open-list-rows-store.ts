import { sql, type Selectable } from 'kysely'
import type { Database, EditionsTable, PaymentRowsTable } from './database-schema'

/** A row without what it is searched by. */
export type ShownRow = Omit<Selectable<PaymentRowsTable>, 'division_code' | 'edition_id' | 'name_pinyin' | 'name_initials'>

/** A list's rows after a number, with what decides whether they may be shown now. */
export interface ListRowsPage extends Pick<Selectable<EditionsTable>, 'state' | 'subsidy_code'> {
  was_published: boolean
  publicity_start: string
  publicity_end: string
  rows: ShownRow[]
}

/**
 * The page that every villager opens, in one statement: the payment list of a village or of a division above it, and its rows after a number,
 * handed over as one JSON value, which costs the server less than some hundred cells. Null when there is no such list, or no such village.
 */
export async function findListRows(db: Database, lineage: readonly string[], listId: string, after: number, limit: number): Promise<ListRowsPage | null> {
  const { rows } = await sql<ListRowsPage>`/* named: rows-of-a-list */
    SELECT list.state, list.subsidy_code, list.published_at IS NOT NULL AS was_published,
      list.content->>'publicityStart' AS publicity_start, list.content->>'publicityEnd' AS publicity_end,
      (SELECT coalesce(json_agg(line), '[]') FROM (
        SELECT row_no, group_name, household_no, name, area_milli_mu, rate, count, item, grade, amount_fen
        FROM payment_rows WHERE division_code = list.division_code AND edition_id = list.id AND row_no > ${after} ORDER BY row_no LIMIT ${limit}
      ) AS line) AS rows
    FROM editions AS list
    WHERE list.division_code = ANY(${[...lineage]}::text[]) AND list.id = ${listId}::uuid AND list.kind = 'payment-list'
      AND EXISTS (SELECT 1 FROM divisions WHERE code = ${lineage[0] ?? ''})`.execute(db)
  return rows[0] ?? null
}
