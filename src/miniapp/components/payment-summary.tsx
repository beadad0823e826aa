import { View } from '@tarojs/components'
import type { PublicPaymentList } from '../../domain/api/payment-lists-contract'
import { formatMilliMu } from '../../domain/text/area'
import { formatDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { Heading } from '../platform/semantic'
import { describePublicity } from './describe-publicity'
import './payment-summary.css'

/** What a list comes to: the first thing a reader wants to know. */
export function PaymentSummary({ list }: { list: PublicPaymentList }) {
  return (
    <View>
      <Heading level={1} className="summary-title">{list.title}</Heading>
      <View className={`publicity is-${list.publicityState}`}>{describePublicity(list)}</View>
      <View className="card summary">
        <View className="summary-total">
          <View className="summary-label">一共发放</View>
          <View className="summary-figure">{formatFen(list.totals.amountFen)} 元</View>
        </View>
        <Fact label="发给" value={`${list.totals.recipients} 户（人）`} />
        {list.totals.areaMilliMu !== null && <Fact label="总面积" value={`${formatMilliMu(list.totals.areaMilliMu)} 亩`} />}
      </View>
    </View>
  )
}

/** The facts that explain a list: under what rule, for which time, by whom. */
export function PaymentFacts({ list }: { list: PublicPaymentList }) {
  return (
    <View className="card">
      <Fact label="补贴项目" value={list.subsidyName} />
      {list.rateText !== null && <Fact label="补贴标准" value={list.rateText} />}
      <Fact label="哪一期" value={list.period} />
      <Fact label="公示日期" value={`${formatDate(list.publicityStart)}到${formatDate(list.publicityEnd)}`} />
      <Fact label="谁发布的" value={list.office} />
      {list.disclosure === 'rows' && <Fact label="公开范围" value={list.disclosureNote} />}
      {list.remark !== '' && <Fact label="说明" value={list.remark} />}
    </View>
  )
}

/** One fact with its name before it. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className="fact">
      <View className="fact-label">{label}</View>
      <View className="fact-value">{value}</View>
    </View>
  )
}

/** Parts of a list whose lines are not shown one by one. */
export function PaymentBands({ list }: { list: PublicPaymentList }) {
  return (
    <View className="card">
      {list.bands.map((band) => (
        <View key={band.label} className="fact">
          <View className="fact-label">{band.label}</View>
          <View className="fact-value">{band.recipients} 人 <View className="band-amount">{formatFen(band.amountFen)} 元</View></View>
        </View>
      ))}
    </View>
  )
}
