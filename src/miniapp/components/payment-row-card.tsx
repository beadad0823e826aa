import { Text } from '@tarojs/components'
import type { PaymentColumn, PaymentRow } from '../../domain/api/payment-lists-contract'
import { formatFen } from '../../domain/text/money'
import { Group } from '../platform/semantic'
import { describeHousehold, describeReckoning } from './describe-payment-row'
import './payment-row-card.css'

export interface PaymentRowCardProps {
  row: PaymentRow
  columns: readonly PaymentColumn[]
  /** The line somebody looked for. */
  highlighted?: boolean
}

/** One household: few nodes, because fifty of them stand on a page. */
export function PaymentRowCard({ row, columns, highlighted = false }: PaymentRowCardProps) {
  const reckoning = describeReckoning(row, columns)
  const household = describeHousehold(row)
  return (
    <Group role="listitem" className={highlighted ? 'payment-row is-mine' : 'payment-row'}>
      <Text className="payment-name">{row.name}</Text>
      <Text className="payment-amount">{formatFen(row.amountFen)} 元</Text>
      {household !== '' && <Text className="payment-household">{household}</Text>}
      {reckoning !== '' && <Text className="payment-reckoning">{reckoning}</Text>}
    </Group>
  )
}
