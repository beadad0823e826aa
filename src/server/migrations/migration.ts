import type { Kysely } from 'kysely'

/** One step of the database's history. Steps are only ever appended; one that has been released is never edited. */
export interface Migration {
  /** Number and title, like 0001-foundation: unique, ascending, recorded once applied. */
  name: string
  /** Runs inside one transaction. Raw SQL only, so that later changes of the code can't change the past. */
  up(transaction: Kysely<unknown>): Promise<void>
}
