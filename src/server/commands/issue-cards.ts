import { randomBytes } from 'node:crypto'
import type { IssuedCards } from '../../domain/api/staff-households-contract'
import { CARD_CODE_LENGTH, cardCodeFrom } from '../../domain/my-money/card-code'
import { isPermitted } from '../../domain/staff/permissions'
import { shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { CardPrinter } from '../cards/card-printer'
import { inTransaction } from '../database/in-transaction'
import type { DatabaseTransaction } from '../store/database-schema'
import { listLineage, lockDivision, type DivisionRow } from '../store/divisions-store'
import { countCards, listNamedRecipients, listWithoutCard, saveCards } from '../store/household-cards-store'
import { deleteRecordSessionsOf, deleteWechatBindings } from '../store/record-sessions-store'
import type { RecipientRow } from '../store/recipients-store'
import type { StaffActor } from './command-context'
import type { RecordContext } from './record-session'
import { writeAuditEntry } from './write-audit-entry'

/** What issuing cards is given. */
export interface CardContext extends RecordContext {
  cardPrinter: CardPrinter
  settings: { publicUrl: string | null }
}

/** A sheet of this many takes some seconds and is enough for a large village in two goes. */
export const MOST_CARDS_AT_ONCE = 200

/**
 * Makes cards for those of a village who lack one, or new ones for those named, and answers the sheet to print. A code exists on this sheet alone: the database keeps
 * a keyed digest. A new card ends the old one with its sessions and WeChat bindings. Refusals: unknown-division, forbidden, no-cards-needed.
 */
export async function issueCards(context: CardContext, actor: StaffActor, input: { divisionCode: string; recipientIds?: readonly string[] }): Promise<Outcome<IssuedCards>> {
  const { db, clock, cardPrinter, matchingKey, settings } = context
  const { divisionCode, recipientIds } = input
  if (!isPermitted(actor, 'edit', divisionCode)) return refused('forbidden', '您的账号不能给这个村制卡，这一步由本村或所属镇街的编辑办理。')
  const lineage = await listLineage(db, divisionCode)
  const [village] = lineage
  if (village === undefined) return refused('unknown-division', '没有找到这个村（社区），请重新选择。')
  return inTransaction(db, async (transaction): Promise<Outcome<IssuedCards>> => {
    // Two clerks at once must not both print a card for the same people: one of the sheets would be dead paper.
    await lockDivision(transaction, divisionCode)
    const people = recipientIds === undefined
      ? await listWithoutCard(transaction, divisionCode, MOST_CARDS_AT_ONCE) : await listNamedRecipients(transaction, divisionCode, recipientIds)
    if (people.length === 0) return refused('no-cards-needed', recipientIds === undefined ? '这个村名单上的人都已经有卡，不用再制。' : '没有找到要制卡的人，他们可能不在已公开的名单里。')
    const codes = makeCodes(people.length)
    const now = clock.now()
    await saveCards(transaction, people.map(({ id }, index) => ({
      division_code: divisionCode, recipient_id: id, code_digest: matchingKey.digest('card', divisionCode, codes[index] ?? ''), issued_by: actor.id, issued_at: now,
    })))
    if (recipientIds !== undefined) await endOldCards(transaction, divisionCode, people)
    // Drawn before the end of the transaction: a sheet that fails leaves the old cards as they were.
    const sheet = await cardPrinter.print({
      cards: people.map((person, index) => ({
        name: person.name, villageCode: divisionCode, villageName: village.short_name, groupName: person.group_name, householdNo: person.household_no, code: codes[index] ?? '',
      })),
      publicUrl: settings.publicUrl, issuedOn: shanghaiDate(now),
      phone: nearestPhone(lineage),
    })
    await writeAuditEntry(transaction, clock, {
      divisionCode, actor, action: recipientIds === undefined ? '制作明白卡' : '补办明白卡', subject: village.short_name, note: `${people.length}张`,
    })
    const counts = (await countCards(transaction, divisionCode))[0]
    return accepted({
      issued: people.length, left: counts === undefined ? 0 : counts.recipients - counts.withCard, fileName: `${village.short_name}明白卡${shanghaiDate(now)}.pdf`,
      pdfBase64: Buffer.from(sheet.pdf).toString('base64'), unprintable: sheet.unprintable,
    })
  })
}

async function endOldCards(transaction: DatabaseTransaction, divisionCode: string, people: readonly RecipientRow[]): Promise<void> {
  await deleteRecordSessionsOf(transaction, divisionCode, people.map(({ id }) => id))
  for (const { id } of people) await deleteWechatBindings(transaction, divisionCode, id)
}

/** The nearest office that has a telephone on file. */
function nearestPhone(lineage: readonly DivisionRow[]): { office: string; phone: string } | null {
  for (const { contact_office: office, contact_phone: phone } of lineage) {
    if (office !== null && phone !== null) return { office, phone }
  }
  return null
}

/** Codes that differ from each other; one of 34 thousand million is met twice in a village so rarely that the database may refuse it. */
function makeCodes(count: number): string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(cardCodeFrom([...randomBytes(CARD_CODE_LENGTH - 1)]))
  return [...codes]
}
