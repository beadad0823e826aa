import { View } from '@tarojs/components'
import { Group } from '../platform/semantic'
import { Section } from './section'

/** Where the office's own table doesn't add up, said as it stands. */
export function ListDifferences({ differences }: { differences: readonly string[] }) {
  if (differences.length === 0) return null
  return (
    <Section title="名单里对不上的地方">
      <Group role="list" className="card steps">
        {differences.map((difference, index) => <Group role="listitem" key={index} className="step">{difference}</Group>)}
      </Group>
      <View className="soft">这些是原表上就有的，照实公开，没有改动。</View>
    </Section>
  )
}
