import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { EditionContent } from '../../domain/editions/edition-content'
import type { ObjectionOutcome, ObjectionState } from '../../domain/objections/objection'
import type { Database } from './database-schema'
import type { ObjectionMessagesTable, ObjectionsTable } from './money-schema'

/** An objection with what its list and its household are called. */
export type ObjectionRow = Selectable<ObjectionsTable> & {
  subsidy_code: string
  content: EditionContent
  name: string
  group_name: string | null
  household_no: string | null
}

export type ObjectionMessageRow = Selectable<ObjectionMessagesTable> & { staff_name: string | null }

function objections(db: Database) {
  return db.selectFrom('objections')
    .innerJoin('editions', (join) => join.onRef('editions.division_code', '=', 'objections.division_code').onRef('editions.id', '=', 'objections.edition_id'))
    .innerJoin('recipients', (join) => join.onRef('recipients.division_code', '=', 'objections.division_code').onRef('recipients.id', '=', 'objections.recipient_id'))
    .selectAll('objections').select(['editions.subsidy_code', 'editions.content', 'recipients.name', 'recipients.group_name', 'recipients.household_no'])
}

export async function insertObjection(db: Database, row: Insertable<ObjectionsTable>): Promise<void> {
  await db.insertInto('objections').values(row).execute()
}

export async function updateObjection(db: Database, divisionCode: string, id: string, change: Updateable<ObjectionsTable>): Promise<void> {
  await db.updateTable('objections').set(change).where('division_code', '=', divisionCode).where('id', '=', id).execute()
}

export async function findObjection(db: Database, divisionCode: string, id: string): Promise<ObjectionRow | null> {
  return (await objections(db).where('objections.division_code', '=', divisionCode).where('objections.id', '=', id).executeTakeFirst()) ?? null
}

/** Holds an objection until the transaction ends, so that an answer and its closing happen one after the other. */
export async function lockObjection(db: Database, divisionCode: string, id: string): Promise<void> {
  await db.selectFrom('objections').select('id').where('division_code', '=', divisionCode).where('id', '=', id).forUpdate().execute()
}

/** Holds a person until the transaction ends, so that objections of one household are counted one after the other. */
export async function lockRecipient(db: Database, divisionCode: string, id: string): Promise<void> {
  await db.selectFrom('recipients').select('id').where('division_code', '=', divisionCode).where('id', '=', id).forUpdate().execute()
}

/** Of one household, newest first. */
export async function listObjectionsOf(db: Database, divisionCode: string, recipientId: string, limit: number): Promise<ObjectionRow[]> {
  return objections(db).where('objections.division_code', '=', divisionCode).where('objections.recipient_id', '=', recipientId)
    .orderBy('objections.id', 'desc').limit(limit).execute()
}

export async function findObjectionOfLine(db: Database, divisionCode: string, editionId: string, rowNo: number): Promise<string | null> {
  const row = await db.selectFrom('objections').select('id').where('division_code', '=', divisionCode).where('edition_id', '=', editionId).where('row_no', '=', rowNo).executeTakeFirst()
  return row?.id ?? null
}

export interface ObjectionScope {
  /** The division and all beneath it. */
  scope: string
  state: ObjectionState
  after: { due: string; id: string } | null
  limit: number
}

/** Of a scope in one state: open ones by their deadline, the most urgent first; others the newest deadline first. */
export async function listObjectionsWithin(db: Database, { scope, state, after, limit }: ObjectionScope): Promise<ObjectionRow[]> {
  const urgent = state === 'open'
  let query = objections(db).where('objections.division_code', 'like', `${scope}%`).where('objections.state', '=', state)
  if (after !== null) {
    query = query.where((where) => where(where.refTuple('objections.answer_due', 'objections.id'), urgent ? '>' : '<', where.tuple(after.due, after.id)))
  }
  const direction = urgent ? 'asc' : 'desc'
  return query.orderBy('objections.answer_due', direction).orderBy('objections.id', direction).limit(limit).execute()
}

/** Open objections of a scope, and how many of them are overdue on a day. */
export async function countOpenObjections(db: Database, scope: string, today: string): Promise<{ open: number; overdue: number }> {
  const row = await db.selectFrom('objections').where('division_code', 'like', `${scope}%`).where('state', '=', 'open')
    .select((select) => [select.fn.countAll<number>().as('open'), sql<number>`count(*) FILTER (WHERE answer_due < ${today})`.as('overdue')]).executeTakeFirstOrThrow()
  return { open: Number(row.open), overdue: Number(row.overdue) }
}

export async function countOpenObjectionsOf(db: Database, divisionCode: string, recipientId: string): Promise<number> {
  const row = await db.selectFrom('objections').where('division_code', '=', divisionCode).where('recipient_id', '=', recipientId).where('state', '!=', 'closed')
    .select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What everybody may know of the objections to a list: outcomes and sentences, newest first, and how many are under way. */
export async function listPublicObjections(
  db: Database, divisionCode: string, editionId: string, limit: number,
): Promise<{ total: number; open: number; closed: { outcome: ObjectionOutcome; public_sentence: string; closed_at: Date }[] }> {
  const ofList = db.selectFrom('objections').where('division_code', '=', divisionCode).where('edition_id', '=', editionId)
  const counts = await ofList.select((select) => [select.fn.countAll<number>().as('total'), sql<number>`count(*) FILTER (WHERE state <> 'closed')`.as('open')]).executeTakeFirstOrThrow()
  const closed = await ofList.select(['outcome', 'public_sentence', 'closed_at']).where('state', '=', 'closed').orderBy('closed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return {
    total: Number(counts.total), open: Number(counts.open),
    closed: closed.flatMap(({ outcome, public_sentence: sentence, closed_at: at }) => (outcome === null || sentence === null || at === null ? [] : [{ outcome, public_sentence: sentence, closed_at: at }])),
  }
}

export async function insertObjectionMessage(db: Database, row: Insertable<ObjectionMessagesTable>): Promise<void> {
  await db.insertInto('objection_messages').values(row).execute()
}

/** The threads of a few objections, each oldest first. */
export async function listObjectionMessages(db: Database, divisionCode: string, objectionIds: readonly string[]): Promise<ObjectionMessageRow[]> {
  if (objectionIds.length === 0) return []
  return db.selectFrom('objection_messages').leftJoin('staff', 'staff.id', 'objection_messages.staff_id').selectAll('objection_messages').select('staff.name as staff_name')
    .where('objection_messages.division_code', '=', divisionCode).where('objection_messages.objection_id', 'in', [...objectionIds])
    .orderBy('objection_messages.id').execute()
}
