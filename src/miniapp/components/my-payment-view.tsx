import { View } from '@tarojs/components'
import type { MyPayment, MyRecord } from '../../domain/api/my-record-contract'
import { formatDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { Group, Heading } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { describeQuantity, describeRate } from './describe-own-payment'
import './entry-cards.css'
import './my-payment-view.css'
import { Fact } from './payment-summary'
import { RecordPhones } from './record-phones'
import { Section } from './section'

export interface MyPaymentViewProps {
  payment: MyPayment
  phones: MyRecord['phones']
  onOpenExplainer: (id: string) => void
  onObject: () => void
  onDial: (phone: string) => void
}

/** One payment explained: why this much, why it changed, and what to do when it is wrong. */
export function MyPaymentView({ payment, phones, onOpenExplainer, onObject, onDial }: MyPaymentViewProps) {
  const { explanation, change, objection } = payment
  const quantity = describeQuantity(payment)
  const rate = describeRate(payment)
  return (
    <View>
      <Heading level={1} className="page-title">{payment.subsidyName}</Heading>
      <View className="card">
        <View className="summary-total">
          <View className="summary-label">{payment.period}，您家领到</View>
          <View className="summary-figure">{formatFen(payment.amountFen)} 元</View>
        </View>
        {payment.item !== null && <Fact label="内容" value={payment.item} />}
        {quantity !== '' && <Fact label={payment.quantity?.label ?? '数量'} value={quantity} />}
        {rate !== '' && <Fact label="补贴标准" value={rate} />}
        {payment.paidOn !== null && <Fact label="发放日期" value={formatDate(payment.paidOn)} />}
        {payment.accountLast4 !== null && <Fact label="到账账号" value={`尾号 ${payment.accountLast4}`} />}
      </View>
      <Section title="为什么是这么多">
        {explanation.steps.length > 0 && (
          <Group role="list" className="card steps">
            {explanation.steps.map((step, index) => <Group role="listitem" key={index} className="step">{step}</Group>)}
          </Group>
        )}
        {explanation.explainer && <ExplainerLink explainer={explanation.explainer} onOpen={onOpenExplainer} />}
      </Section>
      {change !== null && (
        <Section title="为什么和上次不一样">
          <View className="card">
            <View className="is-bold">{change.summary}</View>
            <View className="soft">{change.previousPeriod}是 {formatFen(change.previousAmountFen)} 元。</View>
            {change.causes.map((cause, index) => <View key={index} className="cause">{cause.sentence}</View>)}
          </View>
        </Section>
      )}
      <Section title={objection.id === null ? '觉得不对' : '您提过异议'}>
        {objection.id !== null || objection.possible ? (
          <View className="card">
            <View>{objection.id === null ? `公示到${formatDate(objection.lastDay)}为止，这之前可以在这里说哪里不对，村里、镇里必须答复您。只有您家和经办的人看得到。` : '答复到了会写在那里，只有您家和经办的人看得到。'}</View>
            <View className="action-row"><Tappable className="action is-main" onTap={onObject}>{objection.id === null ? '这里有错' : '看答复'}</Tappable></View>
          </View>
        ) : (
          <View className="card">{`公示已经在${formatDate(objection.lastDay)}结束，这里不能再提异议了。觉得不对，请打下面的电话。`}</View>
        )}
      </Section>
      <RecordPhones phones={phones} onDial={onDial} />
    </View>
  )
}

function ExplainerLink({ explainer, onOpen }: { explainer: { id: string; title: string }; onOpen: (id: string) => void }) {
  return (
    <Tappable role="link" className="card entry" onTap={() => onOpen(explainer.id)}>
      <View className="entry-title">{explainer.title}</View>
      <View className="entry-facts">明白纸：这项补贴谁能领、怎么算</View>
    </Tappable>
  )
}
