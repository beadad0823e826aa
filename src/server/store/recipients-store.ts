import { sql, type Selectable } from 'kysely'
import type { KnownRecipient } from '../../domain/my-money/match-recipient'
import type { Database } from './database-schema'
import type { HouseholdPaymentsTable, RecipientsTable, VillageRowsTable } from './money-schema'

export type RecipientRow = Selectable<RecipientsTable>
export type VillageRow = Selectable<VillageRowsTable>

const PART = 5_000

/** Everybody of a village whom one of the keys could mean. */
export async function listRecipientsByKeys(db: Database, divisionCode: string, idKeys: readonly string[], placeKeys: readonly string[]): Promise<KnownRecipient[]> {
  const { rows } = await sql<KnownRecipient>`
    SELECT id, id_key AS "idKey", place_key AS "placeKey" FROM recipients
    WHERE division_code = ${divisionCode} AND (id_key = ANY(${idKeys}::text[]) OR place_key = ANY(${placeKeys}::text[]))`.execute(db)
  return rows
}

export async function insertRecipients(db: Database, rows: readonly RecipientRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART)
    const column = <K extends keyof RecipientRow>(key: K): RecipientRow[K][] => part.map((row) => row[key])
    await sql`
      INSERT INTO recipients (division_code, id, name, group_name, household_no, id_key, place_key, created_at)
      SELECT * FROM unnest(${column('division_code')}::text[], ${column('id')}::uuid[], ${column('name')}::text[], ${column('group_name')}::text[],
        ${column('household_no')}::text[], ${column('id_key')}::text[], ${column('place_key')}::text[], ${column('created_at')}::timestamptz[])`.execute(db)
  }
}

/** Fills in what a newer list told of people on file: a document, a group, a household number. What is known is never taken away. */
export async function completeRecipients(
  db: Database, divisionCode: string, rows: readonly Pick<RecipientRow, 'id' | 'group_name' | 'household_no' | 'id_key' | 'place_key'>[],
): Promise<void> {
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  await sql`
    UPDATE recipients SET id_key = coalesce(recipients.id_key, told.id_key), place_key = coalesce(recipients.place_key, told.place_key),
      group_name = coalesce(recipients.group_name, told.group_name), household_no = coalesce(recipients.household_no, told.household_no)
    FROM unnest(${column('id')}::uuid[], ${column('group_name')}::text[], ${column('household_no')}::text[], ${column('id_key')}::text[], ${column('place_key')}::text[])
      AS told (id, group_name, household_no, id_key, place_key)
    WHERE recipients.division_code = ${divisionCode} AND recipients.id = told.id`.execute(db)
}

export async function insertHouseholdPayments(db: Database, rows: readonly Selectable<HouseholdPaymentsTable>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART)
    const column = <K extends keyof HouseholdPaymentsTable>(key: K) => part.map((row) => row[key])
    await sql`
      INSERT INTO household_payments (division_code, recipient_id, edition_id, row_no, area_milli_mu, rate, count, item, grade, amount_fen, paid_on, account_cipher)
      SELECT * FROM unnest(${column('division_code')}::text[], ${column('recipient_id')}::uuid[], ${column('edition_id')}::uuid[], ${column('row_no')}::int[],
        ${column('area_milli_mu')}::bigint[], ${column('rate')}::bigint[], ${column('count')}::int[], ${column('item')}::text[], ${column('grade')}::text[],
        ${column('amount_fen')}::bigint[], ${column('paid_on')}::text[], ${column('account_cipher')}::text[])`.execute(db)
  }
}

export async function insertVillageRows(db: Database, rows: readonly VillageRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += PART) {
    const part = rows.slice(start, start + PART)
    const column = <K extends keyof VillageRow>(key: K): VillageRow[K][] => part.map((row) => row[key])
    await sql`
      INSERT INTO village_rows (division_code, edition_id, row_no, group_name, household_no, name, grade, amount_fen)
      SELECT * FROM unnest(${column('division_code')}::text[], ${column('edition_id')}::uuid[], ${column('row_no')}::int[], ${column('group_name')}::text[],
        ${column('household_no')}::text[], ${column('name')}::text[], ${column('grade')}::text[], ${column('amount_fen')}::bigint[])`.execute(db)
  }
}

/** Lines for verified people of the village, after the number given, in order. */
export async function listVillageRows(db: Database, divisionCode: string, editionId: string, after: number, limit: number): Promise<VillageRow[]> {
  return db.selectFrom('village_rows').selectAll().where('division_code', '=', divisionCode).where('edition_id', '=', editionId)
    .where('row_no', '>', after).orderBy('row_no').limit(limit).execute()
}

/** Returns how many there were. */
export async function deleteVillageRows(db: Database, divisionCode: string, editionId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('village_rows').where('division_code', '=', divisionCode).where('edition_id', '=', editionId).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Destroys the private twin of a list and everybody who is known from it alone. Whoever has a card, an objection or another payment stays on file, so that
 * a list that is mended and imported anew finds them. Returns how many payments there were.
 */
export async function deleteHouseholdPayments(db: Database, divisionCode: string, editionId: string): Promise<number> {
  const { rows } = await sql<{ recipient_id: string }>`
    DELETE FROM household_payments WHERE division_code = ${divisionCode} AND edition_id = ${editionId} RETURNING recipient_id`.execute(db)
  await sql`
    DELETE FROM recipients WHERE division_code = ${divisionCode} AND id = ANY(${[...new Set(rows.map((row) => row.recipient_id))]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM household_payments p WHERE p.division_code = recipients.division_code AND p.recipient_id = recipients.id)
      AND NOT EXISTS (SELECT 1 FROM household_cards c WHERE c.division_code = recipients.division_code AND c.recipient_id = recipients.id)
      AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.division_code = recipients.division_code AND o.recipient_id = recipients.id)
      AND NOT EXISTS (SELECT 1 FROM wechat_bindings w WHERE w.division_code = recipients.division_code AND w.recipient_id = recipients.id)
      AND NOT EXISTS (SELECT 1 FROM record_sessions s WHERE s.division_code = recipients.division_code AND s.recipient_id = recipients.id)`.execute(db)
  return rows.length
}
