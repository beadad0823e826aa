import { sql, type Insertable, type Selectable } from 'kysely'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import type { EarlierPayment } from '../../domain/subsidies/payment-import'
import type { EditionState } from '../../domain/editions/edition'
import type { Database, PaymentBatchesTable, PaymentRowsTable } from './database-schema'

export type StoredPaymentRow = Selectable<PaymentRowsTable>

/** A row to be stored, with what it is searched by. */
export interface NewPaymentRow extends PaymentRow {
  namePinyin: string
  nameInitials: string
}

export async function insertBatch(db: Database, row: Insertable<PaymentBatchesTable>): Promise<void> {
  await db.insertInto('payment_batches').values(row).execute()
}

/** Earlier imports of the same file for the same subsidy within a division, newest first. */
export async function listBatchesOfFile(db: Database, divisionCode: string, subsidyCode: string, fileDigest: string): Promise<Selectable<PaymentBatchesTable>[]> {
  return db.selectFrom('payment_batches').selectAll().where('division_code', '=', divisionCode).where('subsidy_code', '=', subsidyCode)
    .where('file_digest', '=', fileDigest).orderBy('imported_at', 'desc').limit(50).execute()
}

/** Stores rows in one statement per 5,000; arrays instead of VALUES keep the number of parameters constant. */
export async function insertPaymentRows(db: Database, divisionCode: string, editionId: string, rows: readonly NewPaymentRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 5_000) {
    const part = rows.slice(start, start + 5_000)
    const column = <K extends keyof NewPaymentRow>(key: K): NewPaymentRow[K][] => part.map((row) => row[key])
    await sql`
      INSERT INTO payment_rows (division_code, edition_id, row_no, group_name, household_no, name, name_pinyin, name_initials,
        area_milli_mu, rate, count, item, grade, amount_fen)
      SELECT ${divisionCode}::text, ${editionId}::uuid, * FROM unnest(${column('rowNo')}::int[], ${column('groupName')}::text[], ${column('householdNo')}::text[],
        ${column('name')}::text[], ${column('namePinyin')}::text[], ${column('nameInitials')}::text[], ${column('areaMilliMu')}::bigint[],
        ${column('rate')}::bigint[], ${column('count')}::int[], ${column('item')}::text[], ${column('grade')}::text[], ${column('amountFen')}::bigint[])`.execute(db)
  }
}

/** Rows after the number given, in order. */
export async function listPaymentRows(db: Database, divisionCode: string, editionId: string, after: number, limit: number): Promise<StoredPaymentRow[]> {
  return db.selectFrom('payment_rows').selectAll().where('division_code', '=', divisionCode).where('edition_id', '=', editionId)
    .where('row_no', '>', after).orderBy('row_no').limit(limit).execute()
}

/** Rows whose name begins with the text, or whose pinyin or initials do when it is Latin. A list has some hundred rows, so its key range is simply read. */
export async function findPaymentRows(db: Database, divisionCode: string, editionId: string, text: string, limit: number): Promise<StoredPaymentRow[]> {
  const pattern = `${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`
  const latin = /^[a-z]+$/i.test(text)
  return db.selectFrom('payment_rows').selectAll().where('division_code', '=', divisionCode).where('edition_id', '=', editionId)
    .where((where) => latin
      ? where.or([where('name_initials', 'like', pattern.toLowerCase()), where('name_pinyin', 'like', pattern.toLowerCase())])
      : where('name', 'like', pattern))
    .orderBy('row_no').limit(limit).execute()
}

/** More lines of earlier lists than this are not compared with: no district has as many households. */
const MOST_EARLIER = 100_000

/** The lines of the latest published list of a subsidy in each village of a division, as the households' own records keep them. */
export async function listEarlierPayments(db: Database, scope: string, subsidyCode: string): Promise<EarlierPayment[]> {
  const { rows } = await sql<EarlierPayment>`
    SELECT paid.division_code AS "divisionCode", latest.period, recipients.group_name AS "groupName", recipients.household_no AS "householdNo", recipients.name,
      paid.area_milli_mu AS "areaMilliMu", paid.amount_fen AS "amountFen"
    FROM (
      SELECT DISTINCT ON (division_code) division_code, id, content ->> 'period' AS period FROM editions
      WHERE division_code LIKE ${`${scope}%`} AND kind = 'payment-list' AND state = 'published' AND subsidy_code = ${subsidyCode}
      ORDER BY division_code, published_at DESC, id DESC
    ) AS latest JOIN household_payments AS paid ON paid.division_code = latest.division_code AND paid.edition_id = latest.id
    JOIN recipients ON recipients.division_code = paid.division_code AND recipients.id = paid.recipient_id
    LIMIT ${MOST_EARLIER}`.execute(db)
  return rows
}

/** Returns how many there were. */
export async function deletePaymentRows(db: Database, divisionCode: string, editionId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('payment_rows').where('division_code', '=', divisionCode).where('edition_id', '=', editionId).executeTakeFirst()
  return Number(numDeletedRows)
}

/** The batch with this id in one of a few divisions. */
export async function findBatchAmong(db: Database, divisionCodes: readonly string[], id: string): Promise<Selectable<PaymentBatchesTable> | null> {
  return (await db.selectFrom('payment_batches').selectAll().where('division_code', 'in', [...divisionCodes]).where('id', '=', id).executeTakeFirst()) ?? null
}

/** How many lists of a batch are in which state. */
export async function countBatchStates(db: Database, scope: string, batchId: string): Promise<{ state: EditionState; lists: number }[]> {
  return db.selectFrom('editions').select((select) => ['state', select.fn.countAll<number>().as('lists')]).where('division_code', 'like', `${scope}%`)
    .where('batch_id', '=', batchId).groupBy('state').execute()
}
