import type { NewColumnAlias, RemovedColumnAlias } from '../../domain/api/staff-payment-batches-contract'
import { divisionLineage } from '../../domain/divisions/division'
import { describePersonalData } from '../../domain/editions/edition-problems'
import { isPermitted } from '../../domain/staff/permissions'
import { plainHeader, recogniseHeader, mayStandFor } from '../../domain/subsidies/column-dictionary'
import { identifierSentence, isPaymentField } from '../../domain/subsidies/parse-column-mapping'
import { PAYMENT_FIELDS } from '../../domain/subsidies/payment-field'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { deleteAlias, listAliasesOf, listAliasesWithin, saveAlias, type ColumnAliasRow } from '../store/columns-store'
import type { Database } from '../store/database-schema'
import type { CommandContext, StaffActor } from './command-context'
import { writeAuditEntry } from './write-audit-entry'

/** The aliases that matter to somebody: those of the divisions above theirs, of their own and of all beneath it. */
export async function listColumnAliases(db: Database, actor: StaffActor): Promise<ColumnAliasRow[]> {
  const above = divisionLineage(actor.divisionCode).filter((code) => code !== actor.divisionCode)
  return [...(above.length > 0 ? await listAliasesOf(db, above) : []), ...(await listAliasesWithin(db, actor.divisionCode))]
}

/**
 * Enters a header into the dictionary of the administrator's division, or changes what it means there.
 * Refusals: forbidden, unfit-content (an unknown field, a header the dictionary knows already, a header that holds an identifier or stands for one).
 */
export async function addColumnAlias(context: CommandContext, actor: StaffActor, { alias, field }: NewColumnAlias): Promise<Outcome<null>> {
  if (!isPermitted(actor, 'manage-staff', actor.divisionCode)) return refused('forbidden', '只有管理员能改表头词典。')
  const header = plainHeader(alias)
  const problem = aliasProblem(header, field)
  if (problem !== null) return refused('unfit-content', problem.message, [problem])
  return inTransaction(context.db, async (transaction) => {
    await saveAlias(transaction, { division_code: actor.divisionCode, alias: header, field, entered_by: actor.id, entered_at: context.clock.now() })
    const label = isPaymentField(field) ? PAYMENT_FIELDS[field].label : field
    await writeAuditEntry(transaction, context.clock, { divisionCode: actor.divisionCode, actor, action: '加入表头词典', subject: `表头“${header}”`, note: `读作“${label}”` })
    return accepted(null)
  })
}

/** Takes a header out of the dictionary of a division within the administrator's scope. Refusals: forbidden, not-found. */
export async function removeColumnAlias(context: CommandContext, actor: StaffActor, { divisionCode, alias }: RemovedColumnAlias): Promise<Outcome<null>> {
  if (!isPermitted(actor, 'manage-staff', divisionCode)) return refused('forbidden', '只有管理员能改本辖区的表头词典。')
  return inTransaction(context.db, async (transaction) => {
    if (!(await deleteAlias(transaction, divisionCode, alias))) return refused('not-found', '词典里已经没有这个表头。')
    await writeAuditEntry(transaction, context.clock, { divisionCode, actor, action: '移出表头词典', subject: `表头“${alias}”` })
    return accepted(null)
  })
}

function aliasProblem(header: string, field: string): { field: string; message: string } | null {
  if (header === '') return { field: 'alias', message: '请填写表头。只有括号和单位的不算。' }
  if (describePersonalData(header, '表头').length > 0 || /\d{6,}/.test(header)) return { field: 'alias', message: '表头里有号码，请只写表头的文字。' }
  if (!isPaymentField(field)) return { field: 'field', message: '请选择这个表头是什么。' }
  const known = recogniseHeader(header)?.field ?? null
  if (!mayStandFor(header, field)) return { field: 'field', message: identifierSentence(header, field) }
  if (known !== null) return { field: 'alias', message: `系统已经认识“${header}”，读作“${PAYMENT_FIELDS[known].label}”。某一份表要改读法，请在导入时选择。` }
  return null
}
