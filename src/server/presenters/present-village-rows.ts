import type { VillageRowPage } from '../../domain/api/my-record-contract'
import { disclosedColumns } from '../../domain/disclosure/disclosure-policy'
import { discloseRow } from '../../domain/disclosure/disclose-row'
import { presentFields } from '../../domain/subsidies/build-payment-list'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import type { VillageRow } from '../store/recipients-store'

/** Lines for verified people of the village, through the policy once more, with the columns that they fill. */
export function presentVillageRows(subsidyCode: string, rows: readonly VillageRow[]): Pick<VillageRowPage, 'items' | 'columns'> {
  const subsidy = findSubsidy(subsidyCode)
  if (subsidy === null) return { items: [], columns: [] }
  const items = rows.map((row): PaymentRow | null => discloseRow(subsidy, 'village', {
    rowNo: row.row_no, groupName: row.group_name, householdNo: row.household_no, name: row.name, areaMilliMu: null, rate: null, count: null, item: null,
    grade: row.grade, amountFen: row.amount_fen,
  })).filter((row): row is PaymentRow => row !== null)
  return { items, columns: items.length === 0 ? [] : disclosedColumns(subsidy, 'village', presentFields(items)) }
}

/** Why these lines are, or are no longer, shown. */
export function villageRowsNote(open: boolean): string {
  return open
    ? '这些内容只在公示期内给凭明白卡核实过的本村村民看，请不要截图外传。依据：基层政务公开标准目录（国办发〔2019〕54号）。'
    : '不在公示期内，名单不再显示，只保留合计。'
}
