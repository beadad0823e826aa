import type { PaymentImportPreview, PreviewedList } from '../../domain/api/staff-payment-batches-contract'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import { discloseRow } from '../../domain/disclosure/disclose-row'
import { maskPersonalData } from '../../domain/editions/edition-problems'
import type { ParsedPaymentList } from '../../domain/subsidies/payment-import'
import type { Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { accepted, type Outcome } from '../../domain/text/outcome'
import type { StaffActor } from './command-context'
import { readPaymentWorkbook, type PaymentCommandContext, type UploadedWorkbook } from './read-payment-workbook'

/** Up to this many rows of a file are all sent; of a longer one, a page of each list. */
const MOST_ROWS = 2_000
const PAGE = 50

export interface PreviewedUpload extends UploadedWorkbook {
  /** First row shown of each list, digits; 1 when absent. */
  rowsFrom?: string
}

/** Reads an uploaded workbook and shows every problem and what the public would see. Stores nothing. Refusals as readPaymentWorkbook. */
export async function previewPaymentWorkbook(context: PaymentCommandContext, actor: StaffActor, upload: PreviewedUpload): Promise<Outcome<PaymentImportPreview>> {
  const read = await readPaymentWorkbook(context, actor, upload)
  if (!read.ok) return read
  const { parsed, subsidy, fileDigest } = read.value
  const { columns, problems, remarks, acceptable } = parsed
  const all = parsed.lists.reduce((sum, list) => sum + list.rows.length, 0) <= MOST_ROWS
  const from = all ? 0 : Number(upload.rowsFrom ?? '1') - 1
  return accepted({
    fileName: maskPersonalData(upload.fileName), fileDigest, columns, problems, remarks, acceptable,
    lists: parsed.lists.map((list) => previewList(subsidy, list, from, all ? list.rows.length : from + PAGE)),
  })
}

function previewList(subsidy: Subsidy, list: ParsedPaymentList, from: number, to: number): PreviewedList {
  const { divisionCode, divisionName, totals, rateText, disclosure, disclosureNote, columns, bands } = list
  const shown = list.rows.slice(from, to).map((row) => discloseRow(subsidy, 'everyone', row)).filter((row): row is PaymentRow => row !== null)
  return { divisionCode, divisionName, totals, rateText, disclosure, disclosureNote, columns, bands, rows: shown, differences: list.differences.map(({ text }) => text) }
}
