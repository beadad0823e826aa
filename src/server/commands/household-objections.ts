import { findPersonalData, PERSONAL_DATA_NAMES } from '../../domain/disclosure/personal-data-check'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import { answerDueDay, MOST_HOUSEHOLD_MESSAGES, MOST_OPEN_OBJECTIONS } from '../../domain/objections/objection-rules'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { createId } from '../store/create-id'
import { findHouseholdPayment } from '../store/household-payments-store'
import {
  countOpenObjectionsOf, findObjection, findObjectionOfLine, insertObjection, insertObjectionMessage, listObjectionMessages, lockObjection, lockRecipient,
  updateObjection,
} from '../store/objections-store'
import type { RecipientRow } from '../store/recipients-store'
import type { CommandContext } from './command-context'
import { VILLAGER, writeAuditEntry } from './write-audit-entry'

/** A text of a thread as it may be stored: tidied, and without numbers that point to a person. Refusals: unfit-content, personal-data. */
export function parseMessage(typed: string): Outcome<string> {
  const text = cleanText(typed)
  if (text === '') return refused('unfit-content', '还没有写内容。', [{ field: 'text', message: '还没有写内容。' }])
  const kinds = [...new Set(findPersonalData(text).map(({ kind }) => PERSONAL_DATA_NAMES[kind]))]
  if (kinds.length === 0) return accepted(text)
  const message = `内容里有一个疑似${kinds.join('、')}，为了安全请删去这个号码再提交；镇村办理时知道您是谁。`
  return refused('personal-data', message, [{ field: 'text', message }])
}

/**
 * Objects to one line of one's own within the publicity of its list; the deadline for the answer is fixed here by the rules table.
 * Refusals: unfit-content, personal-data, not-found, publicity-over, objected-before, too-many-objections.
 */
export async function createObjection({ db, clock }: CommandContext, recipient: RecipientRow, input: { editionId: string; rowNo: number; text: string }): Promise<Outcome<string>> {
  const text = parseMessage(input.text)
  if (!text.ok) return text
  const { division_code: divisionCode, id: recipientId } = recipient
  const now = clock.now()
  const today = shanghaiDate(now)
  return inTransaction(db, async (transaction): Promise<Outcome<string>> => {
    await lockRecipient(transaction, divisionCode, recipientId)
    const payment = await findHouseholdPayment(transaction, divisionCode, recipientId, input.editionId, input.rowNo)
    if (payment === null || !isPaymentContent(payment.content)) return refused('not-found', '没有找到这一笔补贴，名单可能已经撤下。')
    const { publicityStart, publicityEnd } = payment.content
    if (today < publicityStart) return refused('publicity-over', `这份名单从${formatDate(publicityStart)}开始公示，到时再提。`)
    if (today > publicityEnd) return refused('publicity-over', `这份名单的公示期到${formatDate(publicityEnd)}为止，已经过了。仍有疑问，请到村里或打监督电话。`)
    if ((await findObjectionOfLine(transaction, divisionCode, input.editionId, input.rowNo)) !== null) return refused('objected-before', '这一笔您已经提过了，请在原来那一条里接着写。')
    if ((await countOpenObjectionsOf(transaction, divisionCode, recipientId)) >= MOST_OPEN_OBJECTIONS) {
      return refused('too-many-objections', `您有${MOST_OPEN_OBJECTIONS}条还没有办结，请等其中一条办结后再提；着急请打电话。`)
    }
    const id = createId(clock)
    await insertObjection(transaction, {
      division_code: divisionCode, id, edition_id: input.editionId, row_no: input.rowNo, recipient_id: recipientId, amount_fen: payment.amount_fen, state: 'open',
      opened_at: now, answer_due: answerDueDay(divisionCode, today), outcome: null, public_sentence: null, closed_at: null,
    })
    await insertObjectionMessage(transaction, { division_code: divisionCode, objection_id: id, id: createId(clock), at: now, author: 'household', staff_id: null, text: text.value })
    await writeAuditEntry(transaction, clock, {
      divisionCode, actor: VILLAGER, action: '提出异议', subject: `${payment.content.period}${findSubsidy(payment.subsidy_code)?.name ?? ''}第${input.rowNo}行`, editionId: input.editionId,
    })
    return accepted(id)
  })
}

/** Writes once more in a thread of one's own; after an answer the office has to look at it again. Refusals: unfit-content, personal-data, not-found, wrong-state, too-many-objections. */
export async function writeObjectionMessage({ db, clock }: CommandContext, recipient: RecipientRow, input: { id: string; text: string }): Promise<Outcome<string>> {
  const text = parseMessage(input.text)
  if (!text.ok) return text
  const { division_code: divisionCode } = recipient
  const now = clock.now()
  return inTransaction(db, async (transaction): Promise<Outcome<string>> => {
    await lockObjection(transaction, divisionCode, input.id)
    const objection = await findObjection(transaction, divisionCode, input.id)
    if (objection === null || objection.recipient_id !== recipient.id) return refused('not-found', '没有找到这一条异议。')
    if (objection.state === 'closed') return refused('wrong-state', '这一条已经办结，不能再写。仍不同意，请打监督电话。')
    const written = (await listObjectionMessages(transaction, divisionCode, [input.id])).filter(({ author }) => author === 'household').length
    if (written >= MOST_HOUSEHOLD_MESSAGES) return refused('too-many-objections', '这一条里写得太多了，请打电话或到村里当面说。')
    await insertObjectionMessage(transaction, { division_code: divisionCode, objection_id: input.id, id: createId(clock), at: now, author: 'household', staff_id: null, text: text.value })
    if (objection.state === 'answered') await updateObjection(transaction, divisionCode, input.id, { state: 'open', answer_due: answerDueDay(divisionCode, shanghaiDate(now)) })
    await writeAuditEntry(transaction, clock, { divisionCode, actor: VILLAGER, action: '补充异议', subject: `异议（名单第${objection.row_no}行）`, editionId: objection.edition_id })
    return accepted(input.id)
  })
}
