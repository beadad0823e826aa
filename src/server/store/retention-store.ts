import type { Insertable, Selectable } from 'kysely'
import type { Database, EditionsTable } from './database-schema'
import type { PageKey } from './page-key'
import type { JobsTable, RetentionRecordsTable } from './retention-schema'

export type JobRow = Selectable<JobsTable>
export type RetentionRecordRow = Selectable<RetentionRecordsTable>
export type WaitingList = Pick<JobRow, 'division_code' | 'subject_id' | 'due_at' | 'failures'> & Pick<Selectable<EditionsTable>, 'title' | 'content'>

/** Puts a job in, or moves it when it is there already. */
export async function scheduleJob(db: Database, job: Pick<JobRow, 'division_code' | 'kind' | 'subject_id' | 'due_at'>): Promise<void> {
  await db.insertInto('jobs').values({ ...job, try_at: job.due_at, failures: 0 })
    .onConflict((conflict) => conflict.columns(['division_code', 'kind', 'subject_id']).doUpdateSet({ due_at: job.due_at, try_at: job.due_at, failures: 0 })).execute()
}

/** The job that has waited longest, held until the transaction ends; those that another server holds are passed over. */
export async function takeDueJob(db: Database, now: Date): Promise<JobRow | null> {
  const job = await db.selectFrom('jobs').selectAll().where('try_at', '<=', now).orderBy('try_at').limit(1).forUpdate().skipLocked().executeTakeFirst()
  return job ?? null
}

export async function removeJob(db: Database, job: Pick<JobRow, 'division_code' | 'kind' | 'subject_id'>): Promise<void> {
  await db.deleteFrom('jobs').where('division_code', '=', job.division_code).where('kind', '=', job.kind).where('subject_id', '=', job.subject_id).execute()
}

/** Puts a job off after a failure. */
export async function postponeJob(db: Database, job: JobRow, tryAt: Date): Promise<void> {
  await db.updateTable('jobs').set({ failures: job.failures + 1, try_at: tryAt })
    .where('division_code', '=', job.division_code).where('kind', '=', job.kind).where('subject_id', '=', job.subject_id).execute()
}

/** Lists of a division and all beneath it that wait for the end of their publicity, the earliest first. */
export async function listWaitingLists(db: Database, scope: string, after: PageKey | null, limit: number): Promise<WaitingList[]> {
  let query = db.selectFrom('jobs')
    .innerJoin('editions', (join) => join.onRef('editions.division_code', '=', 'jobs.division_code').onRef('editions.id', '=', 'jobs.subject_id'))
    .select(['jobs.division_code', 'jobs.subject_id', 'jobs.due_at', 'jobs.failures', 'editions.title', 'editions.content'])
    .where('jobs.division_code', 'like', `${scope}%`).where('jobs.kind', '=', 'end-publicity')
  if (after !== null) query = query.where((where) => where(where.refTuple('jobs.due_at', 'jobs.subject_id'), '>', where.tuple(after.at, after.id)))
  return query.orderBy('jobs.due_at').orderBy('jobs.subject_id').limit(limit).execute()
}

export async function insertRetentionRecord(db: Database, row: Insertable<RetentionRecordsTable>): Promise<void> {
  await db.insertInto('retention_records').values(row).execute()
}

/** What was destroyed in a division and all beneath it, newest first. */
export async function listRetentionRecords(db: Database, scope: string, before: PageKey | null, limit: number): Promise<RetentionRecordRow[]> {
  let query = db.selectFrom('retention_records').selectAll().where('division_code', 'like', `${scope}%`)
  if (before !== null) query = query.where((where) => where(where.refTuple('at', 'id'), '<', where.tuple(before.at, before.id)))
  return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}
