import type { MyObjection, ObjectionMessage, PublicObjections, StaffObjection, StaffObjectionSummary } from '../../domain/api/objections-contract'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { answerDueNote } from '../../domain/objections/objection-rules'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { countDaysInclusive, shanghaiDate } from '../../domain/text/dates'
import type { ObjectionMessageRow, ObjectionRow } from '../store/objections-store'
import type { listPublicObjections } from '../store/objections-store'

function listOf({ subsidy_code: code, content }: ObjectionRow): { subsidyName: string; period: string } {
  return { subsidyName: findSubsidy(code)?.name ?? '', period: isPaymentContent(content) ? content.period : '' }
}

function presentMessage({ id, at, author, text }: ObjectionMessageRow): ObjectionMessage {
  return { id, at: at.toISOString(), from: author, text }
}

/** A thread as its own household sees it: the office speaks as one. */
export function presentMyObjection(row: ObjectionRow, messages: readonly ObjectionMessageRow[], now: Date): MyObjection {
  return {
    id: row.id, editionId: row.edition_id, rowNo: row.row_no, ...listOf(row), amountFen: row.amount_fen, state: row.state, openedAt: row.opened_at.toISOString(),
    answerDue: row.answer_due, dueNote: answerDueNote(row.division_code, row.answer_due), overdue: row.state === 'open' && shanghaiDate(now) > row.answer_due,
    messages: messages.filter(({ objection_id: id }) => id === row.id).map(presentMessage), outcome: row.outcome, publicSentence: row.public_sentence,
    closedAt: row.closed_at?.toISOString() ?? null, mayWrite: row.state !== 'closed',
  }
}

/** One line of the office's list. */
export function presentStaffObjectionSummary(row: ObjectionRow, divisionName: string, now: Date): StaffObjectionSummary {
  return {
    divisionCode: row.division_code, divisionName, id: row.id, editionId: row.edition_id, rowNo: row.row_no, ...listOf(row), name: row.name, groupName: row.group_name,
    householdNo: row.household_no, amountFen: row.amount_fen, state: row.state, openedAt: row.opened_at.toISOString(), answerDue: row.answer_due,
    daysLeft: row.state === 'open' ? countDaysInclusive(shanghaiDate(now), row.answer_due) - 1 : null,
  }
}

/** The whole thread for the office, with who of it wrote what. */
export function presentStaffObjection(row: ObjectionRow, messages: readonly ObjectionMessageRow[], divisionName: string, now: Date): StaffObjection {
  return {
    ...presentStaffObjectionSummary(row, divisionName, now), dueNote: answerDueNote(row.division_code, row.answer_due),
    messages: messages.map((message) => ({ ...presentMessage(message), staffName: message.staff_name })), outcome: row.outcome, publicSentence: row.public_sentence,
    closedAt: row.closed_at?.toISOString() ?? null, may: { answer: row.state !== 'closed', close: row.state === 'answered' },
  }
}

/** What everybody may know: numbers, outcomes and sentences, and the day of each. */
export function presentPublicObjections({ total, open, closed }: Awaited<ReturnType<typeof listPublicObjections>>): PublicObjections {
  return { total, open, closed: closed.map(({ outcome, public_sentence: sentence, closed_at: at }) => ({ outcome, sentence, closedOn: shanghaiDate(at) })) }
}
