import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import { discloseRow } from '../../domain/disclosure/disclose-row'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import type { ShownRow } from '../store/open-list-rows-store'

/** The line as everyone may see it by the disclosure policy of its subsidy, or null when lines of that subsidy aren't shown. */
export function presentPaymentRow(subsidyCode: string, row: ShownRow): PaymentRow | null {
  const subsidy = findSubsidy(subsidyCode)
  if (subsidy === null) return null
  return discloseRow(subsidy, 'everyone', {
    rowNo: row.row_no, groupName: row.group_name, householdNo: row.household_no, name: row.name, areaMilliMu: row.area_milli_mu, rate: row.rate, count: row.count,
    item: row.item, grade: row.grade, amountFen: row.amount_fen,
  })
}

/** Several lines; those that may not be shown are left out. */
export function presentPaymentRows(subsidyCode: string, rows: readonly ShownRow[]): PaymentRow[] {
  return rows.map((row) => presentPaymentRow(subsidyCode, row)).filter((row): row is PaymentRow => row !== null)
}
