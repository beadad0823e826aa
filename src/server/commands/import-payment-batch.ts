import type { PaymentFund } from '../../domain/api/payment-lists-contract'
import type { PaymentBatchCreated, PaymentBatchFields } from '../../domain/api/staff-payment-batches-contract'
import { divisionShortName } from '../../domain/divisions/division'
import { describePersonalData } from '../../domain/editions/edition-problems'
import type { PaymentEditionContent } from '../../domain/editions/edition-content'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import type { ParsedPaymentList } from '../../domain/subsidies/payment-import'
import { publicityProblems } from '../../domain/subsidies/publicity-rules'
import { findSubsidy, type Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { formatFen, parseFen } from '../../domain/text/money'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { createId } from '../store/create-id'
import { saveMapping } from '../store/columns-store'
import type { DatabaseTransaction } from '../store/database-schema'
import { lockDivision } from '../store/divisions-store'
import { countBatchEditionsInUse, insertEdition } from '../store/editions-store'
import { insertBatch, insertPaymentRows, listBatchesOfFile } from '../store/payments-store'
import type { StaffActor } from './command-context'
import { mappingScope, readPaymentWorkbook, type PaymentCommandContext, type ReadWorkbook } from './read-payment-workbook'
import { spellName } from './spell-name'
import { storeHouseholdPayments } from './store-household-payments'
import { editionSubject, writeAuditEntry } from './write-audit-entry'

export interface ImportPaymentBatchInput extends PaymentBatchFields {
  fileName: string
  bytes: Buffer
}

/**
 * Stores one draft list per village of the workbook, or nothing at all. Neither the file nor any identifier in it is kept; of a subsidy whose
 * lists show totals only, no row goes where public lists are read from. What each household may see of its own goes to tables of its own.
 * Refusals: those of readPaymentWorkbook, unfit-content (fields), unfit-workbook (all errors by cell), imported-before.
 */
export async function importPaymentBatch(context: PaymentCommandContext, actor: StaffActor, input: ImportPaymentBatchInput): Promise<Outcome<PaymentBatchCreated>> {
  const fields = fieldProblems(input, shanghaiDate(context.clock.now()))
  if (fields.length > 0) return refused('unfit-content', '没有导入：有需要修改的地方。', fields)
  const read = await readPaymentWorkbook(context, actor, input)
  if (!read.ok) return read
  const fund = reckonFund(input, read.value)
  if (!fund.ok) return fund
  const errors = read.value.parsed.problems.filter(({ severity }) => severity === 'error')
  if (!read.value.parsed.acceptable || read.value.parsed.lists.length === 0) {
    return refused('unfit-workbook', `没有导入：表格里有 ${Math.max(errors.length, 1)} 处错误，改好后再导入。`, errors.map((problem) => ({
      field: problem.cell === null ? problem.sheet : `${problem.sheet}!${problem.cell}`, message: `${problem.message}${problem.fix}`,
    })))
  }
  return inTransaction(context.db, (transaction) => store(context, transaction, actor, input, read.value, fund.value))
}

async function store(
  context: PaymentCommandContext, transaction: DatabaseTransaction, actor: StaffActor, input: ImportPaymentBatchInput, read: ReadWorkbook, fund: PaymentFund | null,
): Promise<Outcome<PaymentBatchCreated>> {
  const { clock } = context
  const { division, subsidy, fileDigest, parsed } = read
  // Two imports of one file at the same time must not both find that there was none before.
  await lockDivision(transaction, division.code)
  for (const earlier of await listBatchesOfFile(transaction, division.code, subsidy.code, fileDigest)) {
    if ((await countBatchEditionsInUse(transaction, division.code, earlier.id)) === 0) continue
    const day = formatDate(shanghaiDate(earlier.imported_at))
    return refused('imported-before', `这个文件在${day}已经导入过（${earlier.period}${subsidy.name}）。要重新导入，请先把那一次的名单作废或撤下。`)
  }
  const batchId = createId(clock)
  await insertBatch(transaction, {
    division_code: division.code, id: batchId, subsidy_code: subsidy.code, period: cleanText(input.period), file_digest: fileDigest, imported_by: actor.id, imported_at: clock.now(),
  })
  const editions: PaymentBatchCreated['editions'] = []
  for (const list of parsed.lists) {
    const id = await storeList(context, transaction, actor, { input, subsidy, list, batchId, fund, warnings: listWarnings(read, list) })
    editions.push({ divisionCode: list.divisionCode, divisionName: divisionShortName(list.divisionName), id, recipients: list.totals.recipients })
  }
  await rememberMapping(transaction, clock, actor, read)
  return accepted({ batchId, editions })
}

interface StoredList {
  input: ImportPaymentBatchInput
  subsidy: Subsidy
  list: ParsedPaymentList
  batchId: string
  fund: PaymentFund | null
  warnings: string[]
}

async function storeList({ clock, matchingKey }: PaymentCommandContext, transaction: DatabaseTransaction, actor: StaffActor, stored: StoredList): Promise<string> {
  const { input, subsidy, list, batchId, fund, warnings } = stored
  const id = createId(clock)
  const now = clock.now()
  const content: PaymentEditionContent = {
    period: cleanText(input.period), publicityStart: input.publicityStart, publicityEnd: input.publicityEnd, remark: cleanText(input.remark),
    rateText: list.rateText, totals: list.totals, columns: list.columns, bands: list.bands, warnings,
    differences: list.differences, fund,
  }
  const title = `${divisionShortName(list.divisionName)}${content.period}${subsidy.name}发放${list.disclosure === 'rows' ? '名单' : '情况'}`
  await insertEdition(transaction, {
    division_code: list.divisionCode, id, kind: 'payment-list', state: 'draft', lock_version: 1, title, office: cleanText(input.office), topic: '',
    subsidy_code: subsidy.code, content: JSON.stringify(content), summary: '', batch_id: batchId, author_id: actor.id, writer_ids: JSON.stringify([actor.id]),
    submitted_by: null, reviewed_by: null, reason: null, created_at: now, updated_at: now, submitted_at: null, published_at: null, withdrawn_at: null,
  })
  if (list.disclosure === 'rows') {
    await insertPaymentRows(transaction, list.divisionCode, id, list.rows.map((row) => {
      const { pinyin: namePinyin, initials: nameInitials } = spellName(row.name)
      return { ...row, namePinyin, nameInitials }
    }))
  }
  await storeHouseholdPayments(transaction, clock, matchingKey, { editionId: id, subsidy, list })
  await writeAuditEntry(transaction, clock, { divisionCode: list.divisionCode, actor, action: '导入名单', subject: editionSubject({ kind: 'payment-list', title }), editionId: id })
  return id
}

/** What came in, against what all lists of the batch pay: the paid can't be more than the received. */
function reckonFund(input: ImportPaymentBatchInput, { parsed }: ReadWorkbook): Outcome<PaymentFund | null> {
  const typed = input.fundReceived?.trim() ?? ''
  if (typed === '') return accepted(null)
  const received = parseFen(typed)
  const refuse = (message: string): Outcome<never> => refused('unfit-content', '没有导入：有需要修改的地方。', [{ field: 'fundReceived', message }])
  if (!received.ok) return refuse('到账资金不是金额，请只填数字，最多两位小数，例如 120000.00。')
  const paidFen = parsed.lists.reduce((sum, list) => sum + list.totals.amountFen, 0)
  if (paidFen > received.scaled) return refuse(`名单合计${formatFen(paidFen)}元，比到账的${formatFen(received.scaled)}元多${formatFen(paidFen - received.scaled)}元。请核对到账资金和名单。`)
  return accepted({ receivedFen: received.scaled, paidFen, leftFen: received.scaled - paidFen, lists: parsed.lists.length })
}

/** What the clerk said about columns holds for the next file of the township and subsidy. */
async function rememberMapping(transaction: DatabaseTransaction, clock: PaymentCommandContext['clock'], actor: StaffActor, { division, subsidy, mapping }: ReadWorkbook): Promise<void> {
  await saveMapping(transaction, [...mapping].map(([header, field]) => ({
    division_code: mappingScope(division.code), subsidy_code: subsidy.code, header, field, entered_by: actor.id, entered_at: clock.now(),
  })))
}

/** Warnings stay with every list of the file: they name sheets and cells, never people. */
function listWarnings({ parsed }: ReadWorkbook, list: ParsedPaymentList): string[] {
  const warnings = parsed.problems.filter(({ severity }) => severity === 'warning')
  return warnings.slice(0, list.rows.length + 20).map(({ sheet, cell, message }) => `${sheet}${cell === null ? '' : ` ${cell}`}：${message}`)
}

function fieldProblems(input: ImportPaymentBatchInput, today: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  const subsidy = findSubsidy(input.subsidyCode)
  if (cleanText(input.period) === '') problems.push({ field: 'period', message: '还没有填发放时段，例如 2026年度。' })
  if (cleanText(input.office) === '') problems.push({ field: 'office', message: '还没有填发布机构。' })
  if (subsidy !== null) problems.push(...publicityProblems(subsidy, input.publicityStart, input.publicityEnd))
  if (input.publicityEnd < today) problems.push({ field: 'publicityEnd', message: '公示结束日期已经过去，请改到今天或今天以后。' })
  const texts = [['period', '发放时段', input.period], ['office', '发布机构', input.office], ['remark', '备注', input.remark ?? '']] as const
  for (const [field, place, text] of texts) problems.push(...describePersonalData(text, place).map((message) => ({ field, message })))
  return problems
}
