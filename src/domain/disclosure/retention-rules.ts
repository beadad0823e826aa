import { assertNever } from '../text/assert-never'
import { addDays } from '../text/dates'

/** Why the lines of a list were destroyed: publicity was over, or a person withdrew or discarded the list. */
export const RETENTION_CAUSES = ['publicity-ended', 'withdrawn', 'discarded'] as const
export type RetentionCause = (typeof RETENTION_CAUSES)[number]

export const RETENTION_CAUSE_NAMES: Readonly<Record<RetentionCause, string>> = {
  'publicity-ended': '公示期满，自动清理',
  withdrawn: '名单撤下，随即清理',
  discarded: '名单作废，随即清理',
}

/** waiting: publicity runs · soon: its last days · due: over, the next round clears it · overdue: the rounds have missed it, somebody should look. */
export const RETENTION_URGENCIES = ['waiting', 'soon', 'due', 'overdue'] as const
export type RetentionUrgency = (typeof RETENTION_URGENCIES)[number]

const HOUR = 3_600_000
/** A list counts as ending soon this long before its lines go. */
const SOON_HOURS = 3 * 24
/** Rounds come every few minutes; after this long without one something is wrong. */
const OVERDUE_HOURS = 1

/** The instant at which publicity is over: midnight in Asia/Shanghai after its last day (YYYY-MM-DD, included). */
export function publicityEndsAt(publicityEnd: string): Date {
  return new Date(`${addDays(publicityEnd, 1)}T00:00:00+08:00`)
}

/** How pressing it is at `now` to clear a list whose lines are to go at `dueAt`. */
export function retentionUrgency(dueAt: Date, now: Date): RetentionUrgency {
  const hours = (dueAt.getTime() - now.getTime()) / HOUR
  if (hours > SOON_HOURS) return 'waiting'
  if (hours > 0) return 'soon'
  return hours > -OVERDUE_HOURS ? 'due' : 'overdue'
}

/** Whether a household keeps its own record of the list's payments: not of a list that was wrong or never public. */
export function keepsOwnRecords(cause: RetentionCause): boolean {
  switch (cause) {
    case 'publicity-ended':
      return true
    case 'withdrawn':
    case 'discarded':
      return false
    default:
      return assertNever(cause)
  }
}

/** When to try a failed clean-up again: after 1, 2, 4 … minutes, at most 32. */
export function nextTryAfter(failures: number, now: Date): Date {
  return new Date(now.getTime() + 60_000 * 2 ** Math.min(Math.max(failures - 1, 0), 5))
}
