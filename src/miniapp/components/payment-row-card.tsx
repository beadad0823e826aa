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

/** One household: few nodes and short class names, because fifty of them go to the screen at once. */
export function PaymentRowCard({ row, columns, highlighted = false }: PaymentRowCardProps) {
  const detail = [describeHousehold(row), describeReckoning(row, columns)].filter((part) => part !== '').join('\u3000')
  return (
    <Group role="listitem" className={highlighted ? 'payment-row is-mine' : 'payment-row'}>
      <Text className="payee">{row.name}</Text>
      <Text className="paid">{`${formatFen(row.amountFen)} 元`}</Text>
      {detail !== '' && <Text className="paid-how">{detail}</Text>}
    </Group>
  )
}
