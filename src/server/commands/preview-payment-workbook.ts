import type { PaymentImportPreview, PreviewedList } from '../../domain/api/staff-payment-batches-contract'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import { discloseRow } from '../../domain/disclosure/disclose-row'
import { maskPersonalData } from '../../domain/editions/edition-problems'
import type { ParsedPaymentList } from '../../domain/subsidies/payment-import'
import type { Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { accepted, type Outcome } from '../../domain/text/outcome'
import type { StaffActor } from './command-context'
import { readPaymentWorkbook, type PaymentCommandContext, type UploadedWorkbook } from './read-payment-workbook'

const PREVIEWED_ROWS = 50

/** Reads an uploaded workbook and shows every problem and what the public would see. Stores nothing. Refusals as readPaymentWorkbook. */
export async function previewPaymentWorkbook(context: PaymentCommandContext, actor: StaffActor, upload: UploadedWorkbook): Promise<Outcome<PaymentImportPreview>> {
  const read = await readPaymentWorkbook(context, actor, upload)
  if (!read.ok) return read
  const { parsed, subsidy, fileDigest } = read.value
  const { columns, problems, remarks, acceptable } = parsed
  return accepted({
    fileName: maskPersonalData(upload.fileName), fileDigest, columns, problems, remarks, acceptable,
    lists: parsed.lists.map((list) => previewList(subsidy, list)),
  })
}

function previewList(subsidy: Subsidy, list: ParsedPaymentList): PreviewedList {
  const { divisionCode, divisionName, totals, rateText, disclosure, disclosureNote, columns, bands } = list
  const shown = list.rows.slice(0, PREVIEWED_ROWS).map((row) => discloseRow(subsidy, 'everyone', row)).filter((row): row is PaymentRow => row !== null)
  return { divisionCode, divisionName, totals, rateText, disclosure, disclosureNote, columns, bands, rows: shown }
}
