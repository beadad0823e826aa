import { EDITION_STATE_NAMES, type EditionState } from './edition'
import { EDITABLE_STATES, EDITION_EVENTS, EDITION_WORKFLOW, type EditionEvent, type WorkflowStep } from './edition-workflow'
import { isPermitted, type Actor } from '../staff/permissions'
import { accepted, refused, type Outcome } from '../text/outcome'

/** What the rules need to know of an edition. */
export interface RuledEdition {
  divisionCode: string
  state: EditionState
  authorId: string
  /** Everybody who ever saved a part of it. */
  writerIds: readonly string[]
  submittedBy: string | null
}

/** May this person change the content now? Refused outside the own division (forbidden) and in states that are settled (wrong-state). */
export function canEditContent(actor: Actor, edition: RuledEdition): Outcome<null> {
  if (!isPermitted(actor, 'edit', edition.divisionCode)) return refused('forbidden', '您的账号不能修改这个村（镇街）的信息。')
  if (!EDITABLE_STATES.includes(edition.state)) {
    return refused('wrong-state', `这条信息现在是“${EDITION_STATE_NAMES[edition.state]}”，不能修改。${howToEdit(edition.state)}`)
  }
  return accepted(null)
}

function howToEdit(state: EditionState): string {
  if (state === 'submitted') return '要修改，请先点“收回修改”。'
  if (state === 'published') return '要更正，请审核员先撤下，再另行发布。'
  return '请另建一条。'
}

/**
 * May this person cause this event now? Looked up in the workflow table: permission first, then state, then four eyes.
 * Refusals: forbidden, wrong-state, four-eyes, each with a sentence saying who can or what is in the way.
 */
export function canApplyEvent(actor: Actor, edition: RuledEdition, event: EditionEvent): Outcome<WorkflowStep> {
  const step = EDITION_WORKFLOW.find((candidate) => candidate.event === event)
  if (step === undefined) return refused('forbidden', '没有这个操作。')
  if (!isPermitted(actor, step.permission, edition.divisionCode)) {
    const who = step.permission === 'review' ? '本级或上级的审核员' : '本村或所属镇街的编辑'
    return refused('forbidden', `您的账号不能“${step.name}”，这一步由${who}办理。`)
  }
  if (!step.from.includes(edition.state)) {
    return refused('wrong-state', `这条信息现在是“${EDITION_STATE_NAMES[edition.state]}”，不能“${step.name}”。请刷新页面查看最新状态。`)
  }
  if (step.fourEyes && isInvolved(actor, edition)) {
    return refused('four-eyes', '先审后发：您写过或提交过这条信息，要由另一位审核员审核。')
  }
  return accepted(step)
}

/** Whether this person wrote, saved or submitted any part of the edition. */
export function isInvolved(actor: Actor, edition: RuledEdition): boolean {
  return edition.authorId === actor.id || edition.submittedBy === actor.id || edition.writerIds.includes(actor.id)
}

/** Events this person may cause now, in the order of the workflow. */
export function listPossibleEvents(actor: Actor, edition: RuledEdition): EditionEvent[] {
  return EDITION_EVENTS.filter((event) => canApplyEvent(actor, edition, event).ok)
}
