import { View } from '@tarojs/components'
import { Heading } from '../platform/semantic'
import './totals-only-note.css'

/** Why no names stand here, with the source of the rule. */
export function TotalsOnlyNote({ note }: { note: string }) {
  return (
    <View className="totals-only">
      <Heading level={2}>为什么没有逐户名单</Heading>
      <View className="totals-only-text">{note}</View>
      <View className="totals-only-text">想知道自己家有没有、发了多少，请打下面的电话，或带上身份证到村里问。</View>
    </View>
  )
}
