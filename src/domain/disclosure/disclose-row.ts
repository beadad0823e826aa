import type { PaymentRow } from '../api/payment-lists-contract'
import type { Subsidy } from '../subsidies/subsidy-catalogue'
import { disclosureFor, type DisclosureViewer } from './disclosure-policy'

/** The row with only the fields this viewer may see; the rest is null. Null when the viewer may see no rows at all. */
export function discloseRow(subsidy: Subsidy, viewer: DisclosureViewer, row: PaymentRow): PaymentRow | null {
  const disclosure = disclosureFor(subsidy, viewer)
  if (disclosure.kind !== 'rows') return null
  const may = (field: (typeof disclosure.fields)[number]): boolean => disclosure.fields.includes(field)
  return {
    rowNo: row.rowNo,
    groupName: may('groupName') ? row.groupName : null,
    householdNo: may('householdNo') ? row.householdNo : null,
    name: row.name,
    areaMilliMu: may('areaMilliMu') ? row.areaMilliMu : null,
    rate: may('rate') ? row.rate : null,
    count: may('count') ? row.count : null,
    item: may('item') ? row.item : null,
    grade: may('grade') ? row.grade : null,
    amountFen: row.amountFen,
  }
}
