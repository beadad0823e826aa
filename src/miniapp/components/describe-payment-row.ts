import type { PaymentColumn, PaymentRow } from '../../domain/api/payment-lists-contract'
import { formatMilliMu } from '../../domain/text/area'
import { formatRate } from '../../domain/text/rate'

const NO_BREAK_SPACE = '\u00a0'

/** Where the household is found: 东风组 户号 12. Empty when the list holds neither. */
export function describeHousehold({ groupName, householdNo }: Pick<PaymentRow, 'groupName' | 'householdNo'>): string {
  const household = householdNo === null ? null : /^\d+$/.test(householdNo) ? `户号${NO_BREAK_SPACE}${householdNo}` : householdNo
  return [groupName, household].filter((part) => part !== null && part !== '').join(' ')
}

/** How the amount comes about: 3.5 亩 × 76.03 元/亩. Parts the list has no column for are left out; no line breaks within the product. */
export function describeReckoning(row: PaymentRow, columns: readonly PaymentColumn[]): string {
  const unit = (key: PaymentColumn['key'], usual: string) => columns.find((column) => column.key === key)?.unit || usual
  const factors: string[] = []
  if (row.areaMilliMu !== null) factors.push(`${formatMilliMu(row.areaMilliMu)} ${unit('areaMilliMu', '亩')}`)
  if (row.count !== null) factors.push(`${row.count} ${unit('count', '')}`.trim())
  if (row.rate !== null) factors.push(`${formatRate(row.rate)} ${unit('rate', '元')}`)
  return [row.item, row.grade, factors.join(' × ').replace(/ /g, NO_BREAK_SPACE)].filter((part) => part !== null && part !== '').join('，')
}
