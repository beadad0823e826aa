import { View } from '@tarojs/components'
import type { MyRecord } from '../../domain/api/my-record-contract'
import { LiveRegion } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { Section } from './section'

export interface RecordKeepingProps {
  remembered: boolean
  hasSession: boolean
  /** Null where there is no WeChat account to bind. */
  wechat: MyRecord['wechat'] | null
  /** What became of binding or unbinding. */
  said: string
  onRemember: (remembered: boolean) => void
  onForget: () => void
  onBindWechat: () => void
  onUnbindWechat: () => void
}

/** What stays on this phone, and how to take it off. */
export function RecordKeeping({ remembered, hasSession, wechat, said, onRemember, onForget, onBindWechat, onUnbindWechat }: RecordKeepingProps) {
  return (
    <Section title="这部手机">
      <View className="card">
        <View>{remembered ? '这份记录存在这部手机上，没有网络也能看。编号没有存。' : '这份记录没有存在手机上，关掉就没了。'}</View>
        <View className="action-row">
          <Tappable className="action" onTap={() => onRemember(!remembered)}>{remembered ? '不要存在手机上' : '在这部手机上记住'}</Tappable>
          <Tappable className="action" onTap={onForget}>退出，忘掉我</Tappable>
        </View>
        {!remembered && <View className="soft">别人也用这部手机的，请不要记住。</View>}
      </View>
      {wechat !== null && wechat.available && hasSession && (
        <View className="card">
          <View>{wechat.bound ? '已经绑定微信，下次不用写编号。' : '绑定微信以后，下次在您的微信里不用写编号。我们只留一个认得出您的记号，不要您的头像、昵称和手机号。'}</View>
          <View className="action-row">
            {wechat.bound
              ? <Tappable className="action" onTap={onUnbindWechat}>解除微信绑定</Tappable>
              : <Tappable className="action" onTap={onBindWechat}>绑定我的微信</Tappable>}
          </View>
        </View>
      )}
      <LiveRegion className="soft">{said}</LiveRegion>
    </Section>
  )
}
