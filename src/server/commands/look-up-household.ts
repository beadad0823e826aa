import { cleanText } from '../../domain/editions/parse-body-blocks'
import { describePersonalData } from '../../domain/editions/edition-problems'
import { isPermitted } from '../../domain/staff/permissions'
import { squeezeText, tidyText } from '../../domain/text/digits'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { findDivision } from '../store/divisions-store'
import { listRecipientsByName } from '../store/household-payments-store'
import type { RecipientRow } from '../store/recipients-store'
import type { CommandContext, StaffActor } from './command-context'
import { writeAuditEntry } from './write-audit-entry'

const MOST_FOUND = 20

/**
 * Looks up on behalf of somebody; that it was done, by whom and why is on record before anything is answered, the name that was typed is not.
 * Refusals: unfit-content, unknown-division, forbidden.
 */
export async function lookUpHousehold(
  { db, clock }: CommandContext, actor: StaffActor, input: { divisionCode: string; name: string; householdNo?: string; reason: string },
): Promise<Outcome<RecipientRow[]>> {
  const reason = cleanText(input.reason)
  const name = tidyText(input.name)
  const householdNo = squeezeText(input.householdNo ?? '')
  const fields = [
    ...(name === '' ? [{ field: 'name', message: '还没有填姓名。' }] : []),
    ...(reason === '' ? [{ field: 'reason', message: '请写明为什么代查，例如：本人到村委会来问。' }] : describePersonalData(reason, '原因里').map((message) => ({ field: 'reason', message }))),
  ]
  if (fields.length > 0) return refused('unfit-content', fields[0]?.message ?? '', fields)
  if (!isPermitted(actor, 'edit', input.divisionCode) && !isPermitted(actor, 'review', input.divisionCode)) {
    return refused('forbidden', '您的账号不能代查这个村，请换本村或所属镇街的编辑、审核员办理。')
  }
  const village = await findDivision(db, input.divisionCode)
  if (village === null) return refused('unknown-division', '没有找到这个村（社区），请重新选择。')
  return inTransaction(db, async (transaction) => {
    const found = await listRecipientsByName(transaction, village.code, name, householdNo === '' ? null : householdNo, MOST_FOUND)
    await writeAuditEntry(transaction, clock, {
      divisionCode: village.code, actor, action: '代查补贴', subject: village.short_name, note: `${reason}（查到${found.length}户）`,
    })
    return accepted(found)
  })
}
