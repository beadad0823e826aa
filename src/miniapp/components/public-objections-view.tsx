import { View } from '@tarojs/components'
import type { PublicObjections } from '../../domain/api/objections-contract'
import { OBJECTION_OUTCOME_NAMES } from '../../domain/objections/objection'
import { formatDate } from '../../domain/text/dates'
import { Group } from '../platform/semantic'
import { Section } from './section'

/** How many objections a list has met and what became of each. Names nobody. */
export function PublicObjectionsView({ objections }: { objections: PublicObjections }) {
  const { total, open, closed } = objections
  return (
    <Section title="异议和结果">
      <View className="card">
        {total === 0
          ? <View>还没有人提出异议。觉得自家那一行不对，可以到“我家的钱”里提。</View>
          : <View>{`收到 ${total} 件异议，${open === 0 ? '都办结了' : `还有 ${open} 件在办`}。`}</View>}
        {closed.length > 0 && (
          <Group role="list" className="steps">
            {closed.map((one, index) => (
              <Group role="listitem" key={index} className="step">
                <View className="is-bold">{OBJECTION_OUTCOME_NAMES[one.outcome]}</View>
                <View>{one.sentence}</View>
                <View className="soft">{formatDate(one.closedOn)}办结</View>
              </Group>
            ))}
          </Group>
        )}
      </View>
    </Section>
  )
}
