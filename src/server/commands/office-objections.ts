import { comparableName } from '../../domain/my-money/record-rules'
import { findPersonalData, PERSONAL_DATA_NAMES } from '../../domain/disclosure/personal-data-check'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import { OBJECTION_OUTCOME_NAMES, type ObjectionOutcome } from '../../domain/objections/objection'
import { isPermitted } from '../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { createId } from '../store/create-id'
import { findObjection, insertObjectionMessage, lockObjection, updateObjection, type ObjectionRow } from '../store/objections-store'
import type { CommandContext, EditionKey, StaffActor } from './command-context'
import { parseMessage } from './household-objections'
import { writeAuditEntry } from './write-audit-entry'

/** Whether this member of staff may read and answer objections of a village: those who write and those who review there; an administrator of accounts may not. */
export function mayHandleObjections(actor: StaffActor, divisionCode: string): boolean {
  return isPermitted(actor, 'edit', divisionCode) || isPermitted(actor, 'review', divisionCode)
}

/** Said of an objection that isn't there, and of one outside the reader's scope alike. */
export function objectionNotFound() {
  return refused('not-found', '没有找到这条异议，或不归您的账号管。')
}

/** Answers a household. Refusals: unfit-content, personal-data, not-found, wrong-state. */
export async function answerObjection({ db, clock }: CommandContext, actor: StaffActor, input: EditionKey & { text: string }): Promise<Outcome<ObjectionRow>> {
  const text = parseMessage(input.text)
  if (!text.ok) return text
  const { divisionCode, id } = input
  return inTransaction(db, async (transaction): Promise<Outcome<ObjectionRow>> => {
    await lockObjection(transaction, divisionCode, id)
    const objection = await findObjection(transaction, divisionCode, id)
    if (objection === null || !mayHandleObjections(actor, divisionCode)) return objectionNotFound()
    if (objection.state === 'closed') return refused('wrong-state', '这条异议已经办结，不能再答复。')
    await insertObjectionMessage(transaction, { division_code: divisionCode, objection_id: id, id: createId(clock), at: clock.now(), author: 'office', staff_id: actor.id, text: text.value })
    await updateObjection(transaction, divisionCode, id, { state: 'answered' })
    await writeAuditEntry(transaction, clock, { divisionCode, actor, action: '答复异议', subject: `异议（名单第${objection.row_no}行）`, editionId: objection.edition_id })
    return accepted({ ...objection, state: 'answered' })
  })
}

/**
 * Closes an answered objection; the sentence is read by everybody, so it names nobody. Refusals: unfit-content, personal-data, not-found, wrong-state, answer-first.
 */
export async function closeObjection(
  { db, clock }: CommandContext, actor: StaffActor, input: EditionKey & { outcome: ObjectionOutcome; publicSentence: string },
): Promise<Outcome<ObjectionRow>> {
  const { divisionCode, id, outcome } = input
  return inTransaction(db, async (transaction): Promise<Outcome<ObjectionRow>> => {
    await lockObjection(transaction, divisionCode, id)
    const objection = await findObjection(transaction, divisionCode, id)
    if (objection === null || !mayHandleObjections(actor, divisionCode)) return objectionNotFound()
    const sentence = parsePublicSentence(input.publicSentence, objection)
    if (!sentence.ok) return sentence
    if (objection.state === 'closed') return refused('wrong-state', '这条异议已经办结。')
    if (objection.state === 'open') return refused('answer-first', '请先答复这一户，再办结。')
    const change = { state: 'closed', outcome, public_sentence: sentence.value, closed_at: clock.now() } as const
    await updateObjection(transaction, divisionCode, id, change)
    await writeAuditEntry(transaction, clock, {
      divisionCode, actor, action: '办结异议', subject: `异议（名单第${objection.row_no}行）`, note: `${OBJECTION_OUTCOME_NAMES[outcome]}：${sentence.value}`, editionId: objection.edition_id,
    })
    return accepted({ ...objection, ...change })
  })
}

/** A sentence fit for everybody: no number that points to a person, and not the name of who objected. */
function parsePublicSentence(typed: string, objection: ObjectionRow): Outcome<string> {
  const sentence = cleanText(typed)
  const refuse = (code: string, message: string) => refused(code, message, [{ field: 'publicSentence', message }])
  if (sentence === '') return refuse('unfit-content', '还没有写公开说明。')
  const found = findPersonalData(sentence)[0]
  if (found !== undefined) return refuse('personal-data', `公开说明里有一个疑似${PERSONAL_DATA_NAMES[found.kind]}，请删去后再办结。`)
  if (comparableName(sentence).includes(comparableName(objection.name))) return refuse('personal-data', '公开说明里有这一户的姓名，请改成“有一户”之类的说法。')
  return accepted(sentence)
}
