import { Text, View } from '@tarojs/components'
import type { ExplainerSummary } from '../../domain/api/explainers-contract'
import type { NoticeSummary } from '../../domain/api/notices-contract'
import type { PaymentListSummary } from '../../domain/api/payment-lists-contract'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { Tappable } from '../platform/tappable'
import { describePublicity } from './describe-publicity'
import './entry-cards.css'

export function NoticeCard({ notice, onOpen }: { notice: NoticeSummary; onOpen: (id: string) => void }) {
  return (
    <Tappable role="link" className="card entry" onTap={() => onOpen(notice.id)}>
      <View className="entry-title">{notice.title}</View>
      <View className="entry-facts">
        <Text className="entry-tag">{notice.topicName}</Text>
        <Text>{formatDate(shanghaiDate(notice.publishedAt))} {notice.office}</Text>
      </View>
    </Tappable>
  )
}

export function ExplainerCard({ explainer, onOpen }: { explainer: ExplainerSummary; onOpen: (id: string) => void }) {
  return (
    <Tappable role="link" className="card entry" onTap={() => onOpen(explainer.id)}>
      <View className="entry-title">{explainer.title}</View>
      {explainer.summary !== '' && <View className="entry-summary">{explainer.summary}</View>}
      <View className="entry-facts">
        <Text>{formatDate(shanghaiDate(explainer.publishedAt))} {explainer.office}</Text>
      </View>
    </Tappable>
  )
}

export function PaymentListCard({ list, onOpen }: { list: PaymentListSummary; onOpen: (id: string) => void }) {
  return (
    <Tappable role="link" className="card entry" onTap={() => onOpen(list.id)}>
      <View className="entry-title">{list.subsidyName}</View>
      <View>{list.period}</View>
      <View className="entry-figures">
        <Text>{list.recipients} 户（人）</Text>
        <Text className="money">共 {formatFen(list.totalAmountFen)} 元</Text>
      </View>
      <View className={`publicity is-${list.publicityState}`}>{describePublicity(list)}</View>
    </Tappable>
  )
}
