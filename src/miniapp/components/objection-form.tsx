import { View } from '@tarojs/components'
import type { Problem } from '../../client/api-error'
import { LiveRegion } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { TextArea } from '../platform/text-area'
import './objection-form.css'

const LONGEST_MESSAGE = 1000

export interface ObjectionFormProps {
  label: string
  hint: string
  text: string
  sending: boolean
  refusal: Problem | null
  onWrite: (text: string) => void
  onSend: () => void
}

/** What is wrong, in the household's own words. The words stay until they were sent. */
export function ObjectionForm({ label, hint, text, sending, refusal, onWrite, onSend }: ObjectionFormProps) {
  return (
    <View className="card objection-form">
      <View className="is-bold">{label}</View>
      <View className="soft">{hint}</View>
      <TextArea label={label} placeholder="请写在这里" value={text} maxLength={LONGEST_MESSAGE} onChange={onWrite} />
      <Tappable className="action is-main objection-send" disabled={sending} onTap={onSend}>{sending ? '正在发送…' : '发送'}</Tappable>
      <LiveRegion className="objection-said">{refusal === null ? '' : `${refusal.message}${refusal.kind === 'refused' ? '' : '您写的字还在，没有丢。'}`}</LiveRegion>
    </View>
  )
}
