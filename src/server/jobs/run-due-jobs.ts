import { nextTryAfter } from '../../domain/disclosure/retention-rules'
import { assertNever } from '../../domain/text/assert-never'
import { endPublicity } from '../commands/end-publicity'
import type { CommandContext } from '../commands/command-context'
import { databaseErrorCode, inTransaction } from '../database/in-transaction'
import type { DatabaseTransaction } from '../store/database-schema'
import { postponeJob, takeDueJob, type JobRow } from '../store/retention-store'

export interface JobsContext extends CommandContext {
  /** Told of each job that failed, by kind and error code; never what it was about. */
  reportFailure: (kind: JobRow['kind'], code: string) => void
}

/**
 * Does everything that is due now, one job a transaction, and returns how many were done. Servers that do this at the same time share the work:
 * a job is held by the lock of its row until it is done and gone, so none is done twice and one whose server dies is free again.
 * A job that fails is put off and doesn't hold up the others.
 */
export async function runDueJobs(context: JobsContext, stopping: () => boolean = () => false): Promise<number> {
  let done = 0
  while (!stopping()) {
    const outcome = await runOne(context)
    if (outcome === 'none') return done
    if (outcome === 'done') done += 1
  }
  return done
}

async function runOne(context: JobsContext): Promise<'done' | 'failed' | 'none'> {
  let taken: JobRow | null = null
  try {
    await inTransaction(context.db, async (transaction) => {
      taken = await takeDueJob(transaction, context.clock.now())
      if (taken !== null) await perform(transaction, context, taken)
    })
    return taken === null ? 'none' : 'done'
  } catch (error) {
    if (taken === null) throw error
    const job: JobRow = taken
    context.reportFailure(job.kind, databaseErrorCode(error))
    await postponeJob(context.db, job, nextTryAfter(job.failures + 1, context.clock.now()))
    return 'failed'
  }
}

async function perform(transaction: DatabaseTransaction, { clock }: JobsContext, job: JobRow): Promise<void> {
  switch (job.kind) {
    case 'end-publicity':
      return endPublicity(transaction, clock, job)
    default:
      return assertNever(job.kind)
  }
}
