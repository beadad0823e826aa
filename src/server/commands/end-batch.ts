import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { divisionLineage } from '../../domain/divisions/division'
import { EDITION_STATE_NAMES, type EditionState } from '../../domain/editions/edition'
import type { EditionEvent } from '../../domain/editions/edition-workflow'
import { canApplyEvent } from '../../domain/editions/edition-rules'
import { isPermitted } from '../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import type { Database } from '../store/database-schema'
import { lockEditionsOfBatch, ruledEdition, type EditionRow } from '../store/editions-store'
import { countBatchStates, findBatchAmong } from '../store/payments-store'
import { applyEditionEvent } from './apply-edition-event'
import type { CommandContext, StaffActor } from './command-context'

export interface BatchKey {
  divisionCode: string
  id: string
}

/**
 * Takes one imported file back at once: every list of it that is public is withdrawn, every one that waits for review is returned, with one reason.
 * All or nothing. Refusals: not-found, forbidden, wrong-state, and those of the single events.
 */
export async function withdrawBatch(context: CommandContext, actor: StaffActor, key: BatchKey, reason: string): Promise<Outcome<{ lists: number }>> {
  if (!isPermitted(actor, 'read', key.divisionCode)) return batchNotFound()
  if (!isPermitted(actor, 'review', key.divisionCode)) return refused('forbidden', '您的账号不能整批撤下，这一步由管这一批所有村的审核员办理。')
  return endBatch(context, actor, key, reason, (state) => (state === 'published' ? 'withdraw' : state === 'submitted' ? 'return' : null), () => null)
}

/**
 * Discards every draft of one imported file. Refused while any list of it is public or waits for review, so that nothing is left half taken back.
 * Refusals: not-found, forbidden, wrong-state.
 */
export async function discardBatch(context: CommandContext, actor: StaffActor, key: BatchKey): Promise<Outcome<{ lists: number }>> {
  if (!isPermitted(actor, 'read', key.divisionCode)) return batchNotFound()
  if (!isPermitted(actor, 'edit', key.divisionCode)) return refused('forbidden', '您的账号不能整批作废，这一步由导入这一批的村或镇街的编辑办理。')
  return endBatch(context, actor, key, undefined, (state) => (isDraft(state) ? 'discard' : null), (editions) => {
    const standing = editions.find(({ state }) => state === 'published' || state === 'submitted')
    if (standing === undefined) return null
    const way = standing.state === 'published' ? '请审核员先整批撤下' : '请先收回修改'
    return refused('wrong-state', `这一批里的《${standing.title}》现在是“${EDITION_STATE_NAMES[standing.state]}”，不能整批作废。${way}。`)
  })
}

async function endBatch(
  context: CommandContext, actor: StaffActor, key: BatchKey, reason: string | undefined,
  eventFor: (state: EditionState) => EditionEvent | null, hindrance: (editions: EditionRow[]) => Outcome<{ lists: number }> | null,
): Promise<Outcome<{ lists: number }>> {
  return inTransaction(context.db, async (transaction) => {
    if ((await findBatchAmong(transaction, [key.divisionCode], key.id)) === null) return batchNotFound()
    const editions = await lockEditionsOfBatch(transaction, key.divisionCode, key.id)
    const hindered = hindrance(editions)
    if (hindered !== null) return hindered
    const steps = editions.flatMap((edition) => {
      const event = eventFor(edition.state)
      return event === null ? [] : [{ edition, event, allowed: canApplyEvent(actor, ruledEdition(edition), event) }]
    })
    // Asked of all before anything is written: a refusal must leave every list as it was.
    for (const { allowed } of steps) if (!allowed.ok) return allowed
    if (steps.length === 0) return refused('wrong-state', '这一批里已经没有要处理的名单了，请刷新页面。')
    for (const { edition, event } of steps) {
      const done = await applyEditionEvent({ ...context, db: transaction }, actor, {
        divisionCode: edition.division_code, id: edition.id, event, lockVersion: edition.lock_version, ...(reason === undefined ? {} : { reason }),
      })
      // The first one tells whether the reason will do; none has been changed by then.
      if (!done.ok) return done
    }
    return accepted({ lists: steps.length })
  })
}

/** The import that a list came from, and what this person may do with all its lists at once; null for other kinds. */
export async function findBatchOf(db: Database, actor: StaffActor, edition: Pick<EditionRow, 'division_code' | 'batch_id'>): Promise<StaffEdition['batch']> {
  if (edition.batch_id === null) return null
  const batch = await findBatchAmong(db, divisionLineage(edition.division_code), edition.batch_id)
  if (batch === null) return null
  const states = await countBatchStates(db, batch.division_code, batch.id)
  const count = (wanted: (state: EditionState) => boolean): number => states.filter(({ state }) => wanted(state)).reduce((sum, one) => sum + one.lists, 0)
  return {
    divisionCode: batch.division_code, id: batch.id, lists: count(() => true),
    mayWithdraw: isPermitted(actor, 'review', batch.division_code) && count((state) => state === 'published' || state === 'submitted') > 0,
    mayDiscard: isPermitted(actor, 'edit', batch.division_code) && count(isDraft) > 0 && count((state) => state === 'published' || state === 'submitted') === 0,
  }
}

function isDraft(state: EditionState): boolean {
  return state === 'draft' || state === 'returned'
}

function batchNotFound() {
  return refused('not-found', '没有找到这一批名单，它可能不归您的账号管。')
}
