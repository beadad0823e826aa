import { View } from '@tarojs/components'
import type { Withdrawal } from '../../domain/api/notices-contract'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { Empty } from './page-states'
import './section.css'

export function WithdrawalNote({ withdrawal }: { withdrawal: Withdrawal }) {
  return (
    <View className="section">
      <Empty title={`已于${formatDate(shanghaiDate(withdrawal.withdrawnAt))}撤下`}>原因：{withdrawal.reason}</Empty>
    </View>
  )
}
