import type { Expression, Insertable, Selectable, SqlBool, Updateable } from 'kysely'
import type { EditionKind, EditionState } from '../../domain/editions/edition'
import type { RuledEdition } from '../../domain/editions/edition-rules'
import type { Database, EditionsTable } from './database-schema'
import type { PageKey } from './page-key'

export type EditionRow = Selectable<EditionsTable>

/** What the rules of the workflow look at. */
export function ruledEdition(edition: EditionRow): RuledEdition {
  return { divisionCode: edition.division_code, state: edition.state, authorId: edition.author_id, writerIds: edition.writer_ids, submittedBy: edition.submitted_by }
}

export async function insertEdition(db: Database, row: Insertable<EditionsTable>): Promise<void> {
  await db.insertInto('editions').values(row).execute()
}

export async function findEdition(db: Database, divisionCode: string, id: string): Promise<EditionRow | null> {
  return (await db.selectFrom('editions').selectAll().where('division_code', '=', divisionCode).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The edition, locked until the transaction ends. */
export async function lockEdition(db: Database, divisionCode: string, id: string): Promise<EditionRow | null> {
  return (await db.selectFrom('editions').selectAll().where('division_code', '=', divisionCode).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function updateEdition(db: Database, divisionCode: string, id: string, change: Updateable<EditionsTable>): Promise<void> {
  await db.updateTable('editions').set(change).where('division_code', '=', divisionCode).where('id', '=', id).execute()
}

export interface PublishedQuery {
  /** Divisions whose entries are wanted. */
  divisionCodes: readonly string[]
  kind: EditionKind
  topic?: string
  after?: PageKey | null
  limit: number
}

/** What a list of published editions needs; bodies stay in the database. */
export type PublishedRow = Pick<EditionRow, 'division_code' | 'id' | 'title' | 'office' | 'topic' | 'subsidy_code' | 'summary' | 'content'> & { published_at: Date }

const LISTED = ['division_code', 'id', 'title', 'office', 'topic', 'subsidy_code', 'summary', 'published_at'] as const

/** Published editions of a few divisions, newest first. One short index scan per division, then a merge, so that a busy township doesn't slow its villages down. */
export async function listPublished(db: Database, query: PublishedQuery): Promise<PublishedRow[]> {
  const branch = (code: string) => {
    let select = db.selectFrom('editions').select(LISTED)
    // Only a payment list's content is small and needed in lists.
    const withContent = select.select((e) => (query.kind === 'payment-list' ? e.ref('content').as('content') : e.lit(null).as('content')))
    select = withContent as unknown as typeof select
    select = select.where('division_code', '=', code).where('kind', '=', query.kind).where('state', '=', 'published')
    if (query.topic !== undefined) select = select.where('topic', '=', query.topic)
    if (query.after) {
      const { at, id } = query.after
      select = select.where((where) => where(where.refTuple('published_at', 'id'), '<', where.tuple(at, id)))
    }
    return select.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(query.limit)
  }
  const branches = await Promise.all(query.divisionCodes.map((code) => branch(code).execute()))
  const rows = branches.flat() as unknown as PublishedRow[]
  rows.sort((a, b) => b.published_at.getTime() - a.published_at.getTime() || (a.id < b.id ? 1 : -1))
  return rows.slice(0, query.limit)
}

export interface ScopeQuery {
  /** The division and all beneath it. */
  scope: string
  kinds?: readonly EditionKind[]
  states?: readonly EditionState[]
  authorId?: string
  submittedBy?: string
  /** Leave out what this person wrote or submitted. */
  notInvolving?: string
  after?: PageKey | null
  limit: number
}

function scopeConditions(db: Database, query: ScopeQuery) {
  let select = db.selectFrom('editions').where('division_code', 'like', `${query.scope}%`)
  if (query.kinds) select = select.where('kind', 'in', [...query.kinds])
  if (query.states) select = select.where('state', 'in', [...query.states])
  if (query.authorId !== undefined) select = select.where('author_id', '=', query.authorId)
  const { submittedBy, notInvolving } = query
  if (submittedBy !== undefined) select = select.where('submitted_by', '=', submittedBy)
  if (notInvolving !== undefined) {
    select = select.where('author_id', '!=', notInvolving).where('submitted_by', '!=', notInvolving)
      .where((where) => where.not(where('writer_ids', '@>', JSON.stringify([notInvolving]) as never)) as Expression<SqlBool>)
  }
  return select
}

/** Editions of a scope in any state, newest change first. */
export async function listEditionsWithin(db: Database, query: ScopeQuery): Promise<EditionRow[]> {
  let select = scopeConditions(db, query).selectAll()
  if (query.after) {
    const { at, id } = query.after
    select = select.where((where) => where(where.refTuple('updated_at', 'id'), '<', where.tuple(at, id)))
  }
  return select.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(query.limit).execute()
}

export async function countEditionsWithin(db: Database, query: Omit<ScopeQuery, 'limit' | 'after'>): Promise<number> {
  const row = await scopeConditions(db, { ...query, limit: 0 }).select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Newest published explainer of a subsidy among a few divisions, nearest division first. */
export async function findExplainerOf(db: Database, divisionCodes: readonly string[], subsidyCode: string): Promise<{ id: string; title: string } | null> {
  if (subsidyCode === '') return null
  const rows = await db.selectFrom('editions').select(['id', 'title', 'division_code']).where('division_code', 'in', [...divisionCodes])
    .where('kind', '=', 'explainer').where('state', '=', 'published').where('subsidy_code', '=', subsidyCode)
    .orderBy('published_at', 'desc').limit(20).execute()
  const nearest = rows.sort((a, b) => b.division_code.length - a.division_code.length)[0]
  return nearest === undefined ? null : { id: nearest.id, title: nearest.title }
}

/** How many editions of a batch are still in use, that is neither discarded nor withdrawn. */
export async function countBatchEditionsInUse(db: Database, scope: string, batchId: string): Promise<number> {
  const row = await db.selectFrom('editions').select((select) => select.fn.countAll<number>().as('count')).where('division_code', 'like', `${scope}%`)
    .where('batch_id', '=', batchId).where('state', 'not in', ['discarded', 'withdrawn']).executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The edition with this id in one of a few divisions. */
export async function findEditionAmong(db: Database, divisionCodes: readonly string[], id: string): Promise<EditionRow | null> {
  return (await db.selectFrom('editions').selectAll().where('division_code', 'in', [...divisionCodes]).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Lists of one imported file in a division and all beneath it, locked until the transaction ends, in a fixed order. */
export async function lockEditionsOfBatch(db: Database, scope: string, batchId: string): Promise<EditionRow[]> {
  return db.selectFrom('editions').selectAll().where('division_code', 'like', `${scope}%`).where('batch_id', '=', batchId)
    .orderBy('division_code').orderBy('id').forUpdate().execute()
}
