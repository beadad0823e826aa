import { Text, View } from '@tarojs/components'
import type { MyPayment } from '../../domain/api/my-record-contract'
import { formatDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { Tappable } from '../platform/tappable'
import { describeOwnReckoning } from './describe-own-payment'
import './entry-cards.css'
import './my-payment-card.css'

/** One payment of one's own; leads to why it is what it is. */
export function MyPaymentCard({ payment, onOpen }: { payment: MyPayment; onOpen: () => void }) {
  const reckoning = describeOwnReckoning(payment)
  const where = [payment.paidOn === null ? null : `${formatDate(payment.paidOn)}发放`, payment.accountLast4 === null ? null : `到账账号尾号 ${payment.accountLast4}`]
  const arrival = where.filter((part) => part !== null).join('，')
  return (
    <Tappable role="link" className="card entry" onTap={onOpen}>
      <View className="entry-title">{payment.subsidyName}</View>
      <View className="own-line"><Text>{payment.period}</Text><Text className="own-amount">{formatFen(payment.amountFen)} 元</Text></View>
      {reckoning !== '' && <View className="soft">{reckoning}</View>}
      {arrival !== '' && <View className="soft">{arrival}</View>}
      {payment.change !== null && <View className="own-change">{payment.change.summary}</View>}
      {payment.objection.id !== null && <View className="own-change">提过异议，点开看答复</View>}
    </Tappable>
  )
}
