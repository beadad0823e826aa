import { View } from '@tarojs/components'
import type { MyObjection } from '../../domain/api/objections-contract'
import { OBJECTION_OUTCOME_NAMES, OBJECTION_STATE_NAMES } from '../../domain/objections/objection'
import { formatDate, shanghaiDate, shanghaiTime } from '../../domain/text/dates'
import { Group } from '../platform/semantic'
import './objection-thread.css'
import { Section } from './section'

/** What was written between a household and the office, where it stands and until when an answer is due. */
export function ObjectionThread({ objection }: { objection: MyObjection }) {
  return (
    <View className="objection-thread">
      <View className="card">
        <View className="is-bold">{OBJECTION_STATE_NAMES[objection.state]}</View>
        {objection.state === 'open' && <View>{objection.dueNote}</View>}
        {objection.overdue && <View className="thread-overdue">已经超过答复期限。可以打下面的监督举报电话。</View>}
        {objection.outcome !== null && <View>结果：{OBJECTION_OUTCOME_NAMES[objection.outcome]}</View>}
        {objection.publicSentence !== null && <View className="soft">名单上公开写的是（不写姓名）：{objection.publicSentence}</View>}
      </View>
      <Section title="说过的话">
        <Group role="list" className="thread">
          {objection.messages.map((message) => (
            <Group role="listitem" key={message.id} className={`card message is-${message.from}`}>
              <View className="soft">{message.from === 'household' ? '您家' : '经办人答复'}，{formatDate(shanghaiDate(message.at))} {shanghaiTime(message.at)}</View>
              <View className="message-text">{message.text}</View>
            </Group>
          ))}
        </Group>
      </Section>
    </View>
  )
}
