import { sql, type Selectable } from 'kysely'
import type { Database } from './database-schema'
import type { HouseholdCardsTable } from './money-schema'
import type { RecipientRow } from './recipients-store'

/** People who stand in a published list: whoever stands in a draft alone isn't known to exist. */
const IN_PUBLISHED_LIST = sql<boolean>`EXISTS (
  SELECT 1 FROM household_payments p JOIN editions e ON e.division_code = p.division_code AND e.id = p.edition_id
  WHERE p.division_code = r.division_code AND p.recipient_id = r.id AND e.state = 'published')`

/** People of every village of a division, with and without a card. */
export async function countCards(db: Database, divisionCode: string): Promise<{ divisionCode: string; recipients: number; withCard: number }[]> {
  const { rows } = await sql<{ divisionCode: string; recipients: string; withCard: string }>`
    SELECT r.division_code AS "divisionCode", count(*) AS recipients, count(c.recipient_id) AS "withCard"
    FROM recipients r LEFT JOIN household_cards c ON c.division_code = r.division_code AND c.recipient_id = r.id
    WHERE r.division_code LIKE ${`${divisionCode}%`} AND ${IN_PUBLISHED_LIST}
    GROUP BY r.division_code ORDER BY r.division_code`.execute(db)
  return rows.map((row) => ({ divisionCode: row.divisionCode, recipients: Number(row.recipients), withCard: Number(row.withCard) }))
}

/** People of a village without a card, by group, household number and name as the sheet is handed out. */
export async function listWithoutCard(db: Database, divisionCode: string, limit: number): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    SELECT r.* FROM recipients r LEFT JOIN household_cards c ON c.division_code = r.division_code AND c.recipient_id = r.id
    WHERE r.division_code = ${divisionCode} AND c.recipient_id IS NULL AND ${IN_PUBLISHED_LIST}
    ORDER BY r.group_name NULLS LAST, length(r.household_no), r.household_no, r.name, r.id LIMIT ${limit}`.execute(db)
  return rows
}

/** The named people of a village, as far as they stand in a published list. */
export async function listNamedRecipients(db: Database, divisionCode: string, ids: readonly string[]): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    SELECT r.* FROM recipients r WHERE r.division_code = ${divisionCode} AND r.id = ANY(${ids}::uuid[]) AND ${IN_PUBLISHED_LIST}
    ORDER BY r.group_name NULLS LAST, length(r.household_no), r.household_no, r.name, r.id`.execute(db)
  return rows
}

/** Enters cards; the card that somebody had before stops working with it. */
export async function saveCards(db: Database, cards: readonly Selectable<HouseholdCardsTable>[]): Promise<void> {
  await db.insertInto('household_cards').values([...cards])
    .onConflict((conflict) => conflict.columns(['division_code', 'recipient_id']).doUpdateSet((set) => ({
      code_digest: set.ref('excluded.code_digest'), issued_by: set.ref('excluded.issued_by'), issued_at: set.ref('excluded.issued_at'),
    }))).execute()
}

export async function findCard(db: Database, divisionCode: string, recipientId: string): Promise<Selectable<HouseholdCardsTable> | null> {
  return (await db.selectFrom('household_cards').selectAll().where('division_code', '=', divisionCode).where('recipient_id', '=', recipientId).executeTakeFirst()) ?? null
}
