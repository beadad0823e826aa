import { createHash } from 'node:crypto'
import { divisionLineage } from '../../domain/divisions/division'
import { isPermitted } from '../../domain/staff/permissions'
import type { HeaderMeanings } from '../../domain/subsidies/column-dictionary'
import { isPaymentField, parseColumnMapping } from '../../domain/subsidies/parse-column-mapping'
import type { ParsedPaymentWorkbook, PaymentImportContext } from '../../domain/subsidies/payment-import'
import { findSubsidy, type Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { MatchingKey } from '../matching-key/matching-key'
import { findMapping, listAliasesOf } from '../store/columns-store'
import { findDivision, listVillagesWithin, type DivisionRow } from '../store/divisions-store'
import { listEarlierPayments } from '../store/payments-store'
import type { CommandContext, StaffActor } from './command-context'

/** Reads the bytes of workbooks away from the thread that answers requests; see src/server/workbooks. */
export interface WorkbookSource {
  parse(bytes: Buffer, fileName: string, context: PaymentImportContext): Promise<Outcome<ParsedPaymentWorkbook>>
  mark(bytes: Buffer, fileName: string, context: PaymentImportContext): Promise<Outcome<Uint8Array>>
}

/** What the commands of payment batches are given. */
export interface PaymentCommandContext extends CommandContext {
  matchingKey: MatchingKey
  workbookReader: WorkbookSource
}

export interface UploadedWorkbook {
  divisionCode: string
  subsidyCode: string
  /** Absent in a preview. */
  period?: string
  /** What the clerk says about columns: JSON, see the contract. */
  mapping?: string
  fileName: string
  bytes: Buffer
}

/** Who and what a workbook is read for. */
export interface WorkbookReading {
  subsidy: Subsidy
  division: DivisionRow
  reading: PaymentImportContext
  /** What the clerk said this time about columns. */
  mapping: HeaderMeanings
}

export interface ReadWorkbook extends WorkbookReading {
  parsed: ParsedPaymentWorkbook
  /** SHA-256 of the file, hex. */
  fileDigest: string
}

/** The whole way from bytes to lists per village; stores nothing. Refusals: those of prepareWorkbookReading and of the reader. */
export async function readPaymentWorkbook(context: PaymentCommandContext, actor: StaffActor, upload: UploadedWorkbook): Promise<Outcome<ReadWorkbook>> {
  const prepared = await prepareWorkbookReading(context, actor, upload)
  if (!prepared.ok) return prepared
  const parsed = await context.workbookReader.parse(upload.bytes, upload.fileName, prepared.value.reading)
  if (!parsed.ok) return parsed
  return accepted({ ...prepared.value, parsed: parsed.value, fileDigest: createHash('sha256').update(upload.bytes).digest('hex') })
}

/** Everything a reading needs besides the file. Refusals: unknown-division, forbidden, unknown-subsidy, unfit-mapping. */
export async function prepareWorkbookReading({ db, clock }: CommandContext, actor: StaffActor, upload: UploadedWorkbook): Promise<Outcome<WorkbookReading>> {
  const division = await findDivision(db, upload.divisionCode)
  if (division === null) return refused('unknown-division', '没有这个村（镇街），请重新选择。', [{ field: 'divisionCode', message: '没有这个村（镇街），请重新选择。' }])
  if (!isPermitted(actor, 'edit', division.code)) return refused('forbidden', `您的账号不能为${division.short_name}导入名单。`)
  const subsidy = findSubsidy(upload.subsidyCode)
  if (subsidy === null) return refused('unknown-subsidy', '没有这个补贴项目，请重新选择。', [{ field: 'subsidyCode', message: '没有这个补贴项目，请重新选择。' }])
  const said = parseColumnMapping(upload.mapping ?? '')
  if (!said.ok) return said
  const all = await listVillagesWithin(db, division.code.slice(0, 6))
  const remembered = await findMapping(db, mappingScope(division.code), subsidy.code)
  const aliases = await listAliasesOf(db, divisionLineage(division.code))
  return accepted({
    subsidy,
    division,
    mapping: said.value,
    reading: {
      subsidy,
      villages: all.filter(({ code }) => code.startsWith(division.code)),
      otherVillages: all.filter(({ code }) => !code.startsWith(division.code)),
      today: shanghaiDate(clock.now()),
      ...(upload.period === undefined ? {} : { period: upload.period }),
      mapping: new Map([...remembered, ...said.value]),
      aliases: new Map(aliases.flatMap(({ alias, field }) => (isPaymentField(field) ? [[alias, field] as const] : []))),
      earlier: await listEarlierPayments(db, division.code, subsidy.code),
    },
  })
}

/** Where a mapping is remembered: the township of the import, or the district when it was for all of it. */
export function mappingScope(divisionCode: string): string {
  return divisionCode.slice(0, 9)
}
