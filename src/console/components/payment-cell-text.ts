import type { PaymentColumn, PaymentRow } from '../../domain/api/payment-lists-contract'
import { formatMilliMu } from '../../domain/text/area'
import { assertNever } from '../../domain/text/assert-never'
import { formatFen } from '../../domain/text/money'
import { formatRate } from '../../domain/text/rate'

/** The value of one column of a row as the public reads it; empty when the row has none. */
export function paymentCellText(key: PaymentColumn['key'], row: PaymentRow): string {
  switch (key) {
    case 'name':
      return row.name
    case 'groupName':
    case 'householdNo':
    case 'item':
    case 'grade':
      return row[key] ?? ''
    case 'count':
      return row.count === null ? '' : String(row.count)
    case 'areaMilliMu':
      return row.areaMilliMu === null ? '' : formatMilliMu(row.areaMilliMu)
    case 'rate':
      return row.rate === null ? '' : formatRate(row.rate)
    case 'amountFen':
      return formatFen(row.amountFen)
    default:
      return assertNever(key)
  }
}
