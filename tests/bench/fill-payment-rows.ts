import { sql } from 'kysely'
import type { Database } from '../../src/server/store/database-schema'

/** Lines of one list, lists of one village: a village of three hundred households over ten years. */
export const ROWS_PER_LIST = 300
export const LISTS_PER_VILLAGE = 10
export const ROWS_PER_VILLAGE = ROWS_PER_LIST * LISTS_PER_VILLAGE

/** The code of the village with this number, from 1; a district that doesn't exist. */
export function villageCode(number: number): string {
  return `340499${String(number).padStart(6, '0')}`
}

/** Ids that can be told from numbers, so that rows made by the database can be asked for. */
const LIST_ID = `md5('list' || village || '-' || list)::uuid`
const PERSON_ID = `md5('person' || village || '-' || person)::uuid`
const CODE = `'340499' || lpad(village::text, 6, '0')`

/** Fills a database with so many villages, their published lists, the lines of these and everybody's own record, made by the database itself. */
export async function fillVillages(db: Database, villages: number, publicity: { start: string; end: string }): Promise<void> {
  const content = {
    period: '2026年度', publicityStart: publicity.start, publicityEnd: publicity.end, remark: '', rateText: '76.03 元/亩', differences: [], warnings: [], bands: [],
    totals: { recipients: ROWS_PER_LIST, amountFen: ROWS_PER_LIST * 26_611, areaMilliMu: ROWS_PER_LIST * 3_500 },
    columns: [{ key: 'name', label: '姓名', unit: '' }, { key: 'areaMilliMu', label: '面积', unit: '亩' }, { key: 'amountFen', label: '金额', unit: '元' }],
  }
  const nobody = `'00000000-0000-7000-8000-000000000000'::uuid`
  const statements = [
    // Everything fits by construction; checking six million references one by one would take most of the time.
    `SET session_replication_role = replica`,
    `INSERT INTO divisions (code, name, short_name, parent_code, level, pinyin, initials) SELECT ${CODE}, '第' || village || '村', '第' || village || '村', '340499001', 'village', 'cun', 'c' FROM generate_series(1, ${villages}) AS village`,
    `INSERT INTO editions (division_code, id, kind, state, lock_version, title, office, topic, subsidy_code, content, summary, author_id, writer_ids, created_at, updated_at, published_at)
      SELECT ${CODE}, ${LIST_ID}, 'payment-list', 'published', 1, '名单', '镇政府', '', 'farmland-protection', '${JSON.stringify(content)}', '', ${nobody}, '[]', now(), now(), now() - list * interval '1 day'
      FROM generate_series(1, ${villages}) AS village, generate_series(1, ${LISTS_PER_VILLAGE}) AS list`,
    `INSERT INTO payment_rows (division_code, edition_id, row_no, group_name, household_no, name, name_pinyin, name_initials, area_milli_mu, rate, amount_fen)
      SELECT ${CODE}, ${LIST_ID}, person, person % 6 + 1 || '组', person::text, '张' || person, 'zhang', 'z', 3500, 7603000, 26611
      FROM generate_series(1, ${villages}) AS village, generate_series(1, ${LISTS_PER_VILLAGE}) AS list, generate_series(1, ${ROWS_PER_LIST}) AS person`,
    `INSERT INTO recipients (division_code, id, name, group_name, household_no, created_at)
      SELECT ${CODE}, ${PERSON_ID}, '张' || person, person % 6 + 1 || '组', person::text, now() FROM generate_series(1, ${villages}) AS village, generate_series(1, ${ROWS_PER_LIST}) AS person`,
    `INSERT INTO household_payments (division_code, recipient_id, edition_id, row_no, area_milli_mu, rate, amount_fen, paid_on)
      SELECT ${CODE}, ${PERSON_ID}, ${LIST_ID}, person, 3500, 7603000, 26611, '2026-03-01'
      FROM generate_series(1, ${villages}) AS village, generate_series(1, ${ROWS_PER_LIST}) AS person, generate_series(1, ${LISTS_PER_VILLAGE}) AS list`,
    `RESET session_replication_role`,
  ]
  await db.connection().execute(async (connection) => {
    for (const statement of statements) await sql.raw(statement).execute(connection)
    await sql`VACUUM (ANALYZE) editions, payment_rows, recipients, household_payments, divisions`.execute(connection)
  })
}

/** The id of a list or a person made above. */
export async function madeIds(db: Database, villages: readonly number[], list: number, person: number): Promise<{ village: number; listId: string; personId: string }[]> {
  const { rows } = await sql<{ village: number; listId: string; personId: string }>`
    SELECT village, md5('list' || village || '-' || ${list}::int)::uuid AS "listId", md5('person' || village || '-' || ${person}::int)::uuid AS "personId"
    FROM unnest(${[...villages]}::int[]) AS village`.execute(db)
  return rows
}
