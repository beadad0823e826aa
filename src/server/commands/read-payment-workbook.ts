import { createHash } from 'node:crypto'
import { isPermitted } from '../../domain/staff/permissions'
import { parsePaymentWorkbook } from '../../domain/subsidies/parse-payment-workbook'
import type { ParsedPaymentWorkbook } from '../../domain/subsidies/payment-import'
import { findSubsidy, type Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import type { WorkbookGrid } from '../../domain/subsidies/workbook-grid'
import { shanghaiDate } from '../../domain/text/dates'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { findDivision, listVillagesWithin, type DivisionRow } from '../store/divisions-store'
import type { CommandContext, StaffActor } from './command-context'

/** Turns the bytes of a workbook into a neutral grid; see src/server/workbooks. */
export interface WorkbookSource {
  read(bytes: Buffer, fileName: string): Promise<Outcome<WorkbookGrid>>
}

/** What the commands of payment batches are given. */
export interface PaymentCommandContext extends CommandContext {
  workbookReader: WorkbookSource
}

export interface UploadedWorkbook {
  divisionCode: string
  subsidyCode: string
  /** Absent in a preview. */
  period?: string
  fileName: string
  bytes: Buffer
}

export interface ReadWorkbook {
  subsidy: Subsidy
  division: DivisionRow
  parsed: ParsedPaymentWorkbook
  /** SHA-256 of the file, hex. */
  fileDigest: string
}

/** The whole way from bytes to lists per village; stores nothing. Refusals: unknown-division, forbidden, unknown-subsidy, and those of the reader. */
export async function readPaymentWorkbook(context: PaymentCommandContext, actor: StaffActor, upload: UploadedWorkbook): Promise<Outcome<ReadWorkbook>> {
  const { db, clock, workbookReader } = context
  const division = await findDivision(db, upload.divisionCode)
  if (division === null) return refused('unknown-division', '没有这个村（镇街），请重新选择。', [{ field: 'divisionCode', message: '没有这个村（镇街），请重新选择。' }])
  if (!isPermitted(actor, 'edit', division.code)) return refused('forbidden', `您的账号不能为${division.short_name}导入名单。`)
  const subsidy = findSubsidy(upload.subsidyCode)
  if (subsidy === null) return refused('unknown-subsidy', '没有这个补贴项目，请重新选择。', [{ field: 'subsidyCode', message: '没有这个补贴项目，请重新选择。' }])
  const grid = await workbookReader.read(upload.bytes, upload.fileName)
  if (!grid.ok) return grid
  const all = await listVillagesWithin(db, division.code.slice(0, 6))
  const parsed = parsePaymentWorkbook(grid.value, {
    subsidy,
    villages: all.filter(({ code }) => code.startsWith(division.code)),
    otherVillages: all.filter(({ code }) => !code.startsWith(division.code)),
    today: shanghaiDate(clock.now()),
    ...(upload.period === undefined ? {} : { period: upload.period }),
  })
  return accepted({ subsidy, division, parsed, fileDigest: createHash('sha256').update(upload.bytes).digest('hex') })
}
