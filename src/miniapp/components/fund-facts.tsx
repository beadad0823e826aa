import { View } from '@tarojs/components'
import type { PublicPaymentList } from '../../domain/api/payment-lists-contract'
import { formatFen } from '../../domain/text/money'
import { Fact } from './payment-summary'
import { Section } from './section'

/** What came in, what went out and what is left: names alone start rumours, a balance ends them. */
export function FundFacts({ fund }: { fund: PublicPaymentList['fund'] }) {
  if (fund === null) return null
  return (
    <Section title="钱的来去">
      <View className="card">
        <Fact label="到账" value={`${formatFen(fund.receivedFen)} 元`} />
        <Fact label="已发" value={`${formatFen(fund.paidFen)} 元`} />
        <Fact label="结余" value={`${formatFen(fund.leftFen)} 元`} />
        {fund.lists > 1 && <View className="soft">这笔钱一共发给 {fund.lists} 个村（社区），上面是合在一起的数。</View>}
      </View>
    </Section>
  )
}
